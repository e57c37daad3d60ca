import type { Instant } from '@bokvar/domain/vocabulary';
import type { Log } from '../log.js';
import { sealExpiry, type Signer } from './signer.js';

type Term = Pick<Signer, 'notBefore' | 'notAfter'>;

/** What there is to say of how long the seal's certificate can be used; null: nothing yet. */
export interface TermTold {
  /** It cannot be used now. Soon is no fault, but a certificate takes days to order. */
  readonly isFault: boolean;
  readonly words: string;
}

const ORDER = 'Beställ ett nytt och byt nyckeln (OPERATING.md, avsnittet The seal).';

export function termWords(signer: Term, at: Instant): TermTold | null {
  const { daysLeft, warn } = sealExpiry(signer, at);
  if (at < signer.notBefore) return { isFault: true, words: 'Sigillets certifikat gäller inte än. Kontrollera datorns klocka och certifikatets första dag.' };
  if (at > signer.notAfter) return { isFault: true, words: `Sigillets certifikat har gått ut. ${ORDER}` };
  return warn ? { isFault: false, words: `Sigillets certifikat går ut ${daysLeft === 0 ? 'inom ett dygn' : daysLeft === 1 ? 'om 1 dag' : `om ${daysLeft} dagar`}. ${ORDER}` } : null;
}

/** At a start: what is sealed already goes on being known, so a server starts without a seal that can be used, and says so. */
export function warnOfTerm(signer: Term, at: Instant, log: Log): void {
  const { daysLeft, warn } = sealExpiry(signer, at);
  if (at < signer.notBefore) log.warn('SEAL_NOT_VALID_YET');
  else if (at > signer.notAfter) log.warn('SEAL_EXPIRED');
  else if (warn) log.warn('SEAL_EXPIRES_SOON', { daysLeft });
}
