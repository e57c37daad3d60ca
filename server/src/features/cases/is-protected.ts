import type { CaseGrounds, Situation } from '@bokvar/domain/disclosure';
import type { DisclosedCase } from './read-case.service.js';

type Protection = CaseGrounds['protections'][number];
type Grounded = Pick<DisclosedCase, 'grounds'>;

const inForce = ({ grounds }: Grounded, { reader, instant }: Situation): Protection[] =>
  grounds.protections.filter(({ holderId, from, to }) => holderId === reader.organisationId && from <= instant && (to === null || to > instant));

/** Has the reader's own organisation flagged somebody in the household? Then it stays off lists for meetings [domain 1.6]. */
export function isProtected(of: Grounded, situation: Situation): boolean {
  return inForce(of, situation).length > 0;
}

/** Whom it has flagged: told to the named group of that organisation alone, since to others it points at a person [domain 1.6]. */
export function flaggedOf(of: Grounded, situation: Situation): readonly Protection[] {
  return situation.reader.mayOpenProtected ? inForce(of, situation) : [];
}
