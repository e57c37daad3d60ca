import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CookieJar } from './cookie-jar.js';

/** GraphQL's answer, as it came over the wire. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly { message: string; extensions?: Record<string, unknown> }[];
  /** The bytes, for whoever looks for what must not be there. */
  readonly text: string;
}

/**
 * A signed-in person without a screen. What she gets has passed everything that a real request passes: cookies,
 * origin, limits, both locks.
 */
export class Reader {
  readonly origin: string;
  readonly jar: CookieJar;

  constructor(origin: string) {
    this.origin = origin;
    this.jar = new CookieJar(origin);
  }

  /** Signs in through the e-ID service, as `GET /auth/login?person=…` and its redirects do. */
  async signIn(person: string): Promise<this> {
    const last = (await this.jar.follow(`/auth/login?person=${encodeURIComponent(person)}`)).at(-1);
    if (last?.status !== 200) throw new Error(`${person} could not sign in: ${last?.status}`);
    return this;
  }

  /** Asks the portal a question. Refusals and faults are answers too: nothing is thrown. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.jar.post('/graphql', { query, variables });
    const text = await response.text();
    const body = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Partial<Answer<T>>;
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], text };
  }

  /** As `ask`, for a question that must be answered: faults are thrown. */
  async get<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors, status, text } = await this.ask<T>(query, variables);
    if (data !== null && errors.length === 0) return data;
    throw new Error(`${status}: ${errors.map((error) => error.message).join('; ') || text.slice(0, 500)}`);
  }

  /** A socket of hers; every frame it gets is also given to `onFrame`, as text. Dispose it. */
  socket(onFrame: (text: string) => void = () => undefined): Client {
    const headers = { cookie: this.jar.header(), origin: this.origin };
    class OwnSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
        this.on('message', (data) => onFrame(String(data)));
      }
    }
    return createClient({ url: `${this.origin.replace(/^http/, 'ws')}/graphql`, webSocketImpl: OwnSocket, retryAttempts: 0 });
  }
}
