import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import type { AgreedRule } from './fulfilment.js'
import { METHOD_ACTION_KINDS } from './required-action.js'
import type { GateCondition } from './gate-condition.js'
import { whatIf, type HistoricStep } from './what-if.js'

const d = localDate
const OF = (verdict: Verdict): HistoricStep['verdicts'] => ({ ALLA: 'JA', BARNFAMILJ: verdict, UNGA_18_25: 'NEJ', ALDRE_65_PLUS: 'OKAND', FORSTA_GANG_SEN: 'NEJ', FORSTA_KONTRAKT: 'NEJ', TIDIGARE_SKOTSAM: 'NEJ' })
const FACTS: HistoricStep['facts'] = { caseKind: 'HYRESSKULD', knownBefore: null, rentsDue: 1, monthsLate: 1, ladder: null, saidAllTried: false, nextAction: null, openReferral: null }
const step = (known: readonly [string, string][], verdict: Verdict = 'JA'): HistoricStep => ({
  caseId: 'a', step: 'BF_ANSOKAN', from: d('2026-11-02'), stepOn: d('2026-11-30'), verdicts: OF(verdict), facts: FACTS,
  actions: known.map(([doneOn, knownOn]) => ({ kind: 'HEMBESOK_HV', result: 'NADD', doneOn: d(doneOn), knownOn: d(knownOn) })),
})
const VISITS = (minCount: number): AgreedRule => ({ group: 'BARNFAMILJ', before: 'BF_ANSOKAN', required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount, minWays: 1, mustReach: false }] })
const ONCE = step([['2026-11-10', '2026-11-10']])
const NEVER = step([])

describe('a new rule on what has been', () => {
  it('tells who would have stopped, against the rule that held', () => {
    expect(whatIf(VISITS(2), VISITS(1), [ONCE, NEVER])).toMatchObject({ took: 2, stopped: 2, stoppedThen: 1, onlyNow: 1, onlyThen: 0, askedFor: [{ households: 2 }] })
    expect(whatIf(VISITS(1), VISITS(2), [ONCE, NEVER])).toMatchObject({ stopped: 1, stoppedThen: 2, onlyNow: 0, onlyThen: 1 })
    expect(whatIf(VISITS(1), null, [ONCE, NEVER])).toMatchObject({ stopped: 1, stoppedThen: 0, onlyNow: 1 })
  })
  it('knows nothing that was written down after the step', () => {
    expect(whatIf(VISITS(1), null, [step([['2026-11-10', '2026-12-20']])])).toMatchObject({ stopped: 1 })
    expect(whatIf(VISITS(1), null, [step([['2026-11-10', '2026-11-30']])])).toMatchObject({ stopped: 0 })
  })
  it('is for its own group and step, and counts who is not known', () => {
    expect(whatIf(VISITS(1), null, [ONCE, step([], 'NEJ'), step([], 'OKAND')])).toMatchObject({ took: 2, unknown: 1, stopped: 1 })
    expect(whatIf({ ...VISITS(1), before: 'UPPSAGNING' }, null, [ONCE, NEVER]).took).toBe(0)
    expect(whatIf({ ...VISITS(1), group: 'ALDRE_65_PLUS' }, null, [ONCE])).toMatchObject({ took: 1, unknown: 1 })
  })
})

describe('what a ready-made rule waits for besides', () => {
  const rule = (conditions: readonly GateCondition[]) => ({ ...VISITS(1), conditions })
  it('stops a step that came before it', () => {
    expect(whatIf(rule([{ kind: 'HYROR', least: 2 }]), null, [ONCE])).toMatchObject({ took: 1, stopped: 1 })
    expect(whatIf(rule([{ kind: 'HYROR', least: 1 }]), null, [ONCE])).toMatchObject({ took: 1, stopped: 0 })
    expect(whatIf(rule([{ kind: 'TIDIGAST', day: 29, count: 'DAGAR' }]), null, [ONCE])).toMatchObject({ stopped: 1 })
    expect(whatIf(rule([{ kind: 'TIDIGAST', day: 28, count: 'DAGAR' }]), null, [ONCE])).toMatchObject({ stopped: 0 })
  })
  it('leaves out only the cases that are known to be of another kind', () => {
    expect(whatIf(rule([{ kind: 'ARENDE', kinds: ['STORNING'] }]), null, [ONCE])).toMatchObject({ took: 0 })
    expect(whatIf(rule([{ kind: 'ARENDE', kinds: ['STORNING'] }]), null, [{ ...ONCE, facts: { ...FACTS, caseKind: null } }])).toMatchObject({ took: 1 })
    expect(whatIf(rule([{ kind: 'TIDIGARE_KAND', known: true }]), null, [ONCE])).toMatchObject({ took: 1 })
  })
  it('waits for what nobody has written down', () => {
    expect(whatIf(rule([{ kind: 'SLAPPS_INTE' }]), null, [ONCE])).toMatchObject({ stopped: 1 })
  })
})
