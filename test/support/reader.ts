import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** GraphQL's answer, as it came over the wire. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly { message: string; extensions?: Record<string, unknown> }[];
  /** The bytes, for whoever looks for what must not be there. */
  readonly text: string;
}

/**
 * A person with a browser's manners and no browser: cookies, redirects, the headers that a page of the portal sends.
 * What she gets has passed everything that a real request passes.
 */
export class Reader {
  readonly #cookies = new Map<string, string>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Signs in through the e-ID service; follows every redirect, keeps every cookie. */
  async signIn(person: string): Promise<this> {
    const last = await this.follow(`/auth/login?person=${encodeURIComponent(person)}`);
    if (last.status !== 200) throw new Error(`${person} could not sign in: ${last.status} ${await last.text()}`);
    await last.arrayBuffer();
    return this;
  }

  /** Asks the portal a question. Refusals and faults are answers too: nothing is thrown. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const body = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Partial<Answer<T>>;
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], text };
  }

  /** As `ask`, for a question that must be answered: faults are thrown. */
  async get<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors, status, text } = await this.ask<T>(query, variables);
    if (data === null || errors.length > 0) throw new Error(`${status}: ${errors.map((error) => error.message).join('; ') || text.slice(0, 500)}`);
    return data;
  }

  /** One request as a page of the portal sends it; redirects are not followed. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookieHeader());
    if ((init.method ?? 'GET') !== 'GET') {
      if (!headers.has('origin')) headers.set('origin', this.origin);
      headers.set('x-bokvar', '1');
    }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** GETs and follows redirects on the portal's own address, as a browser does. */
  async follow(path: string): Promise<Response> {
    let at = new URL(path, this.origin);
    for (let step = 0; step < 12; step += 1) {
      if (at.origin !== this.origin) throw new Error(`Sent to a stranger: ${at.origin}`);
      const response = await this.send(at.href);
      const next = response.headers.get('location');
      if (next === null || response.status < 300 || response.status > 399) return response;
      await response.arrayBuffer();
      at = new URL(next, at);
    }
    throw new Error('Redirected in a circle');
  }

  /** A socket of hers; every frame it gets is also given to `onFrame`, as text. Dispose it. */
  socket(onFrame: (text: string) => void = () => undefined): Client {
    const { origin } = this;
    const headers = { cookie: this.cookieHeader(), origin };
    class OwnSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
        this.on('message', (data) => onFrame(String(data)));
      }
    }
    return createClient({ url: `${origin.replace(/^http/, 'ws')}/graphql`, webSocketImpl: OwnSocket, retryAttempts: 0, lazy: true });
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const gone = attributes.some((part) => /^max-age=0$/i.test(part) || /^expires=.*1970/i.test(part));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(name.length + 1));
  }
}
