import type { Situation } from '@bokvar/domain/disclosure';
import type { DisclosedCase } from './read-case.service.js';

/** Has the reader's own organisation flagged somebody in the household? Then it stays off lists for meetings [domain 1.6]. */
export function isProtected(of: Pick<DisclosedCase, 'grounds'>, { reader, instant }: Situation): boolean {
  return of.grounds.protections.some(({ holderId, from, to }) => holderId === reader.organisationId && from <= instant && (to === null || to > instant));
}
