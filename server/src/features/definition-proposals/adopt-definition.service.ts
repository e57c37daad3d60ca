import { mayAdoptDefinition, mayAgreeOnDefinition } from '@bokvar/domain/policy';
import { earliestValidFrom } from '@bokvar/domain/targets';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { historyOfVersions } from './read-definitions.service.js';
import { byActor, definitionsIn, takeBackOwn, type DefinitionKept } from './write-definition.service.js';
import { insertAdopted, partnershipOfProposal } from './write-definition.store.js';

/** A yes to what the other side has proposed: agreed at a meeting, or on a day when none is in the portal. */
export interface AdoptDefinition {
  readonly proposalId: string;
  readonly meetingId: string | null;
  /** Read where no meeting is named. */
  readonly agreedOn: LocalDate | null;
  readonly validFrom: LocalDate;
}

/**
 * Makes what the other side has proposed the partnership's next version. It holds from a day ahead, or from today, and the earlier
 * versions stand as they are: what was counted by them is not counted again [domain 2].
 */
export async function adoptDefinition(database: Database, viewer: Viewer, now: Instant, key: string, command: AdoptDefinition): Promise<DefinitionKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'adoptDefinition', input: command }, async (tx) => {
    const found = await definitionsIn(tx, viewer, await partnershipOfProposal(tx.em, command.proposalId) ?? refuse('FINNS_INTE'));
    const { id: partnershipId, proposals, versions, meetings, sides } = found;
    const proposal = proposals.find(({ id }) => id === command.proposalId);
    requireAllowed(mayAgreeOnDefinition(viewer, { own: proposal?.organisationId === viewer.organisationId, open: proposal?.open ?? false }), null);
    if (proposal === undefined) refuse('DEFINITION_INTE_OPPEN');
    const meeting = command.meetingId === null ? null : (meetings.find(({ id }) => id === command.meetingId) ?? refuse('DEFINITION_MOTE', 'meetingId'));
    const agreedOn = meeting === null ? command.agreedOn : toLocalDate(meeting.startsAt);
    if (agreedOn === null) refuse('DEFINITION_ENADES', 'agreedOn');
    const today = toLocalDate(now);
    const days = { agreedOn, validFrom: command.validFrom };
    const where = { today, earliest: earliestValidFrom(historyOfVersions(versions), today), atMeeting: meeting !== null };
    requireAllowed(mayAdoptDefinition('agreedOn', days, where), meeting === null ? 'agreedOn' : 'meetingId');
    requireAllowed(mayAdoptDefinition('validFrom', days, where), 'validFrom');
    const version = (versions.at(-1)?.version ?? 0) + 1;
    const id = await insertAdopted(tx.em, { partnershipId, version, proposalId: proposal.id, proposerId: proposal.organisationId, meetingId: meeting?.id ?? null, ...days, definition: proposal }, byActor(tx));
    // Who says yes to another definition no longer asks for its own.
    await takeBackOwn(tx, found);
    tx.record('DEFINITION_ANTAGEN', [partnershipId, id]);
    tx.tell(sides.map((side) => side.id));
    return { partnershipId, number: version };
  });
}
