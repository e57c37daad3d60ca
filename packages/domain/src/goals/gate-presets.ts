import type { GatePreset, GateStep } from '../vocabulary/calendar-codes.js'
import type { ActionKind } from '../vocabulary/case-codes.js'
import type { Words } from '../vocabulary/labels/label-text.js'
import type { TargetGroup } from '../vocabulary/target-codes.js'
import type { GateCondition } from './gate-condition.js'
import { BEFORE_THE_STEP, METHOD_ACTION_KINDS, type ActionTime, type Gate, type RequiredAction, type TimedAction } from './required-action.js'

/** A ready-made process goal to agree on or to change first, as somebody in the field works. */
export interface PresetGoal extends Pick<Gate, 'group' | 'before'> {
  readonly name: Words
  /** What the parties call their own step; null for a step of the law. */
  readonly ownStep: Words | null
  readonly required: readonly TimedAction[]
  readonly conditions: readonly GateCondition[]
  /** For whom it was first, before it was for this group: a change is a new version, and statistics are split there. */
  readonly groupBefore: TargetGroup | null
  /** The rows of the source documents that it answers. */
  readonly rows: readonly number[]
}

interface More { readonly conditions?: readonly GateCondition[]; readonly groupBefore?: TargetGroup; readonly ownStep?: Words }
interface Asked { readonly count?: number; readonly ways?: number; readonly reach?: boolean; readonly instead?: RequiredAction; readonly time?: Partial<ActionTime> }

const { letter, telephone, homeVisit, summons } = METHOD_ACTION_KINDS
const anyKind = [...letter, ...telephone, ...summons, ...homeVisit] as const
const said = (sv: string, en: string): Words => ({ sv, en })

function ask(kinds: readonly [ActionKind, ...ActionKind[]], { count = 1, ways = 1, reach = false, instead, time }: Asked = {}): TimedAction {
  return { kinds, minCount: count, minWays: ways, mustReach: reach, instead: instead ?? null, time: { ...BEFORE_THE_STEP, ...time } }
}

function goal(name: Words, group: TargetGroup | 'ALLA', before: GateStep, required: readonly TimedAction[], rows: readonly number[], more: More = {}): PresetGoal {
  return { name, group, before, required, rows, conditions: more.conditions ?? [], groupBefore: more.groupBefore ?? null, ownStep: more.ownStep ?? null }
}

const ON_THE_DAY: Partial<ActionTime> = { stepDay: 'ENDAST' }
const SAME_DAY_AT_LATEST: Partial<ActionTime> = { stepDay: 'RAKNAS' }
const TWO_YEARS: Partial<ActionTime> = { monthsBack: 24 }
const PRESENCE = (count: number): TimedAction => ask(['NARVARO_AVHYSNING'], { count, time: ON_THE_DAY })
const TOLD_SOCIAL = ask(['UNDERRATTELSE_SOC'], { time: SAME_DAY_AT_LATEST })
const CLOSING = said('ärendet avslutas', 'the case is closed')
const RECURRENT: GateCondition = { kind: 'ARENDE', kinds: ['UPPREPAD_SEN_BETALNING'] }

/**
 * The seeds' own practices as process goals: data that a partnership starts from. Where an example says less than a rule needs, the
 * least that fits its words is taken. [Seed 4; Seed 0 for Kristianstadsbyggen]
 */
