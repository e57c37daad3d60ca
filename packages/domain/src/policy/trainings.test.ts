import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { organisationKinds } from '../vocabulary/organisation.js'
import { roles } from '../vocabulary/role.js'
import type { Decision } from './decision.js'
import {
  mayCancelTraining, mayKeepAttendance, mayKeepTraining, mayKeepTrainingReason, mayReadOwnTrained, mayReadTrainings, mayReplanTraining, mayTellAttendance, mayTellTrainingHeld, mayWriteTrainings, type TrainingWritten,
} from './trainings.js'

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.code)
const coordinator = { role: 'SAMORDNARE', organisationKind: 'SOCIALTJANST', mayOpenProtected: false } as const
const TODAY = localDate('2026-11-19')
const written: TrainingWritten = { topic: 'SEKRETESS', topicWords: '', on: localDate('2026-12-17'), holderId: 'a', place: '' }
const ahead = { today: TODAY, held: false, sides: ['a', 'b'], was: null }

describe('trainings', () => {
  it.each(roles)('are there for everybody at the two sides but the network: %s', (role) => {
    const there = organisationKinds.filter((organisationKind) => mayReadTrainings({ role, organisationKind }).allowed)
    expect(there.toSorted()).toEqual(role === 'NATVERK' ? [] : ['BRF', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'SOCIALTJANST'])
  })

  it('are written by coordinators, managers and the named group; who of one’s own has attended what is for managers', () => {
    for (const role of ['SAMORDNARE', 'CHEF'] as const) expect(said(mayWriteTrainings({ ...coordinator, role }))).toBe('yes')
    expect(said(mayWriteTrainings({ ...coordinator, role: 'HANDLAGGARE' }))).toBe('UTBILDNING_SKRIVS_AV_ANDRA')
    expect(said(mayWriteTrainings({ ...coordinator, role: 'HANDLAGGARE', mayOpenProtected: true }))).toBe('yes')
    expect(said(mayWriteTrainings({ ...coordinator, role: 'NATVERK', mayOpenProtected: true }))).toBe('FINNS_INTE')
    expect(said(mayWriteTrainings({ ...coordinator, organisationKind: 'KYRKA' }))).toBe('FINNS_INTE')
    expect(roles.filter((role) => mayReadOwnTrained({ role }).allowed)).toEqual(['CHEF'])
  })

  it.each([
    ['planned', 'PLANERAD', ['yes', 'yes', 'yes', 'UTBILDNING_INTE_HALLEN']],
    ['held', 'HALLEN', ['UTBILDNING_HALLEN', 'yes', 'yes', 'yes']],
    ['given up', 'INSTALLD', Array<string>(4).fill('UTBILDNING_INSTALLD')],
  ] as const)('that are %s', (_what, saying, answers) => {
    expect([mayReplanTraining, mayCancelTraining, mayTellTrainingHeld, mayTellAttendance].map((may) => said(may(coordinator, saying)))).toEqual(answers)
    for (const may of [mayReplanTraining, mayCancelTraining, mayTellTrainingHeld, mayTellAttendance]) expect(said(may({ ...coordinator, organisationKind: 'POLIS' }, saying))).toBe('FINNS_INTE')
  })

  it.each([
    ['2026-11-19', 'yes', 'yes'], ['2026-11-20', 'yes', 'UTBILDNING_DAG_BAKAT'], ['2026-11-18', 'UTBILDNING_DAG_FRAMAT', 'yes'],
    ['2027-11-19', 'yes', 'UTBILDNING_DAG_BAKAT'], ['2027-11-20', 'UTBILDNING_DAG_FRAMAT', 'UTBILDNING_DAG_BAKAT'], ['2025-11-19', 'UTBILDNING_DAG_FRAMAT', 'yes'], ['2025-11-18', 'UTBILDNING_DAG_FRAMAT', 'UTBILDNING_DAG_BAKAT'],
  ] as const)('are planned ahead and held behind, within a year: %s', (on, planned, held) => {
    const training = { ...written, on: localDate(on) }
    expect([said(mayKeepTraining('on', training, ahead)), said(mayKeepTraining('on', training, { ...ahead, held: true }))]).toEqual([planned, held])
  })

  it('keep the day that stands, however long ago it was; one ahead is never held', () => {
    const was = localDate('2020-01-01')
    for (const held of [true, false]) expect(said(mayKeepTraining('on', { ...written, on: was }, { ...ahead, held, was }))).toBe('yes')
    expect(said(mayKeepTraining('on', written, { ...ahead, held: true, was: written.on }))).toBe('UTBILDNING_DAG_BAKAT')
  })

  it('have a topic of the list, or one in own words, and not both', () => {
    const about = (topic: TrainingWritten['topic'], topicWords: string) => said(mayKeepTraining('topicWords', { ...written, topic, topicWords }, ahead))
    expect([about('SEKRETESS', ''), about('ANNAT', 'Hyresrätt i nya hus'), about('ANNAT', 'x'.repeat(120))]).toEqual(['yes', 'yes', 'yes'])
    for (const [topic, words] of [['SEKRETESS', 'mer'], ['ANNAT', ''], ['ANNAT', 'x'.repeat(121)]] as const) expect(about(topic, words)).toBe('UTBILDNING_AMNE')
    expect(said(mayKeepTraining('topic', written, ahead))).toBe('yes')
  })

  it('are held by one of the sides, or by both together', () => {
    expect(['a', 'b', null, 'c'].map((holderId) => said(mayKeepTraining('holderId', { ...written, holderId }, ahead)))).toEqual(['yes', 'yes', 'yes', 'FINNS_INTE'])
    expect(['', 'x'.repeat(200), 'x'.repeat(201)].map((place) => said(mayKeepTraining('place', { ...written, place }, ahead)))).toEqual(['yes', 'yes', 'UTBILDNING_PLATS'])
    expect(['', 'Sjuk', 'x'.repeat(201)].map((reason) => said(mayKeepTrainingReason(reason)))).toEqual(['UTBILDNING_SKAL', 'yes', 'UTBILDNING_SKAL'])
  })

  it('are attended by one’s own people, and by others as a number', () => {
    const own = new Set(['a', 'b'])
    expect([[], ['a', 'b'], ['a', 'c']].map((there) => said(mayKeepAttendance('there', { there, others: 0 }, own)))).toEqual(['yes', 'yes', 'FINNS_INTE'])
    expect([0, 500, 501, -1, 1.5].map((others) => said(mayKeepAttendance('others', { there: [], others }, own)))).toEqual(['yes', 'yes', 'UTBILDNING_ANDRA', 'UTBILDNING_ANDRA', 'UTBILDNING_ANDRA'])
  })
})
