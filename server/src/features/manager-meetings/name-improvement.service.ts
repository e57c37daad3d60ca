import { mayEndImprovement, mayKeepImprovement, mayReadManagerMeetings, type ImprovementNamed } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import { IMPROVEMENT_TEXT_MAX, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { unlessStopped } from '../minutes/check-minutes.service.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { findImprovement, insertImprovement, insertImprovementEnded } from './improvement.store.js';
import { by, tellSides } from './manager-meeting-change.js';
import { requireNoPerson } from './no-person.js';

/** It is kept under this id. */
export interface ImprovementKept { readonly improvementId: string }

/** `partnershipId`: null when there is only one to choose. */
export interface NameImprovement extends ImprovementNamed { readonly partnershipId: string | null }

const PARTS = ['name', 'text', 'namedOn'] as const;

/** Names an improvement of a partnership, without persons: the method asks for at least one a year [Seed 4]. */
export async function nameImprovement(database: Database, viewer: Viewer, now: Instant, key: string, command: NameImprovement): Promise<ImprovementKept | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'nameImprovement', input: command }, async (tx) => {
    requireAllowed(mayReadManagerMeetings(viewer), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    const named: ImprovementNamed = { name: command.name.trim(), text: command.text.trim(), namedOn: command.namedOn };
    for (const part of PARTS) requireAllowed(mayKeepImprovement(part, named, toLocalDate(now)), part);
    for (const part of ['name', 'text'] as const) await requireNoPerson(tx, viewer, [], part, { before: '', text: named[part] });
    const improvementId = await insertImprovement(tx.em, { partnershipId, ...named }, by(tx));
    await tellSides(tx, 'FORBATTRING_NAMNGIVEN', partnershipId, improvementId);
    return { improvementId };
  }));
}

/** Says what came of an improvement, once. */
export async function endImprovement(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly improvementId: string; readonly text: string }): Promise<ImprovementKept | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'endImprovement', input: command }, async (tx) => {
    const { improvementId } = command;
    const known = await findImprovement(tx.em, improvementId);
    if (known === null) refuse('FINNS_INTE');
    requireAllowed(mayEndImprovement(viewer, known.ended), null);
    const text = command.text.trim();
    if (text === '') refuse('TEXT_SAKNAS', 'text');
    if (text.length > IMPROVEMENT_TEXT_MAX) refuse('FORBATTRING_TEXT', 'text');
    await requireNoPerson(tx, viewer, [], 'text', { before: '', text });
    if (!await insertImprovementEnded(tx.em, improvementId, text, by(tx))) refuse('FORBATTRING_AVSLUTAD');
    await tellSides(tx, 'FORBATTRING_AVSLUTAD', known.partnershipId, improvementId);
    return { improvementId };
  }));
}
