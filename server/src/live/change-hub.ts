import type { MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import type { EventName } from './event-names.js';

/** What travels to a socket: ids only, the same shape whatever has happened. */
export interface ChangedFrame {
  readonly name: EventName;
  readonly meetingIds: readonly MeetingId[];
}

interface Told {
  readonly at: number;
  readonly frame: ChangedFrame;
}

/** Whoever connects again within this time after a break hears what was told meanwhile. */
export const REPLAY_MS = 30_000;

/**
 * Where the sockets of this process listen, by organisation. A listener that is slow gets one frame for all it missed:
 * the frame says "ask again", and once is enough.
 */
export class ChangeHub {
  readonly #listeners = new Map<OrganisationId, Set<Inbox>>();
  readonly #told = new Map<OrganisationId, Told[]>();
  readonly #now: () => number;

  /** `now` counts milliseconds; only differences are used. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  publish(organisationId: OrganisationId, frame: ChangedFrame): void {
    const told = this.#recent(organisationId);
    told.push({ at: this.#now(), frame });
    this.#told.set(organisationId, told);
    for (const listener of this.#listeners.get(organisationId) ?? []) listener.push(frame);
  }

  /**
   * Frames for one organisation, beginning with what it was told in the last seconds. Ends when the consumer returns.
   * @param organisationId null: somebody who is told nothing, and stays connected
   */
  listen(organisationId: OrganisationId | null): AsyncIterableIterator<ChangedFrame, undefined> {
    if (organisationId === null) return new Inbox(() => undefined);
    const listeners = this.#listeners.get(organisationId) ?? new Set();
    const inbox = new Inbox(() => {
      listeners.delete(inbox);
      if (listeners.size === 0) this.#listeners.delete(organisationId);
    });
    this.#listeners.set(organisationId, listeners.add(inbox));
    for (const { frame } of this.#recent(organisationId)) inbox.push(frame);
    return inbox;
  }

  /** Listeners there are now, for tests and for the operator's figures. */
  get size(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }

  #recent(organisationId: OrganisationId): Told[] {
    const since = this.#now() - REPLAY_MS;
    return (this.#told.get(organisationId) ?? []).filter((told) => told.at > since);
  }
}

function merged(before: ChangedFrame | null, frame: ChangedFrame): ChangedFrame {
  return before === null ? frame : { name: 'changed', meetingIds: [...new Set([...before.meetingIds, ...frame.meetingIds])] };
}

/** One listener's unread frames, as one. Not an async generator: those cannot be ended while they wait. */
class Inbox implements AsyncIterableIterator<ChangedFrame, undefined> {
  #unread: ChangedFrame | null = null;
  #ended = false;
  #waiting: ((result: IteratorResult<ChangedFrame, undefined>) => void) | null = null;
  readonly #onEnd: () => void;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(frame: ChangedFrame): void {
    if (this.#waiting) this.#answer({ done: false, value: frame });
    else this.#unread = merged(this.#unread, frame);
  }

  next(): Promise<IteratorResult<ChangedFrame, undefined>> {
    const value = this.#unread;
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    if (!value) return new Promise((resolve) => { this.#waiting = resolve; });
    this.#unread = null;
    return Promise.resolve({ done: false, value });
  }

  return(): Promise<IteratorResult<ChangedFrame, undefined>> {
    this.#ended = true;
    this.#onEnd();
    this.#answer({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #answer(result: IteratorResult<ChangedFrame, undefined>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(result);
  }
}
