import { DEFAULT_GROUP_LIMITS } from '@bokvar/domain/targets'
import { targetGroupLabels, type TargetGroup } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Panel } from '../../ui/panel'

/** The other groups of the method, whose limits are the same for every partnership. Read from the landlord's own facts. */
export function OtherGroups() {
  const { youngFrom, youngThrough, oldFrom, newMonths, steadyMonths } = DEFAULT_GROUP_LIMITS
  const groups: readonly (readonly [Exclude<TargetGroup, 'BARNFAMILJ'>, string])[] = [
    ['UNGA_18_25', m.def_group_young({ from: youngFrom, through: youngThrough })], ['ALDRE_65_PLUS', m.def_group_old({ from: oldFrom })], ['FORSTA_KONTRAKT', m.def_group_new({ months: newMonths })],
    ['FORSTA_GANG_SEN', m.def_group_first_late()], ['TIDIGARE_SKOTSAM', m.def_group_steady({ months: steadyMonths })],
  ]
  return (
    <section className="def-part">
      <Panel heading={m.def_groups()}>
        <p className="small muted">{m.def_groups_help()}</p>
        <dl className="def-groups">{groups.map(([group, words]) => <div key={group}><dt>{word(targetGroupLabels, group)}</dt><dd>{words}</dd></div>)}</dl>
      </Panel>
    </section>
  )
}
