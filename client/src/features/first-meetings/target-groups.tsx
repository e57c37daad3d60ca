import { firstTopicLabels, targetGroups, type TargetGroup } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { FirstMeeting_AgreeOnWordsDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/field'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import type { FirstMeeting, FirstMeetingTopic } from './first-meeting-words'
import { SideBySide } from './side-by-side'
import { WordsForm } from './words-form'

/** Whom the partnership works with first: each side's own words beside the other's, and the ones that both agree on. */
export function TargetGroups({ meeting }: { meeting: FirstMeeting }) {
  const { groups, mayWrite } = meeting
  return (
    <>
      {groups.map((group) => <OneGroup key={group.topic} meeting={meeting} group={group} />)}
      <p><Link to="/samverkan/malgrupper/$partnershipId" params={{ partnershipId: meeting.id }}>{m.def_link_first()}</Link></p>
      {mayWrite ? <ChooseGroup meeting={meeting} /> : null}
    </>
  )
}

function OneGroup({ meeting, group }: { meeting: FirstMeeting; group: FirstMeetingTopic }) {
  const { id, mayWrite, otherSide } = meeting
  const { topic, own, theirs, common, commonByUs, commonAgreed } = group
  const what = word(firstTopicLabels, topic)
  return (
    <div className="first-group">
      <h3>{what}</h3>
      <SideBySide meeting={meeting} topic={group} label={m.first_group_own({ group: what })} help={m.first_group_own_help()} />
      <div className="first-common">
        <p className="first-common-head">
          <span className="strong">{m.first_common()}</span>
          {common ? <Chip tone={commonAgreed ? 'done' : 'action'}>{commonAgreed ? m.first_agreed() : commonByUs ? m.first_waits_for({ partner: otherSide.shortName }) : m.first_waits_for_us()}</Chip> : null}
        </p>
        <p className={common ? 'as-written' : 'muted'}>{common?.text ?? (own.text && theirs.text ? m.first_common_none() : m.first_common_first_own())}</p>
        <div className="tools">
          {mayWrite && common && !commonAgreed && !commonByUs ? <AgreeButton partnershipId={id} topic={topic} number={common.number} what={what} /> : null}
          {mayWrite && own.text && theirs.text ? (
            <OpensForm kind={common ? 'plain' : 'default'} label={common ? m.first_common_other() : m.first_common_propose()} name={common ? m.first_common_other_what({ group: what }) : m.first_common_propose_what({ group: what })}>
              {(close) => <WordsForm partnershipId={id} topic={topic} common base={common?.number ?? 0} text={common?.text ?? ''} label={m.first_common_of({ group: what })} help={m.first_common_help({ partner: otherSide.shortName })} onClose={close} />}
            </OpensForm>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function AgreeButton({ partnershipId, topic, number, what }: { partnershipId: string; topic: FirstMeetingTopic['topic']; number: number; what: string }) {
  const agree = useIntent(FirstMeeting_AgreeOnWordsDocument)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  async function say(): Promise<void> {
    setBusy(true)
    const sent = await agree({ partnershipId, topic, number })
    setBusy(false)
    tell(sent.kind === 'refused' ? sent.refusal.text : m.first_agreed_toast())
  }
  return <OnceButton kind="go" small busy={busy} aria-label={m.first_agree_what({ group: what })} onClick={() => void say()}>{m.first_agree()}</OnceButton>
}

/** Choosing another group is writing what one means by it. */
function ChooseGroup({ meeting: { id, groups } }: { meeting: FirstMeeting }) {
  const left = targetGroups.filter((group) => !groups.some(({ topic }) => topic === group))
  const [chosen, setChosen] = useState<TargetGroup>('BARNFAMILJ')
  const [first] = left
  if (first === undefined) return null
  const group = left.includes(chosen) ? chosen : first
  return (
    <div className="first-choose">
      <OpensForm label={m.first_group_choose()}>
        {(close) => (
          <>
            <Select label={m.first_group_which()} options={left.map((value) => ({ value, label: word(firstTopicLabels, value) }))} value={group} onChoose={setChosen} />
            <WordsForm key={group} partnershipId={id} topic={group} common={false} base={0} text="" waits label={m.first_group_own({ group: word(firstTopicLabels, group) })} help={m.first_group_own_help()} onClose={close} />
          </>
        )}
      </OpensForm>
    </div>
  )
}
