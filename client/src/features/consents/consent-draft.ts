import { CONSENT_DAYS_PROPOSED, speaksByMandate } from '@bokvar/domain/vocabulary'
import type { Capacity, ConsentDirection, ConsentInput, FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { addDays, today } from '../../text/dates'
import type { DraftOf } from '../../ui/use-draft'
import type { Stop } from '../../ui/use-refused'
import { evidenceInput, newEvidence, type Evidence } from './evidence-fields'

export interface ConsentDraft {
  readonly giverId: string
  readonly subjectId: string
  readonly capacity: Capacity
  readonly mandateUntil: string
  readonly recipients: readonly string[]
  readonly categories: readonly FactCategory[]
  readonly direction: ConsentDirection
  readonly purpose: string
  readonly validFrom: string
  readonly validTo: string
  readonly evidence: Evidence
}

/** Whose draft, about which case: it stays in the memory of the tab while one goes from page to page. */
export function consentDraftOf(person: string, caseId: string): DraftOf {
  return { person, form: 'consent', about: caseId }
}

export const DRAFT_FIELDS = ['giverId', 'subjectId', 'capacity', 'mandateUntil', 'recipients', 'categories', 'direction', 'purpose', 'validFrom', 'validTo'] as const

/** Nothing chosen for the person: who, whom and what are theirs to say. */
export function newDraft(receivedBy: string): ConsentDraft {
  return {
    giverId: '', subjectId: '', capacity: 'SJALV', mandateUntil: '', recipients: [], categories: [], direction: 'LAMNA',
    purpose: m.consent_purpose_proposed(), validFrom: today(), validTo: addDays(today(), CONSENT_DAYS_PROPOSED), evidence: newEvidence(receivedBy),
  }
}

/** As the server takes it. */
export function consentInput(draft: ConsentDraft, caseId: string, proposed: string): ConsentInput {
  const { evidence, mandateUntil, recipients, categories, ...rest } = draft
  return {
    caseId,
    ...rest,
    recipients: [...recipients],
    categories: [...categories],
    subjectId: draft.capacity === 'SJALV' ? draft.giverId : draft.subjectId,
    mandateUntil: speaksByMandate(draft.capacity) ? mandateUntil || null : null,
    purpose: draft.purpose.trim(),
    ...evidenceInput(evidence, proposed),
  }
}

/** What is missing before it can be shown what it opens. */
export function lacking(draft: ConsentDraft): readonly Stop[] {
  const stops: Stop[] = []
  if (!draft.giverId) stops.push({ field: 'giverId', text: m.consent_choose_giver() })
  if (draft.capacity !== 'SJALV' && !draft.subjectId) stops.push({ field: 'subjectId', text: m.consent_choose_subject() })
  if (draft.recipients.length === 0) stops.push({ field: 'recipients', text: m.consent_choose_recipient() })
  if (draft.categories.length === 0) stops.push({ field: 'categories', text: m.consent_choose_category() })
  if (!draft.validFrom) stops.push({ field: 'validFrom', text: m.consent_write_start() })
  if (!draft.validTo) stops.push({ field: 'validTo', text: m.consent_write_end() })
  return stops
}
