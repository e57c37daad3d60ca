import type { SessionId } from '../features/sessions/viewer.store.js';
import type { Log } from '../log.js';

/** What the registry needs of a socket. */
export interface ClosableSocket {
  close(code: number, reason: string): void;
}

export const FORBIDDEN = 4403;
export const TOO_MANY = 4429;

/** One page has one socket; a person with more open pages than this is a program. */
const MAX_PER_SESSION = 20;
const LOOK_EVERY_MS = 3_000;

/**
 * The open sockets of this process, by session. A socket outlives the request that proved who opened it, so it has to
 * stand up again: every three seconds and before anything is told, all in one statement. Whose session has ended, idled
 * out or lost its mandate is closed with 4403.
 */
export class SocketRegistry {
  readonly #sockets = new Map<SessionId, Set<ClosableSocket>>();
  readonly #stillOpen: (ids: readonly SessionId[]) => Promise<ReadonlySet<SessionId>>;
  readonly #timer: NodeJS.Timeout;

  constructor(stillOpen: (ids: readonly SessionId[]) => Promise<ReadonlySet<SessionId>>, log: Log) {
    this.#stillOpen = stillOpen;
    this.#timer = setInterval(() => {
      this.revalidate().catch((error: unknown) => { log.failure('SOCKETS_NOT_PROVEN', error); });
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** False when the session has too many already. */
  add(session: SessionId, socket: ClosableSocket): boolean {
    const sockets = this.#sockets.get(session) ?? new Set();
    if (sockets.size >= MAX_PER_SESSION) return false;
    this.#sockets.set(session, sockets.add(socket));
    return true;
  }

  remove(session: SessionId, socket: ClosableSocket): void {
    const sockets = this.#sockets.get(session);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#sockets.delete(session);
  }

  /** Closes the sockets whose sessions no longer stand. Rejects when the database does not answer; nothing is closed then. */
  async revalidate(): Promise<void> {
    const ids = [...this.#sockets.keys()];
    if (ids.length === 0) return;
    const open = await this.#stillOpen(ids);
    for (const id of ids) if (!open.has(id)) this.#closeAll(id);
  }

  get size(): number {
    return [...this.#sockets.values()].reduce((sum, sockets) => sum + sockets.size, 0);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #closeAll(session: SessionId): void {
    const sockets = this.#sockets.get(session) ?? [];
    this.#sockets.delete(session);
    for (const socket of sockets) socket.close(FORBIDDEN, 'Forbidden');
  }
}
