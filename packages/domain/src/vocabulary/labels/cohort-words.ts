import type { GateStep } from '../calendar-codes.js'
import type { ActionKind } from '../case-codes.js'
import type { Figure } from '../figure.js'
import type { Language } from '../language.js'
import type { TargetGroup } from '../target-codes.js'
import { gateStepLabels } from './calendar-labels.js'
import { actionKindLabels } from './case-labels.js'
import { inSentence, listed } from './sentence-words.js'
import { targetGroupLabels } from './target-labels.js'

/** An action of a rule as it is said. */
export interface SaidRequired {
  readonly kinds: readonly ActionKind[]
  readonly minCount: number
  readonly minWays: number
  readonly mustReach: boolean
}

/** How a group was treated before a step, as a sentence says it. */
export interface SaidCohort {
  readonly group: TargetGroup | 'ALLA'
  /** The definition that says who is in the group, with its version; null where there is none to agree on. */
  readonly definition: { readonly name: string; readonly version: number } | null
  readonly required: readonly SaidRequired[]
  readonly before: GateStep
  readonly ownStep: string | null
  readonly took: Figure
  readonly unknown: Figure
  readonly fulfilled: Figure
  readonly exceptions: Figure
  readonly without: Figure
  /** Who decided on the exceptions; empty to whoever may not know. */
  readonly decided: readonly { readonly by: string; readonly count: number }[]
  /** Actions that counted and how they are spread; null to whoever may not know. */
  readonly actions: { readonly count: number; readonly least: number; readonly median: number; readonly most: number } | null
}

/** Kinds that are said one by one; more than that is "actions". */
const KINDS_SAID = 3

/** "47 av 47 hushåll i målgruppen barnfamilj (…, version 2) fick minst 3 åtgärder före ansökan; 2 undantag, beslutade av …". [Seed 4; N5] */
export function cohortWords(cohort: SaidCohort, language: Language): string {
  const sv = language === 'sv'
  const group = groupWords(cohort, language)
  const before = cohort.ownStep ?? gateStepLabels[cohort.before][language]
  if (isNumber(cohort.took, 0)) return sv ? `Inget hushåll ${group} har kommit till steget före ${before} under perioden.` : `No household ${group} has come to the step before ${before} in the period.`
  const got = requiredWords(cohort.required, language)
  const of = sv ? `${number(cohort.fulfilled, language)} av ${number(cohort.took, language)} hushåll` : `${number(cohort.fulfilled, language)} of ${number(cohort.took, language)} ${one(cohort.took) ? 'household' : 'households'}`
  const first = `${of} ${group} ${sv ? 'fick' : 'got'} ${got} ${sv ? 'före' : 'before'} ${before}; ${exceptionWords(cohort, language)}.`
  return [capital(first), ...restWords(cohort, language)].join(' ')
}

/** "minst 3 åtgärder på minst 2 sätt", "minst 1 hembesök". */
export function requiredWords(required: readonly SaidRequired[], language: Language): string {
  return listed(required.map((one) => oneRequired(one, language)), language)
}

/** A number that may not be exact. */
export function figureWords(figure: Figure, language: Language): string {
  return number(figure, language)
}

function oneRequired({ kinds, minCount, minWays, mustReach }: SaidRequired, language: Language): string {
  const sv = language === 'sv'
  const named = [...new Set(kinds.map((kind) => inSentence(actionKindLabels[kind][language], language)))]
  const many = kinds.length > KINDS_SAID
  const what = many ? (sv ? `${minCount} ${minCount === 1 ? 'åtgärd' : 'åtgärder'}` : `${minCount} ${minCount === 1 ? 'action' : 'actions'}`) : `${minCount} ${sv ? 'gång' : 'time'}${minCount === 1 ? '' : sv ? 'er' : 's'} ${either(named, language)}`
  const ways = minWays > 1 ? (sv ? ` på minst ${minWays} sätt` : ` in at least ${minWays} ways`) : ''
  const reached = mustReach ? (sv ? ' där någon nåddes' : ' in which somebody was reached') : ''
  return `${sv ? 'minst' : 'at least'} ${what}${ways}${reached}`
}

function either(named: readonly string[], language: Language): string {
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} ${language === 'sv' ? 'eller' : 'or'} ${named.at(-1) ?? ''}`
}

function groupWords({ group, definition }: SaidCohort, language: Language): string {
  const sv = language === 'sv'
  if (group === 'ALLA') return sv ? 'av alla' : 'among all'
  const by = definition === null ? '' : ` (${definition.name}, version ${definition.version})`
  return `${sv ? 'i målgruppen' : 'in the target group'} ${inSentence(targetGroupLabels[group][language], language)}${by}`
}

function exceptionWords({ exceptions, decided }: SaidCohort, language: Language): string {
  const sv = language === 'sv'
  if (isNumber(exceptions, 0)) return sv ? 'inga undantag' : 'no exceptions'
  const many = !one(exceptions)
  const what = `${number(exceptions, language)} ${sv ? 'undantag' : many ? 'exceptions' : 'exception'}`
  if (decided.length === 0) return what
  const by = listed(decided.map(({ by: name, count }) => (decided.length > 1 ? `${name} (${count})` : name)), language)
  return `${what}, ${sv ? (many ? 'beslutade av' : 'beslutat av') : 'decided by'} ${by}`
}

function restWords({ without, unknown, actions }: SaidCohort, language: Language): string[] {
  const sv = language === 'sv'
  const rest: string[] = []
  if (!isNumber(without, 0)) rest.push(sv ? `${number(without, language)} hushåll fick inte det, utan att någon beslutade om undantag.` : `${number(without, language)} ${one(without) ? 'household' : 'households'} did not, without anybody deciding on an exception.`)
  if (!isNumber(unknown, 0)) rest.push(sv ? `För ${number(unknown, language)} av dem är det inte känt om de hör dit; de räknas med.` : `Of ${number(unknown, language)} of them it is not known whether they belong there; they are counted.`)
  if (actions !== null) rest.push(sv
    ? `${actions.count} ${actions.count === 1 ? 'åtgärd' : 'åtgärder'} räknades: minst ${actions.least}, i mitten ${actions.median} och som mest ${actions.most} för ett hushåll.`
    : `${actions.count} ${actions.count === 1 ? 'action' : 'actions'} counted: at least ${actions.least}, ${actions.median} in the middle and at most ${actions.most} for a household.`)
  return rest.map(capital)
}

function number(figure: Figure, language: Language): string {
  if (figure.kind === 'TAL') return String(figure.count)
  if (figure.kind === 'FARRE_AN_FEM') return language === 'sv' ? 'färre än 5' : 'fewer than 5'
  return language === 'sv' ? 'ett antal' : 'a number'
}

const isNumber = (figure: Figure, count: number): boolean => figure.kind === 'TAL' && figure.count === count
const one = (figure: Figure): boolean => isNumber(figure, 1)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
