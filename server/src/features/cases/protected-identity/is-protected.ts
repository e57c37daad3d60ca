import { openedProtection, type CaseGrounds, type Situation } from '@bokvar/domain/disclosure';
import type { Instant } from '@bokvar/domain/vocabulary';

type Protection = CaseGrounds['protections'][number];
interface Grounded { readonly grounds: CaseGrounds }

const inForce = ({ grounds }: Grounded, { reader, instant }: Situation): Protection[] =>
  grounds.protections.filter(({ holderId, from, to }) => holderId === reader.organisationId && from <= instant && (to === null || to > instant));

/** Has the reader's own organisation flagged somebody in the household? Then it stays off lists for meetings [domain 1.6]. */
export function isProtected(of: Grounded, situation: Situation): boolean {
  return inForce(of, situation).length > 0;
}

/** Until when the reader has the household open, that her own organisation protects; null while it is not protected, or shut. */
export function openingOf(of: Grounded, situation: Situation): Instant | null {
  return isProtected(of, situation) ? openedProtection(situation, of.grounds) : null;
}

/** Is it masked for the reader: protected, and not opened by her? */
export function isMaskedFor(of: Grounded, situation: Situation): boolean {
  return isProtected(of, situation) && openingOf(of, situation) === null;
}

/** Whom it has flagged: told to one of the named group who has opened it, since to others it points at a person [domain 1.6]. */
export function flaggedOf(of: Grounded, situation: Situation): readonly Protection[] {
  return isMaskedFor(of, situation) ? [] : inForce(of, situation);
}
