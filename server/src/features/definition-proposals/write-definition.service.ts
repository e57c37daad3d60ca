import { mayKeepDraft, mayProposeDefinition, mayWithdrawDefinition, mayWriteDefinition } from '@bokvar/domain/policy';
import { criteriaFaults, faultFields } from '@bokvar/domain/targets';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { personInTexts } from '../governing-documents/no-person.service.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadDefinitionPage, type DefinitionPageRecord, type WrittenDefinition } from './definition-page.store.js';
import { loadDefinitionsAs } from './read-definitions.service.js';
import { holdDefinitions, insertProposal, latestProposalNumber, partnershipOfProposal, saveDraft } from './write-definition.store.js';

/** It is kept: the partnership's id, and the number to write on from. */
export interface DefinitionKept { readonly partnershipId: string; readonly number: number }

/** The own side's draft, on from the one that was read (0: there was none). */
export interface SaveDefinitionDraft extends WrittenDefinition { readonly partnershipId: string; readonly base: number }

const WORDS = ['name', 'words'] as const;

/** Saves what the own side is writing. It may lack anything yet, and nobody else reads it. */
export async function saveDefinitionDraft(database: Database, viewer: Viewer, now: Instant, key: string, command: SaveDefinitionDraft): Promise<DefinitionKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'saveDefinitionDraft', input: command }, async (tx) => {
    const { base, partnershipId: asked, ...definition } = command;
    const { id: partnershipId, draft } = await definitionsIn(tx, viewer, asked);
    for (const part of WORDS) requireAllowed(mayKeepDraft(part, definition), part);
    if (base !== (draft?.number ?? 0)) refuse('ANDRAT_AV_ANNAN', 'name');
    await saveDraft(tx.em, { partnershipId, number: base + 1, definition }, byActor(tx));
    return { partnershipId, number: base + 1 };
  });
}

/** The draft that was read is to be common. */
export interface ProposeDefinition { readonly partnershipId: string; readonly base: number }

/** Shows the other side what one has written, word for word, and asks for its yes. Proposed again it replaces what one proposed before. */
export async function proposeDefinition(database: Database, viewer: Viewer, now: Instant, key: string, command: ProposeDefinition): Promise<DefinitionKept | TextStopped | Refused> {
  return await draftStopped(database, viewer, now, command.partnershipId) ?? await change(database, viewer, now, { key, operation: 'proposeDefinition', input: command }, async (tx) => {
    const { id: partnershipId, draft, proposals, sides } = await definitionsIn(tx, viewer, command.partnershipId);
    if (draft === null || draft.number !== command.base) refuse('ANDRAT_AV_ANNAN', 'name');
    for (const part of WORDS) requireAllowed(mayProposeDefinition(part, draft), part);
    const [fault] = criteriaFaults(draft.criteria);
    if (fault !== undefined) refuse(fault, faultFields[fault]);
    const standing = proposals.find(({ organisationId, open }) => organisationId === viewer.organisationId && open);
    if (standing !== undefined && saysTheSame(standing, draft)) refuse('DEFINITION_OFORANDRAD');
    const number = await latestProposalNumber(tx.em, partnershipId, viewer.organisationId) + 1;
    const id = await insertProposal(tx.em, { partnershipId, number, definition: draft, withdrawn: false }, byActor(tx));
    tx.record('DEFINITION_FORESLAGEN', [partnershipId, id]);
    tx.tell(sides.map((side) => side.id));
    return { partnershipId, number: draft.number };
  });
}

/** Takes the own proposal back while nobody has said yes to it. The draft stays. */
export async function withdrawDefinition(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly proposalId: string }): Promise<DefinitionKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'withdrawDefinition', input: command }, async (tx) => {
    const found = await definitionsIn(tx, viewer, await partnershipOfProposal(tx.em, command.proposalId) ?? refuse('FINNS_INTE'));
    const proposal = found.proposals.find(({ id }) => id === command.proposalId);
    if (proposal !== undefined && proposal.organisationId !== viewer.organisationId) refuse('FINNS_INTE');
    requireAllowed(mayWithdrawDefinition(viewer, { open: proposal?.open ?? false }), null);
    await takeBackOwn(tx, found);
    tx.tell(found.sides.map((side) => side.id));
    return { partnershipId: found.id, number: found.draft?.number ?? 0 };
  });
}

/** What the own side has proposed no longer waits for an answer; nothing where it has proposed nothing. */
export async function takeBackOwn(tx: Change, { id: partnershipId, proposals }: DefinitionPageRecord): Promise<void> {
  const standing = proposals.find(({ organisationId, open }) => organisationId === tx.actor.organisationId && open);
  if (standing === undefined) return;
  const id = await insertProposal(tx.em, { partnershipId, number: standing.number + 1, definition: standing, withdrawn: true }, byActor(tx));
  tx.record('DEFINITION_TILLBAKATAGEN', [partnershipId, id]);
}

/** The definitions of a partnership at which the actor sits as a side, held; another is refused as one that is not there. */
export async function definitionsIn(tx: Change, viewer: Viewer, asked: string): Promise<DefinitionPageRecord> {
  requireAllowed(mayWriteDefinition(viewer), null);
  const partnershipId = await choosePartnership(tx.em, viewer, asked);
  await holdDefinitions(tx.em, partnershipId);
  return await loadDefinitionPage(tx.em, partnershipId) ?? refuse('FINNS_INTE');
}

export const byActor = ({ actor, now }: Change) => ({ organisationId: actor.organisationId, recordedAt: now, recordedBy: actor.userId });

/** JSON of the database has its keys in another order than that of a form. */
function saysTheSame(one: WrittenDefinition, other: WrittenDefinition): boolean {
  const said = ({ name, words, criteria }: WrittenDefinition): string => JSON.stringify([name, words, Object.entries(criteria).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return said(one) === said(other);
}

/** The person that the draft brings in, by the words of the writer's own cases: a definition is about nobody. Who may not write is told that first. */
async function draftStopped(database: Database, viewer: Viewer, now: Instant, partnershipId: string): Promise<TextStopped | null> {
  if (!mayWriteDefinition(viewer).allowed) return null;
  const draft = (await loadDefinitionsAs(database, viewer, now, partnershipId))?.draft ?? null;
  return draft === null ? null : await personInTexts(database, viewer, now, { name: draft.name, words: draft.words });
}
