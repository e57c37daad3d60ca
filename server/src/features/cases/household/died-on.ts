import type { Situation } from '@bokvar/domain/disclosure';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { DisclosedCase } from '../read-case.service.js';

/** The day a person of the case died, as the reader's own organisation has recorded it; null for one who lives. What others know of it is theirs. */
export function diedOnOf({ grounds }: Pick<DisclosedCase, 'grounds'>, personId: string, { reader }: Pick<Situation, 'reader'>): LocalDate | null {
  return grounds.deaths.find((death) => death.holderId === reader.organisationId && (death.personId as string) === personId)?.diedOn ?? null;
}
