import {
  ageLimitLabels, evaluationDateLabels, expectingRuleLabels, livingFormLabels, placementRuleLabels, registrationAnswerLabels, relationLabels, schoolLevelLabels, unknownPolicyLabels, type Labels,
} from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { Field, Select, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { TickGroup } from '../../ui/tick-group'
import type { FormDraft } from './form-draft'

interface Asked { readonly draft: FormDraft; readonly change: (part: Partial<FormDraft>) => void; readonly wrongAt: (field: keyof FormDraft) => string | undefined }

const idOf = (field: keyof FormDraft): string => `definition-${field}`

/** Ticked in the order of the vocabulary, in whichever order they were pressed. */
function ordered<Code extends string>(labels: Labels<Code>, chosen: readonly Code[]): Code[] {
  return options(labels).map(({ value }) => value).filter((value) => chosen.includes(value))
}

/** The questions of a definition, one at a time: the one that sides most often mean differently comes first [Seed 4]. */
export function CriteriaFields(asked: Asked) {
  const { draft, change, wrongAt } = asked
  return (
    <>
      <Segmented legend={m.def_registered()} segments={options(registrationAnswerLabels)} value={draft.registration} onChoose={(registration) => change({ registration })} />
      <TickGroup
        id={idOf('livingForms')} legend={m.def_living()} wrong={wrongAt('livingForms')} choices={options(livingFormLabels)} chosen={draft.livingForms}
        onChoose={(chosen) => change({ livingForms: ordered(livingFormLabels, chosen) })} />
      <div className="def-pair">
        <Field id={idOf('minDaysPerYear')} inputMode="numeric" label={m.def_days()} help={m.def_days_help()} wrong={wrongAt('minDaysPerYear')} value={draft.minDaysPerYear} onChange={({ target }) => change({ minDaysPerYear: target.value })} />
        <Field id={idOf('minNightsPerMonth')} inputMode="numeric" label={m.def_nights()} help={m.def_nights_help()} wrong={wrongAt('minNightsPerMonth')} value={draft.minNightsPerMonth} onChange={({ target }) => change({ minNightsPerMonth: target.value })} />
      </div>
      <TickGroup
        id={idOf('relations')} legend={m.def_relations()} wrong={wrongAt('relations')} choices={options(relationLabels)} chosen={draft.relations}
        onChoose={(chosen) => change({ relations: ordered(relationLabels, chosen) })} />
      <Age {...asked} />
      <div className="def-pair">
        <Select label={m.def_expecting()} options={options(expectingRuleLabels)} value={draft.expecting} onChoose={(expecting) => change({ expecting })} />
        {draft.expecting === 'FRAN_VECKA' ? (
          <Field id={idOf('expectingWeek')} inputMode="numeric" label={m.def_week()} wrong={wrongAt('expectingWeek')} value={draft.expectingWeek} onChange={({ target }) => change({ expectingWeek: target.value })} />
        ) : null}
      </div>
      <Select label={m.def_placed()} options={options(placementRuleLabels)} value={draft.placedChildren} onChoose={(placedChildren) => change({ placedChildren })} />
      <Tick label={m.def_subtenants()} help={m.def_subtenants_help()} checked={draft.nonContractHolders} onTick={(nonContractHolders) => change({ nonContractHolders })} />
      <Tick label={m.def_own_family()} checked={draft.onlyWithoutOwnFamily} onTick={(onlyWithoutOwnFamily) => change({ onlyWithoutOwnFamily })} />
      <Select label={m.def_when()} options={options(evaluationDateLabels)} value={draft.evaluationDate} onChoose={(evaluationDate) => change({ evaluationDate })} />
      <Select label={m.def_unknown()} help={m.def_unknown_help()} options={options(unknownPolicyLabels)} value={draft.unknownPolicy} onChoose={(unknownPolicy) => change({ unknownPolicy })} />
    </>
  )
}

function Age({ draft, change, wrongAt }: Asked) {
  return (
    <>
      <div className="def-pair">
        <Select label={m.def_age()} options={options(ageLimitLabels)} value={draft.ageLimit} onChoose={(ageLimit) => change({ ageLimit })} />
        {draft.ageLimit === 'ALLA_ALDRAR' ? null : (
          <Field
            id={idOf('schoolUntilAge')} inputMode="numeric" label={m.def_school_age()} help={m.def_school_age_help()} wrong={wrongAt('schoolUntilAge')} value={draft.schoolUntilAge}
            onChange={({ target }) => change({ schoolUntilAge: target.value, ...(draft.schoolLevels.length === 0 ? { schoolLevels: ['GYMNASIUM'] } : {}) })} />
        )}
      </div>
      {draft.ageLimit !== 'ALLA_ALDRAR' && draft.schoolUntilAge !== '' ? (
        <TickGroup
          id={idOf('schoolLevels')} legend={m.def_school_levels()} wrong={wrongAt('schoolLevels')} choices={options(schoolLevelLabels).filter(({ value }) => value !== 'STUDERAR_EJ')} chosen={draft.schoolLevels}
          onChoose={(chosen) => change({ schoolLevels: ordered(schoolLevelLabels, chosen) })} />
      ) : null}
    </>
  )
}
