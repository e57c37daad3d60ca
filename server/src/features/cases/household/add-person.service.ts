import { mayKeepFact, mayProtectPerson } from '@bokvar/domain/policy';
import { categoryOf, type Instant, type LivingForm, type LocalDate, type PersonKind, type ProtectionLevel } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { findCase, personsOf } from '../case.store.js';
import { insertPerson } from './case-person.store.js';
import { standingOf } from '../case-standing.js';
import { rowBy } from '../facts/new-row.js';
import { markProtected } from '../protected-identity/protect-person.service.js';
import { requireAllowed } from '../require-allowed.js';

/** A person that the viewer's organisation knows of in a household. */
export interface AddPerson {
  caseId: string;
  name: string;
  kind: PersonKind;
  bornOn: LocalDate | null;
  livingForm: LivingForm | null;
  guardianIds: readonly string[];
  /** Of a protected identity; null when none is known. */
  protection: ProtectionLevel | null;
}

/** Adds a person as the viewer's own organisation's knowledge. A child that social services add, no landlord has. */
export async function addPerson(database: Database, viewer: Viewer, now: Instant, key: string, command: AddPerson): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'addPerson', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    const child = command.kind === 'BARN';
    const kind = child && categoryOf(viewer.organisationKind, 'BARN') !== null ? 'BARN' : 'NAMN';
    requireAllowed(mayKeepFact(viewer, standingOf(file), kind), 'kind');
    const category = categoryOf(viewer.organisationKind, kind);
    const name = command.name.trim();
    if (command.protection !== null) requireAllowed(mayProtectPerson(viewer, standingOf(file), { seen: true, marked: false, level: command.protection }), 'protection');
    if (category === null) refuse('UPPGIFT_HOR_INTE_HIT', 'kind');
    if (name === '') refuse('TEXT_SAKNAS', 'name');
    if (name.length > 200) refuse('TEXT_FOR_LANG', 'name');
    const known = await personsOf(tx.em, command.caseId);
    if (command.guardianIds.some((id) => !known.some((person) => person.id === id && person.kind === 'VUXEN'))) refuse('PERSONER_SAKNAS', 'guardianIds');
    const id = await insertPerson(tx.em, {
      ...rowBy(viewer, command.caseId, now), category, name, kind: command.kind, bornOn: command.bornOn, livingForm: child ? command.livingForm : null,
      guardianIds: child ? command.guardianIds : [], position: known.length });
    tx.record('PERSON_TILLAGD', [command.caseId, id]);
    // At once: in between she would have been shown.
    if (command.protection !== null) await markProtected(tx, command.caseId, id, command.protection);
    await caseChanged(tx, [command.caseId], { grounds: true, rows: [id] });
    return { caseId: command.caseId, factId: id };
  });
}
