import { addDays, asId, type OrganisationId, type PersonId } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { RecordConsent } from '@bokvar/server/features/consents/consent.service';
import { calendar } from './town.js';

/** The names of `town-*.ts` that a consent is made of; the rest is as plain as it can be. */
export interface Draft extends Partial<Omit<RecordConsent, 'caseId' | 'giverId' | 'subjectId' | 'recipients'>> {
  readonly case: string;
  readonly giver: string;
  readonly subject?: string;
  readonly to?: readonly string[];
}

/** A written consent from today and thirty days on, to the landlord, with what a test changes. */
export function draftOf({ case: of, giver, subject, to = ['alvsalahem'], ...changed }: Draft): RecordConsent {
  return {
    caseId: townId.case(of), giverId: person(giver), subjectId: person(subject ?? giver), recipients: to.map((key) => asId<OrganisationId>(townId.organisation(key))),
    capacity: 'SJALV', mandateUntil: null, categories: ['AGREED_PLAN'], direction: 'LAMNA', purpose: 'Att hjälpa i den nuvarande boendesituationen',
    validFrom: calendar.today, validTo: addDays(calendar.today, 30), form: 'SKRIFTLIG', careConfirmed: false,
    evidence: { receivedBy: 'İbrahim Şahin', receivedHow: 'vid besök', wordsRead: 'hela texten', interpreter: '', scanName: '' }, ...changed };
}

const person = (key: string) => asId<PersonId>(townId.person(key));
