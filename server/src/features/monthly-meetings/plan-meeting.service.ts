import { randomUUID } from 'node:crypto';
import { isWorkday } from '@bokvar/domain/calendar';
import { standingItems } from '@bokvar/domain/meetings';
import { mayPlanMeeting } from '@bokvar/domain/policy';
import { isLandlord, toLocalDate, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, withEyesOf, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { agendaChanged } from './agenda-change.service.js';
import { AgendaItemEntity, MonthlyMeetingEntity } from './monthly-meeting.entity.js';
import { prepareAgenda } from './prepare-agenda.service.js';

export interface PlanMeeting { startsAt: Instant; endsAt: Instant; place: string; partnershipId: string | null }

/** Books a monthly meeting and proposes its agenda to each side. Held also when nobody is late: then there is something to learn. */
export async function planMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanMeeting): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'planMeeting', input: command }, async (tx) => {
    const [partnership]: { id: string }[] = await tx.em.execute(
      `select partnership_id as id from partnership_party where organisation_id = ? and to_at is null and (?::uuid is null or partnership_id = ?::uuid) order by from_at, partnership_id`,
      [viewer.organisationId, command.partnershipId, command.partnershipId]);
    requireAllowed(mayPlanMeeting(viewer, { isParty: partnership !== undefined }), null);
    if (partnership === undefined) refuse('FINNS_INTE');
    requireTime(command, now);
    const meeting = { id: randomUUID(), partnershipId: partnership.id, startsAt: new Date(command.startsAt) };
    tx.em.persist(tx.em.create(MonthlyMeetingEntity, { ...meeting, endsAt: new Date(command.endsAt), place: command.place.trim(), createdById: viewer.organisationId as string }));
    await tx.em.flush();
    standingItems({ nextMeetingOn: null, childrenQuestion: false }).forEach(({ code, minutes, section }, index) => {
      tx.em.persist(tx.em.create(AgendaItemEntity, { id: randomUUID(), meetingId: meeting.id, ownerId: null, kind: 'STAENDE', standing: code, learning: null, text: null, caseId: null,
        position: section === 'BORJAN' ? index - 20 : 1000 + index, minutes, answer: 'TA_MED', refusedReason: null, sentAt: null, version: 1 }));
    });
    await tx.em.flush();
    await proposeToEachSide(tx, meeting);
    return await agendaChanged(tx, meeting.id, 'MOTE_PLANERAT', []);
  });
}

function requireTime({ startsAt, endsAt, place }: PlanMeeting, now: Instant): void {
  if (startsAt <= now) refuse('MOTESTID_PASSERAD', 'startsAt');
  if (endsAt <= startsAt || toLocalDate(startsAt) !== toLocalDate(endsAt)) refuse('MOTESTID_ORDNING', 'endsAt');
  if (!isWorkday(toLocalDate(startsAt))) refuse('MOTESDAG_LEDIG', 'startsAt');
  if (place.trim() === '') refuse('PLATS_SAKNAS', 'place');
}

/** Each side gets proposals from its own view of its own cases, and nothing of the other's. */
export async function proposeToEachSide(tx: Change, meeting: { id: string; partnershipId: string; startsAt: Date }): Promise<void> {
  const sides: { id: string; name: string; kind: OrganisationKind }[] = await tx.em.execute(
    `select o.id, o.name, o.kind from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = ? and pp.to_at is null order by o.id`, [meeting.partnershipId]);
  for (const side of sides.filter(({ kind }) => isLandlord(kind) || kind === 'SOCIALTJANST')) {
    await withEyesOf(tx, side.id, async (em) => { await prepareAgenda(em, meeting, { organisationId: side.id, organisationKind: side.kind, name: side.name }, tx.now); });
  }
}

/** Adds proposals to an organisation's coming meetings when its own cases have changed, as after an import. */
export async function proposeAnew(tx: Change, organisation: { id: string; name: string; kind: OrganisationKind }): Promise<void> {
  const meetings = await tx.em.find(MonthlyMeetingEntity, { startsAt: { $gt: new Date(tx.now) } }, { orderBy: { startsAt: 'asc' }, limit: 3 });
  const seen = new Set<string>();
  for (const meeting of meetings) {
    // Only the next meeting of each partnership: what is proposed there need not wait for the one after.
    if (seen.has(meeting.partnershipId)) continue;
    seen.add(meeting.partnershipId);
    await prepareAgenda(tx.em, { id: meeting.id, partnershipId: meeting.partnershipId, startsAt: meeting.startsAt },
      { organisationId: organisation.id, organisationKind: organisation.kind, name: organisation.name }, tx.now);
    tx.tell([organisation.id], [meeting.id]);
  }
}
