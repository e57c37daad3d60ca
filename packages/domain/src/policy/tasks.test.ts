import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { ALLOWED, refused } from './decision.js'
import { mayAnswerTask, mayDecideAtItem, mayGiveTask } from './tasks.js'

const coordinator = { role: 'SAMORDNARE', organisationKind: 'KOMMUNALT_BOLAG' } as const
const worker = { role: 'HANDLAGGARE', organisationKind: 'SOCIALTJANST' } as const
const manager = { role: 'CHEF', organisationKind: 'SOCIALTJANST' } as const
const meeting = { isParty: true, begun: true, cancelled: false }
const own = { concerned: false, mayKnow: false }
const day = { dueOn: localDate('2026-11-19'), today: localDate('2026-11-19') }

describe('what is agreed at an item', () => {
  it('is decided by each party for itself, and together where both may know of it', () => {
    expect(mayDecideAtItem(worker, meeting, own)).toEqual(ALLOWED)
    expect(mayDecideAtItem(worker, meeting, { concerned: true, mayKnow: true })).toEqual(ALLOWED)
    expect(mayDecideAtItem(worker, meeting, { concerned: true, mayKnow: false })).toEqual(refused('PARTEN_SAKNAR_GRUND'))
    expect(mayDecideAtItem(manager, meeting, own)).toEqual(refused('INTE_ARENDEARBETE'))
    expect(mayDecideAtItem(worker, { ...meeting, isParty: false }, own)).toEqual(refused('FINNS_INTE'))
  })
  it('is given to a colleague, or to who may know of it on the other side, from today on', () => {
    expect(mayGiveTask(worker, meeting, own, day)).toEqual(ALLOWED)
    expect(mayGiveTask(worker, meeting, { concerned: true, mayKnow: true }, day)).toEqual(ALLOWED)
    expect(mayGiveTask(worker, meeting, { concerned: true, mayKnow: false }, day)).toEqual(refused('PARTEN_SAKNAR_GRUND'))
    expect(mayGiveTask(worker, meeting, own, { ...day, dueOn: localDate('2026-11-18') })).toEqual(refused('UPPGIFT_DAG_PASSERAD'))
  })
  it('is answered by who has it, or by a coordinator of her organisation, until it is answered', () => {
    const mine = { mine: true, ours: true, state: 'OPPEN' } as const
    expect(mayAnswerTask(worker, mine, 'KLAR')).toEqual(ALLOWED)
    expect(mayAnswerTask(coordinator, { ...mine, mine: false }, 'KLAR')).toEqual(ALLOWED)
    expect(mayAnswerTask(worker, { ...mine, mine: false }, 'KLAR')).toEqual(refused('UPPGIFTEN_AR_ANNANS'))
    expect(mayAnswerTask(coordinator, { ...mine, mine: false, ours: false }, 'KLAR')).toEqual(refused('UPPGIFTEN_AR_ANNANS'))
    expect(mayAnswerTask(worker, { ...mine, state: 'EJ_GJORD' }, 'KLAR')).toEqual(ALLOWED)
    for (const state of ['KLAR', 'GAR_INTE'] as const) {
      expect(mayAnswerTask(worker, { ...mine, state }, 'KLAR')).toEqual(refused('UPPGIFTEN_AR_BESVARAD'))
      expect(mayAnswerTask(worker, { ...mine, state }, 'OPPEN')).toEqual(ALLOWED)
    }
  })
})
