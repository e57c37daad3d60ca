import { useState } from 'react'
import { protectionLevelLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { Case_EndProtectionDocument, Case_ProtectDocument, type ProtectionLevel } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { dayWords } from '../../../text/dates'
import { options, word } from '../../../text/labels'
import { Chip, Chips } from '../../../ui/chip'
import { Tick } from '../../../ui/field'
import { OpensForm } from '../../../ui/opens-form'
import { Segmented } from '../../../ui/segmented'
import { useToast } from '../../../ui/toast'
import type { useRefused } from '../../../ui/use-refused'
import { AskedInPlace, type Answered } from '../asked-in-place'
import type { WholeCase } from '../whole-case'

interface About {
  readonly caseId: string
  readonly personId: string
  /** Tells whom it is about to those who do not see where the button stands. */
  readonly what: string
}

/** Marks a person as protected. What happens by it is told before, since one who is not of the named group sees the household no more. */
export function ProtectPerson({ what, ...about }: About) {
  return (
    <div className="of-person">
      <OpensForm kind="plain" label={m.protect()} name={m.protect_what({ what })}>
        {(close) => <Marking {...about} onClose={close} />}
      </OpensForm>
    </div>
  )
}

function Marking({ caseId, personId, onClose }: Omit<About, 'what'> & { onClose: () => void }) {
  const [level, setLevel] = useState<ProtectionLevel | null>(null)
  const [wrong, setWrong] = useState<string | undefined>()
  const protect = useIntent(Case_ProtectDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    setWrong(level ? undefined : m.protect_choose_level())
    if (!level) return { done: false, text: null }
    const outcome = await protect({ caseId, personId, level })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.protect_toast())
    return { done: true }
  }

  const why = (
    <>
      {m.protect_why()}
      <ul className="told-before">
        {[m.protect_inside(), m.protect_outside(), m.protect_shown(), m.protect_end_by()].map((line) => <li key={line}>{line}</li>)}
      </ul>
    </>
  )
  return (
    <AskedInPlace ask={m.protect_ask()} why={why} go={m.protect_go()} keep={m.cancel()} send={send} onClose={onClose}>
      <ProtectionLevelChoice level={level} wrong={wrong} onChoose={setLevel} />
    </AskedInPlace>
  )
}

/** Which protection it is, and which is never recorded. */
export function ProtectionLevelChoice({ id, level, wrong, onChoose }: { id?: string; level: ProtectionLevel | null; wrong: string | undefined; onChoose: (level: ProtectionLevel) => void }) {
  return (
    <>
      <Segmented {...(id ? { id } : {})} className="levels" legend={m.protect_level()} segments={options(protectionLevelLabels)} value={level} wrong={wrong} onChoose={onChoose} />
      <p className="small muted">{m.protect_level_help()}</p>
    </>
  )
}

/** Null: no protected identity is known. UNCHOSEN: it is ticked, and the level is not chosen yet. */
export type ProtectionChoice = ProtectionLevel | 'UNCHOSEN' | null

/** That somebody has a protected identity: recorded with her, so that she is never shown without. */
export function ProtectionTick({ label, help, refused, chosen, onChoose }: {
  label: string
  help: string
  refused: ReturnType<typeof useRefused>
  chosen: ProtectionChoice
  onChoose: (chosen: ProtectionChoice) => void
}) {
  return (
    <>
      <Tick label={label} help={help} checked={chosen !== null} onTick={(ticked) => onChoose(ticked ? 'UNCHOSEN' : null)} />
      {chosen === null ? null : <ProtectionLevelChoice id={refused.idOf('protection')} level={chosen === 'UNCHOSEN' ? null : chosen} wrong={refused.of('protection')} onChoose={onChoose} />}
    </>
  )
}

/** To one of the named group who has opened it: that a person is marked, and the way to end it. */
export function ProtectedPerson({ protection, caseId, what, mayEnd }: { protection: WholeCase['protections'][number]; caseId: string; what: string; mayEnd: boolean }) {
  const end = useIntent(Case_EndProtectionDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    const outcome = await end({ caseId, personId: protection.personId })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.protect_end_toast())
    return { done: true }
  }

  return (
    <div className="of-person">
      <Chips><Chip tone="action">{m.protect_since({ level: word(protectionLevelLabels, protection.level), day: dayWords(protection.since) })}</Chip></Chips>
      {mayEnd ? (
        <OpensForm kind="plain" label={m.protect_end()} name={m.protect_end_what({ what })}>
          {(close) => <AskedInPlace ask={m.protect_end_ask()} why={m.protect_end_why()} go={m.protect_end_go()} keep={m.retract_keep()} send={send} onClose={close} />}
        </OpensForm>
      ) : null}
    </div>
  )
}
