import { consentFormLabels, SCAN_MEGABYTES } from '@bokvar/domain/vocabulary'
import type { ConsentForm, FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { fullDay } from '../../text/dates'
import { options } from '../../text/labels'
import { listed } from '../../text/number-words'
import { Field, TextArea, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import type { Refused, Stop } from '../../ui/use-refused'
import { ScanField } from './scan-field'
import type { ChosenScan } from './send-scan'

/** What shows that a consent was given. */
export interface Evidence {
  readonly form: ConsentForm
  readonly receivedBy: string
  readonly receivedHow: string
  /** Null until somebody has changed the words that are proposed. */
  readonly wordsRead: string | null
  readonly interpreter: string
  readonly scanName: string
  /** The scanned form itself; it is sent once the consent is saved. */
  readonly scan: ChosenScan | null
  readonly careConfirmed: boolean
}

export const EVIDENCE_FIELDS = ['form', 'receivedBy', 'receivedHow', 'wordsRead', 'interpreter', 'scanName', 'scan', 'careConfirmed'] as const

export function newEvidence(receivedBy: string): Evidence {
  return { form: 'SKRIFTLIG', receivedBy, receivedHow: '', wordsRead: null, interpreter: '', scanName: '', scan: null, careConfirmed: false }
}

/** What is to be read aloud, from what has been chosen: who may know, what, how long, and the right to take it back. */
export function proposedWords(scope: { readonly organisations: readonly string[]; readonly categories: readonly FactCategory[]; readonly validTo: string }): string {
  if (scope.organisations.length === 0 || scope.categories.length === 0 || !scope.validTo) return ''
  return m.words_to_read({ organisations: listed(scope.organisations), categories: listed(scope.categories.map((category) => categoryWord(category).toLowerCase())), to: fullDay(scope.validTo) })
}

/** As the server takes it; what a form does not ask for is left out. */
export function evidenceInput(evidence: Evidence, proposed: string) {
  const oral = evidence.form === 'MUNTLIG'
  return {
    form: evidence.form,
    receivedBy: oral ? evidence.receivedBy.trim() || null : null,
    receivedHow: oral ? evidence.receivedHow.trim() || null : null,
    wordsRead: oral ? (evidence.wordsRead ?? proposed).trim() || null : null,
    interpreter: evidence.interpreter.trim() || null,
    scanName: evidence.form === 'SKRIFTLIG' ? evidence.scanName.trim() || null : null,
    careConfirmed: evidence.careConfirmed,
  }
}

/** The scan that goes with what has been chosen; null when it was given in another way than on paper. */
export function scanOf({ form, scan }: Evidence): ChosenScan | null {
  return form === 'SKRIFTLIG' ? scan : null
}

/** What stops a form before it is sent: a scan that the server would refuse. */
export function scanStops(evidence: Evidence): readonly Stop[] {
  const text = scanOf(evidence)?.unfit
  return text ? [{ field: 'scan', text }] : []
}

/** How it was given, and what that way asks for: a scan, or its name, for paper; who, how and which words for a spoken yes. */
export function EvidenceFields({ evidence, onChange, refused, proposed, asksCare }: { evidence: Evidence; onChange: (evidence: Evidence) => void; refused: Refused; proposed: string; asksCare: boolean }) {
  const change = (part: Partial<Evidence>): void => onChange({ ...evidence, ...part })
  const at = (field: string) => ({ id: refused.idOf(field), wrong: refused.of(field) })
  return (
    <>
      <Segmented id={refused.idOf('form')} legend={m.consent_form()} segments={options(consentFormLabels)} value={evidence.form} onChoose={(form) => change({ form })} />
      {evidence.form === 'SKRIFTLIG' ? (
        <>
          <ScanField {...at('scan')} help={`${m.scan_help({ megabytes: SCAN_MEGABYTES })} ${m.scan_later()}`} scan={evidence.scan} onChoose={(scan) => { refused.mended('scan'); change({ scan }) }} />
          <Field {...at('scanName')} label={m.consent_scan()} help={m.consent_scan_help()} value={evidence.scanName} onChange={(event) => change({ scanName: event.target.value })} />
        </>
      ) : null}
      {evidence.form === 'MUNTLIG' ? (
        <>
          <Field {...at('receivedBy')} label={m.consent_received_by()} value={evidence.receivedBy} onChange={(event) => change({ receivedBy: event.target.value })} />
          <Field {...at('receivedHow')} label={m.consent_received_how()} help={m.consent_received_how_help()} value={evidence.receivedHow} onChange={(event) => change({ receivedHow: event.target.value })} />
          <TextArea {...at('wordsRead')} label={m.consent_words_read()} help={m.consent_words_read_help()} value={evidence.wordsRead ?? proposed} onChange={(event) => change({ wordsRead: event.target.value })} />
        </>
      ) : null}
      <Field {...at('interpreter')} label={m.consent_interpreter()} help={m.consent_interpreter_help()} value={evidence.interpreter} onChange={(event) => change({ interpreter: event.target.value })} />
      {asksCare ? <Tick id={refused.idOf('careConfirmed')} label={m.consent_care()} help={m.consent_care_help()} checked={evidence.careConfirmed} onTick={(careConfirmed) => change({ careConfirmed })} /> : null}
    </>
  )
}
