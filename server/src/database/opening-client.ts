import { Client, type ClientConfig, type QueryResult } from 'pg';

type Send = (text: unknown, values?: readonly unknown[]) => Promise<QueryResult | QueryResult[]>;

const SENT_LATER: QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/**
 * A connection to PostgreSQL that sends `begin`, and whose eyes the transaction has, together with the first statement of it: one
 * message instead of three, for every request. A transaction in which nothing is asked is none for the server.
 */
export class OpeningClient extends Client {
  /** What opens the transaction, and is not sent yet. */
  #opening = '';

  constructor(config?: ClientConfig | string) {
    super(config);
    const send = this.query.bind(this) as unknown as Send;
    Object.assign(this, { query: (text: unknown, values?: readonly unknown[]) => this.#query(send, text, values) });
  }

  #query(send: Send, text: unknown, values?: readonly unknown[]): ReturnType<Send> {
    const plain = typeof text === 'string' && (values === undefined || values.length === 0);
    if (plain && text === 'begin') return this.#later(text);
    if (this.#opening === '') return send(text, values);
    if (plain && text.startsWith('select set_config(')) return this.#later(`${this.#opening}; ${text}`);
    const opening = this.#opening;
    this.#opening = '';
    if (plain && (text === 'commit' || text === 'rollback')) return Promise.resolve(SENT_LATER);
    // Values beside a statement are another kind of message, which holds one statement alone.
    return plain ? send(`${opening}; ${text}`).then(last) : send(opening).then(() => send(text, values));
  }

  #later(opening: string): Promise<QueryResult> {
    this.#opening = opening;
    return Promise.resolve(SENT_LATER);
  }
}

function last(results: QueryResult | QueryResult[]): QueryResult {
  const result = Array.isArray(results) ? results.at(-1) : results;
  if (result === undefined) throw new Error('Statements were sent and none was answered');
  return result;
}