export const gatePresetGoals: Readonly<Record<GatePreset, readonly PresetGoal[]>> = {
  METODEN: [
    goal(said('Tre åtgärder på två sätt före ansökan', 'Three actions in two ways before the application'), 'BARNFAMILJ', 'BF_ANSOKAN', [ask(anyKind, { count: 3, ways: 2 })], [57, 58]),
    goal(said('Hembesök före ansökan', 'A home visit before the application'), 'BARNFAMILJ', 'BF_ANSOKAN', [ask(homeVisit)], [69]),
    goal(said('Försök att nå alla före ansökan', 'Try to reach everybody before the application'), 'ALLA', 'BF_ANSOKAN', [ask([...telephone, ...homeVisit], { reach: true, instead: ask(anyKind, { count: 3, ways: 2 }) })], [76]),
    goal(said('Hänvisning samtidigt som inkasso', 'Referral together with collection'), 'ALLA', 'INKASSOKRAV', [ask(['HANVISNING_BUS'], { time: SAME_DAY_AT_LATEST })], [66, 67]),
  ],
  TIMRABO: [
    goal(said('Påminnelse och genomgång före inkasso', 'A reminder and a review before collection'), 'ALLA', 'INKASSOKRAV', [ask(['NOTIS', 'SMS'])], [84, 85], { conditions: [{ kind: 'TIDIGAST', day: 8, count: 'DAGAR' }] }),
    goal(said('Samtal, annars brev, före ansökan', 'A call, otherwise a letter, before the application'), 'ALLA', 'BF_ANSOKAN',
      [ask(telephone, { reach: true, instead: ask(letter) }), ask(['HANVISNING_SOC'])], [86, 87, 89, 93], { groupBefore: 'UNGA_18_25' }),
    goal(said('Högst en avbetalningsplan om året', 'At most one payment plan a year'), 'ALLA', 'EGET_STEG', [ask(['TELEFON', 'MOTE_TRAFF'], { reach: true })], [90, 92],
      { ownStep: said('en ny avbetalningsplan', 'another payment plan'), conditions: [{ kind: 'HOGST', action: 'AVBETALNINGSPLAN', times: 1, months: 12 }] }),
    goal(said('Brev med tid till alla med datum', 'A letter with a time to everybody with a date'), 'ALLA', 'VERKSTALLIGHET', [ask(['BESOKSBREV', 'HEMBESOKSBREV']), ask(['HANVISNING_SOC'])], [99, 100]),
    goal(said('Vi är med vid vräkningen', 'We are there at the eviction'), 'ALLA', 'VERKSTALLIGHET', [PRESENCE(1)], [102]),
    goal(said('Socialtjänsten är med när det finns barn', 'Social services are there when there are children'), 'BARNFAMILJ', 'VERKSTALLIGHET', [PRESENCE(2)], [102]),
    goal(said('Socialtjänsten är med hos äldre', 'Social services are there with older people'), 'ALDRE_65_PLUS', 'VERKSTALLIGHET', [PRESENCE(2)], [102]),
  ],
  VASBYHEM: [
    goal(said('Allt är provat före uppsägning', 'Everything is tried before termination'), 'ALLA', 'UPPSAGNING',
      [ask(['MOTE_TRAFF'], { count: 2 }), ask(['KORTTIDSAVTAL_1PLUS1'], { time: TWO_YEARS }), ask(['HANVISNING_SOC', 'UNDERRATTELSE_SOC'])], [111, 113, 115, 117, 121, 123], { conditions: [{ kind: 'ALLT_PROVAT' }] }),
    goal(said('Följ upp så länge det pågår', 'Follow up as long as it goes on'), 'ALLA', 'EGET_STEG', [ask(['MOTE_TRAFF', 'TELEFON'], { reach: true })], [118], { ownStep: CLOSING, conditions: [{ kind: 'SLAPPS_INTE' }] }),
  ],
  BOSTADEN: [
    goal(said('Kontakt före kravet', 'Contact before the demand'), 'ALLA', 'INKASSOKRAV', [ask(['EPOST', 'TELEFON', 'SMS'])], [129, 132], { conditions: [{ kind: 'TIDIGAST', day: 8, count: 'DAGAR' }] }),
    goal(said('Boka besök och underrätta samma dag', 'Book a visit and notify on the same day'), 'ALLA', 'BF_ANSOKAN',
      [ask(['EPOST', 'TELEFON', 'SMS'], { count: 2, ways: 2 }), ask(['MOTE_TRAFF']), TOLD_SOCIAL], [134, 135, 136, 137], { conditions: [{ kind: 'HYROR', least: 2 }, { kind: 'TIDIGAST', day: 10, count: 'DAG_I_MANADEN' }] }),
    goal(said('Anmaning två månader före uppsägning', 'A warning two months before termination'), 'ALLA', 'UPPSAGNING', [ask(['RATTELSEANMANING_1'], { time: { monthsBack: 12, leastMonthsBefore: 2 } })], [140],
      { conditions: [RECURRENT, { kind: 'SENA_MANADER', least: 8 }] }),
  ],
  MKB: [
    goal(said('Påminnelse till den som brukar betala i tid', 'A reminder to those who use to pay in time'), 'TIDIGARE_SKOTSAM', 'INKASSOKRAV', [ask(['NOTIS'])], [149], { conditions: [{ kind: 'TIDIGAST', day: 5, count: 'VARDAGAR' }] }),
    goal(said('Sök på två sätt och underrätta före ansökan', 'Try in two ways and notify before the application'), 'ALLA', 'BF_ANSOKAN',
      [ask(['HEMBESOK_HV', 'LAPP', 'EPOST', 'TELEFON'], { count: 2, ways: 2 }), ask(['UNDERRATTELSE_SOC'])], [151, 152, 153, 158], { conditions: [{ kind: 'TIDIGAST', day: 25, count: 'DAG_I_MANADEN' }] }),
    goal(said('Två hyror före uppsägning', 'Two rents before termination'), 'ALLA', 'UPPSAGNING', [ask(['HEMBESOK_HV', 'LAPP', 'EPOST', 'TELEFON'])], [154], { conditions: [{ kind: 'ARENDE', kinds: ['HYRESSKULD'] }, { kind: 'HYROR', least: 2 }] }),
    goal(said('Tillsägelse efter tre sena hyror', 'A formal reminder after three late rents'), 'ALLA', 'UPPSAGNING', [ask(['RATTELSEANMANING_1'], { time: { monthsBack: 12 } })], [155], { conditions: [RECURRENT, { kind: 'SENA_MANADER', least: 3 }] }),
    goal(said('Avtal månad för månad till den som sköter sig', 'Month by month to those who keep their rents'), 'ALLA', 'AVHYSNINGSANSOKAN', [ask(['KORTTIDSAVTAL_1PLUS1'], { time: { monthsBack: 12 } })], [156], { conditions: [RECURRENT] }),
    goal(said('Hembesök hos alla uppsagda', 'A home visit to everybody terminated'), 'ALLA', 'AVHYSNINGSANSOKAN', [ask(homeVisit)], [160], { conditions: [{ kind: 'ARENDE', kinds: ['HYRESSKULD'] }] }),
    goal(said('Alltid med vid vräkningen', 'Always there at the eviction'), 'ALLA', 'VERKSTALLIGHET', [PRESENCE(1)], [161]),
  ],
  SOLATUM: [
    goal(said('Avisering dag tre före inkasso', 'A notice on day three before collection'), 'ALLA', 'INKASSOKRAV', [ask(['NOTIS', 'SMS', 'EPOST'], { time: { throughDay: 5 } })], [170, 174]),
    goal(said('Ring unga dag 6–8', 'Call the young on days 6–8'), 'UNGA_18_25', 'INKASSOKRAV', [ask(telephone, { time: { fromDay: 6, throughDay: 8 } })], [171, 172]),
    goal(said('Ring äldre dag 6–8', 'Call older people on days 6–8'), 'ALDRE_65_PLUS', 'INKASSOKRAV', [ask(telephone, { time: { fromDay: 6, throughDay: 8 } })], [171, 172]),
    goal(said('Ring den som alltid betalat i tid', 'Call those who have always paid in time'), 'TIDIGARE_SKOTSAM', 'INKASSOKRAV', [ask(telephone, { time: { fromDay: 6, throughDay: 8 } })], [171, 172]),
    goal(said('Anstånd och ny tid i stället för plan', 'Respite and a new time instead of a plan'), 'ALLA', 'BF_ANSOKAN',
      [ask(['HANVISNING_BUS', 'HANVISNING_SOC']), ask(['ANSTAND'], { instead: ask(['GEMENSAMT_HEMBESOK', 'MOTE_TRAFF']) })], [173, 175, 177]),
    goal(said('Socialtjänsten är med när det finns barn', 'Social services are there when there are children'), 'BARNFAMILJ', 'VERKSTALLIGHET', [PRESENCE(1), ask(['UNDERRATTELSE_SOC'])], [178]),
  ],
  MIMER: [
    goal(said('Inkasso tidigast femte vardagen', 'Collection on the fifth workday at the earliest'), 'ALLA', 'INKASSOKRAV', [ask(['NOTIS'])], [182], { conditions: [{ kind: 'TIDIGAST', day: 5, count: 'VARDAGAR' }] }),
    ...(['FORSTA_GANG_SEN', 'FORSTA_KONTRAKT', 'ALDRE_65_PLUS', 'TIDIGARE_SKOTSAM'] as const).map((group) =>
      goal(said('Uppsökande dag 10–20', 'Outreach on days 10–20'), group, 'BF_ANSOKAN', [ask(['TELEFON', 'HEMBESOK_HV', 'BREV', 'SMS'], { time: { fromDay: 10, throughDay: 20 } })], [183, 184])),
    goal(said('Underrättelse vid ansökan', 'Notice at the application'), 'ALLA', 'BF_ANSOKAN', [TOLD_SOCIAL], [186, 187], { conditions: [{ kind: 'TIDIGAST', day: 20, count: 'DAG_I_MANADEN' }] }),
    goal(said('Första steget på trappan', 'The first step of the ladder'), 'ALLA', 'EGET_STEG', [ask(['INKASSOKRAV'], { count: 3, time: { monthsBack: 12, stepDay: 'RAKNAS' } })], [190],
      { ownStep: said('första rättelseanmaningen', 'the first formal warning'), conditions: [{ kind: 'TRAPPSTEG', step: 'RATTELSEANMANING_1' }] }),
    goal(said('Andra steget på trappan', 'The second step of the ladder'), 'ALLA', 'EGET_STEG', [ask(['RATTELSEANMANING_1'], { time: { monthsBack: 6 } })], [191],
      { ownStep: said('andra rättelseanmaningen', 'the second formal warning'), conditions: [{ kind: 'TRAPPSTEG', step: 'RATTELSEANMANING_2' }] }),
    goal(said('Tredje steget på trappan', 'The third step of the ladder'), 'ALLA', 'EGET_STEG', [ask(['RATTELSEANMANING_2'], { time: { monthsBack: 6 } }), ask(['MOTE_TRAFF', 'BESOKSBREV'], { time: TWO_YEARS })], [191, 192],
      { ownStep: said('tredje rättelseanmaningen', 'the third formal warning'), conditions: [{ kind: 'TRAPPSTEG', step: 'RATTELSEANMANING_3' }] }),
    goal(said('Hela trappan före uppsägning', 'The whole ladder before termination'), 'ALLA', 'UPPSAGNING',
      [ask(['RATTELSEANMANING_1'], { time: TWO_YEARS }), ask(['RATTELSEANMANING_2'], { time: TWO_YEARS }), ask(['RATTELSEANMANING_3'], { time: { monthsBack: 6 } }), ask(['MOTE_TRAFF'], { count: 2, time: TWO_YEARS }), ask(['KORTTIDSAVTAL_1PLUS1'], { time: TWO_YEARS })],
      [190, 191, 193], { conditions: [RECURRENT, { kind: 'TRAPPSTEG', step: 'UPPSAGD_46_2' }] }),
    goal(said('Två från varje håll vid vräkningen', 'Two from each side at the eviction'), 'ALLA', 'VERKSTALLIGHET', [PRESENCE(4)], [195]),
    goal(said('Fler när det finns barn', 'More of us when there are children'), 'BARNFAMILJ', 'VERKSTALLIGHET', [PRESENCE(5)], [195]),
  ],
  KRISTIANSTADSBYGGEN: [
    goal(said('Fler kontakter när det finns barn', 'More contacts when there are children'), 'BARNFAMILJ', 'BF_ANSOKAN', [ask(anyKind, { count: 5, ways: 3 }), ask([...telephone, ...homeVisit], { reach: true })], [255], { conditions: [{ kind: 'SLAPPS_INTE' }] }),
    goal(said('Kontakter med alla', 'Contacts with everybody'), 'ALLA', 'BF_ANSOKAN', [ask(anyKind, { count: 3, ways: 2 })], [255]),
    goal(said('Ärenden vi inte släpper', 'Cases we do not let go'), 'BARNFAMILJ', 'EGET_STEG', [ask([...telephone, ...homeVisit], { reach: true })], [255], { ownStep: CLOSING, conditions: [{ kind: 'SLAPPS_INTE' }] }),
  ],
  MALMO: [
    goal(said('Barnfamiljer får alltid en tid', 'Families with children always get a time'), 'BARNFAMILJ', 'EGET_STEG',
      [ask(['BESOKSBREV']), ask(['MOTE_TRAFF'], { reach: true, instead: ask(['HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK'], { instead: ask(['HEMBESOKSBREV', 'LAPP'], { count: 2, ways: 2 }) }) })], [228, 237], { ownStep: CLOSING }),
    goal(said('Tid till den som är känd sedan tidigare', 'A time to those known from before'), 'ALLA', 'EGET_STEG', [ask(['BESOKSBREV'], { instead: ask(['KONTAKTBREV']) })], [228], { ownStep: CLOSING, conditions: [{ kind: 'TIDIGARE_KAND', known: true }] }),
    goal(said('Kontaktbrev till den som inte är känd', 'A contact letter to those not known'), 'ALLA', 'EGET_STEG', [ask(['KONTAKTBREV', 'BESOKSBREV'])], [229, 238], { ownStep: CLOSING, conditions: [{ kind: 'TIDIGARE_KAND', known: false }] }),
    goal(said('Besök eller hembesök till äldre', 'A visit or a home visit to older people'), 'ALDRE_65_PLUS', 'EGET_STEG', [ask(['BESOKSBREV', 'HEMBESOKSBREV'])], [230], { ownStep: CLOSING }),
    goal(said('Alltid hembesök vid vanvård', 'Always a home visit when the home is not kept'), 'ALLA', 'EGET_STEG', [ask(['HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK'])], [231], { ownStep: CLOSING, conditions: [{ kind: 'ARENDE', kinds: ['VANVARD_SANITART'] }] }),
  ],
}
