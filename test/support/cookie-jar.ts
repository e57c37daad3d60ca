/** One browser without a screen: fetch with a cookie jar, one host, redirects followed by hand so that they can be looked at. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** One request. Never follows a redirect. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.header());
    const answer = await fetch(new URL(address, this.#origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  /** GET, then whatever it redirects to; the answers in their order. */
  async follow(address: string): Promise<Response[]> {
    const answers: Response[] = [];
    for (let next: string | null = address; next !== null && answers.length < 12;) {
      const answer: Response = await this.send(next);
      answers.push(answer);
      const location = answer.headers.get('location');
      next = location === null ? null : new URL(location, answer.url).href;
    }
    return answers;
  }

  /** As a page of the portal itself posts. */
  async post(address: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#origin, 'sec-fetch-site': 'same-origin', 'x-bokvar': '1', ...headers },
      body: JSON.stringify(body),
    });
  }

  get(name: string): string | null {
    return this.#cookies.get(name) ?? null;
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  drop(name: string): void {
    this.#cookies.delete(name);
  }

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    const gone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
