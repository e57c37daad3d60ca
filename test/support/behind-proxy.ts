import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';

/** An answer with what a test looks at. */
export interface ProxyAnswer { readonly url: URL; readonly status: number; readonly cookies: readonly string[]; readonly text: string }

/**
 * A browser before a proxy: it asks `https://bokvar.example.se`, and the server is asked over plain HTTP with that host, as the proxy
 * in OPERATING.md does. Other addresses are asked as they stand. Keeps cookies by host.
 */
export class BrowserBehindProxy {
  readonly #portal: URL;
  readonly #server: URL;
  readonly #ca: string;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(portal: string, server: string, ca: string) {
    this.#portal = new URL(portal);
    this.#server = new URL(server);
    this.#ca = ca;
  }

  /** GET, then whatever it redirects to; the answers in their order. */
  async follow(address: string): Promise<ProxyAnswer[]> {
    const answers: ProxyAnswer[] = [];
    for (let next: URL | null = new URL(address, this.#portal); next !== null && answers.length < 12;) {
      const { answer, location }: { answer: ProxyAnswer; location: string | undefined } = await this.#send(next, null);
      answers.push(answer);
      next = location === undefined ? null : new URL(location, next);
    }
    return answers;
  }

  /** As a page of the portal posts. */
  async post(address: string, body: unknown): Promise<ProxyAnswer> {
    return (await this.#send(new URL(address, this.#portal), JSON.stringify(body))).answer;
  }

  async #send(url: URL, body: string | null): Promise<{ answer: ProxyAnswer; location: string | undefined }> {
    const kept = this.#cookies.get(url.host) ?? new Map<string, string>();
    this.#cookies.set(url.host, kept);
    const headers = {
      host: url.host, cookie: [...kept].map((pair) => pair.join('=')).join('; '),
      ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'x-bokvar': '1', origin: this.#portal.origin }) };
    const method = body === null ? 'GET' : 'POST';
    const path = url.pathname + url.search;
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const sent = url.host === this.#portal.host
        ? overHttp({ hostname: this.#server.hostname, port: this.#server.port, path, method, headers: { ...headers, 'x-forwarded-for': '192.0.2.7' } }, done)
        : overTls({ hostname: url.hostname, port: url.port, path, method, headers, ca: this.#ca }, done);
      sent.on('error', fail);
      sent.end(body ?? '');
    });
    const cookies = response.headers['set-cookie'] ?? [];
    for (const line of cookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') kept.delete(name);
      else kept.set(name, value);
    }
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return { answer: { url, status: response.statusCode ?? 0, cookies, text }, location: response.headers.location };
  }
}
