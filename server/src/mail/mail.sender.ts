import type { SqlEntityManager } from '@mikro-orm/sql';
import { instant } from '@bokvar/domain/vocabulary';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { Outage } from '../outage.js';
import { markGivenUp, markRetry, markSent, takeMails, type TakenMail } from './mail.store.js';
import type { MailTransport } from './mail-transport.js';

export interface MailSenderDeps {
  /** A fresh entity manager of the portal's own. */
  readonly em: () => SqlEntityManager;
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollMs?: number;
}

const POLL_MS = 5_000;
const AT_ONCE = 20;
/** While one process sends, no other does; if it dies on the way, another takes over after this. */
const LEASE_MS = 2 * 60_000;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 3_600_000;
/** About a day and a half of trying. */
const MOST_ATTEMPTS = 40;

/**
 * Sends what lies in the mail outbox, and tries again with longer and longer pauses when the mail server does not answer.
 * Nothing is held open in the database while a mail is on its way. A process killed between sending and marking sends
 * that mail once more, under the same Message-ID: at least once, never lost.
 */
export class MailSender {
  readonly #deps: MailSenderDeps;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  readonly #outage: Outage;

  constructor(deps: MailSenderDeps) {
    this.#deps = deps;
    this.#outage = new Outage(deps.log, 'mails');
  }

  start(): void {
    this.#timer = setInterval(() => { void this.run(); }, this.#deps.pollMs ?? POLL_MS);
    this.#timer.unref();
  }

  /** Sends everything whose time has come. Safe to call at any time; two runs never overlap. */
  run(): Promise<void> {
    this.#running ??= this.#all().finally(() => { this.#running = null; });
    return this.#running;
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
    this.#deps.transport.close();
  }

  async #all(): Promise<void> {
    const { em, clock } = this.#deps;
    try {
      for (;;) {
        const now = clock.now();
        const mails = await takeMails(em(), now, instant(now + LEASE_MS), AT_ONCE);
        for (const mail of mails) await this.#send(mail);
        if (mails.length < AT_ONCE) break;
      }
      this.#outage.over();
    } catch (error) {
      this.#outage.fault(error);
    }
  }

  async #send(mail: TakenMail): Promise<void> {
    const { em, transport, clock, log } = this.#deps;
    const mailId = mail.id;
    try {
      await transport.send(mail);
    } catch (error) {
      if (mail.attempts >= MOST_ATTEMPTS) {
        log.failure('MAIL_GIVEN_UP', error, { mailId, attempts: mail.attempts });
        await markGivenUp(em(), mailId, clock.now());
        return;
      }
      log.failure('MAIL_NOT_SENT', error, { mailId, attempts: mail.attempts });
      await markRetry(em(), mailId, instant(clock.now() + waitAfter(mail.attempts)));
      return;
    }
    await markSent(em(), mailId, clock.now());
    log.info('MAIL_SENT', { mailId, attempts: mail.attempts });
  }
}

/** 15 s, 30 s, 1 min, … up to an hour. */
function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
