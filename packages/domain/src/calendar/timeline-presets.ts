import type { DayCount, StepGroup, TimelinePreset, TimelineStepCode } from '../vocabulary/calendar-codes.js'
import type { Timeline, TimelineStep } from './timeline.js'

/** A step of a ready-made timeline, with where it comes from. */
interface SourcedStep extends TimelineStep {
  readonly source: string
}

const REFERENCE = '[Seed 4, tidslinjen]'
const UNNAMED = '[Seed 4, tidslinjen: exemplet nämner ingen egen dag]'

interface Otherwise { readonly from?: number; readonly count?: DayCount; readonly for?: StepGroup; readonly source?: string }

function step(code: TimelineStepCode, day: number, { from, count = 'DAGAR', for: whom = code === 'HEMBESOK_HV' ? 'PRIORITERADE' : 'ALLA', source = REFERENCE }: Otherwise = {}): SourcedStep {
  return { code, day, from: from ?? null, count, for: whom, source }
}

/** Collection, and the referral that goes with it [Seed 4, dag 7]. */
const pair = (day: number, otherwise: Otherwise): readonly SourcedStep[] => [step('INKASSOKRAV', day, otherwise), step('HANVISNING_BUS', day, otherwise)]
const MEETING = step('SAMVERKANSMOTE', 24)
const METHOD_VISIT = step('HEMBESOK_HV', 19, { source: UNNAMED })
const METHOD_APPLICATION = step('KFM_ANSOKAN', 28, { source: UNNAMED })

/**
 * Days differ between landlords, so each chooses one and changes it. METODEN is the reference of the method support; the others are
 * its examples, with the method's days where the example names none. [Seed 4]
 */
export const timelines: Readonly<Record<TimelinePreset, Timeline & { readonly steps: readonly SourcedStep[] }>> = {
  METODEN: {
    preset: 'METODEN',
    steps: [step('NOTIS', 2), step('TELEFON', 7), ...pair(7, {}), step('HEMBESOK_HV', 19), MEETING, step('KFM_ANSOKAN', 28)],
  },
  SOLATUM: {
    preset: 'SOLATUM',
    steps: [
      step('NOTIS', 3, { source: '[Seed 4, Solatum: avisering dag 3]' }),
      step('TELEFON', 8, { from: 6, source: '[Seed 4, Solatum: kravlistan dag 6–8]' }),
      ...pair(8, { source: '[Seed 4, Solatum: listan till inkasso när den är genomgången]' }),
      METHOD_VISIT, MEETING, METHOD_APPLICATION,
    ],
  },
  TIMRABO: {
    preset: 'TIMRABO',
    steps: [
      step('NOTIS', 2, { source: '[Seed 4, Timråbo: sms efter två dagar]' }),
      ...pair(10, { from: 8, source: '[Seed 4, Timråbo: inkassofilen gås igenom dag 8–10]' }),
      step('TELEFON', 11, { source: '[Seed 4, Timråbo: ringer någon dag senare]' }),
      METHOD_VISIT, MEETING, METHOD_APPLICATION,
    ],
  },
  MIMER: {
    preset: 'MIMER',
    steps: [
      step('NOTIS', 2, { source: UNNAMED }),
      ...pair(5, { count: 'VARDAGAR', source: '[Seed 4, Mimer: filen till inkasso femte vardagen]' }),
      step('TELEFON', 20, { from: 10, source: '[Seed 4, Mimer: uppsökande verksamhet dag 10–20]' }),
      step('HEMBESOK_HV', 20, { from: 10, source: '[Seed 4, Mimer: uppsökande verksamhet dag 10–20]' }),
      step('KFM_ANSOKAN', 20, { count: 'DAG_I_MANADEN', source: '[Seed 4, Mimer: frågan om betalningsföreläggande omkring den 20:e]' }),
      MEETING,
    ],
  },
  MKB: {
    preset: 'MKB',
    steps: [
      step('NOTIS', 5, { count: 'VARDAGAR', source: '[Seed 4, MKB: inget före fem arbetsdagar]' }),
      ...pair(5, { count: 'VARDAGAR', source: '[Seed 4, MKB: filen till inkasso efter fem arbetsdagar]' }),
      step('TELEFON', 10, { source: UNNAMED }),
      METHOD_VISIT, MEETING,
      step('KFM_ANSOKAN', 26, { from: 25, count: 'DAG_I_MANADEN', source: '[Seed 4, MKB: till Kronofogden den 25–26]' }),
    ],
  },
  BOSTADEN: {
    preset: 'BOSTADEN',
    steps: [
      step('NOTIS', 8, { source: '[Seed 4, Bostaden: kontakt med kravet]' }),
      ...pair(8, { source: '[Seed 4, Bostaden: inkassokrav efter åtta dagar]' }),
      step('TELEFON', 10, { source: UNNAMED }),
      MEETING,
      step('KFM_ANSOKAN', 40, { source: '[Seed 4, Bostaden: när två hyror förfallit, omkring den 10:e i månad två; inga hembesök]' }),
    ],
  },
}
