import { disclose, type Disclosed, type Fact } from '@bokvar/domain/disclosure';
import { asId, instant, type FactId, type OrganisationId, type PersonId } from '@bokvar/domain/vocabulary';
import type { DisclosedCase, DisclosedDocument } from '../cases/read-case.service.js';
import type { OwnNoteRecord } from './item-note.store.js';

/** A note as its reader has a ground to see it: a fact of its writer's organisation that never leaves it. */
export function ownNote<Note extends OwnNoteRecord>(note: Note | null, of: DisclosedCase, { organisations, situation }: DisclosedDocument): Disclosed<Note> | null {
  const holder = note === null ? undefined : organisations.get(note.organisationId);
  if (note === null || holder === undefined) return null;
  const fact: Fact = {
    id: asId<FactId>(note.id), caseId: of.id, holderId: asId<OrganisationId>(holder.id), holderKind: holder.kind, category: note.category, concerns: note.concerns as PersonId[],
    recordedAt: instant(note.recordedAt) };
  return disclose(fact, note, situation, of.grounds);
}
