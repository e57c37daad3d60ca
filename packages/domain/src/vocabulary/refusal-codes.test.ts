import { describe, expect, it } from 'vitest'
import { languages } from './language.js'
import { refusalText, refusalTexts, type RefusalCode } from './refusal-codes.js'
import { caseRefusals } from './refusals/case-refusals.js'
import { confidentialityRefusals } from './refusals/confidentiality-refusals.js'
import { leavingRefusals } from './refusals/leaving-refusals.js'
import { partnershipRefusals } from './refusals/partnership-refusals.js'
import { consentRefusals } from './refusals/consent-refusals.js'
import { processGoalRefusals } from './refusals/process-goal-refusals.js'
import { firstMeetingRefusals } from './refusals/first-meeting-refusals.js'
import { governingRefusals } from './refusals/governing-refusals.js'
import { importRefusals } from './refusals/import-refusals.js'
import { managerMeetingRefusals } from './refusals/manager-meeting-refusals.js'
import { letterOfIntentRefusals } from './refusals/letter-of-intent-refusals.js'
import { mandateRefusals } from './refusals/mandate-refusals.js'
import { meetingRefusals } from './refusals/meeting-refusals.js'
import { minutesRefusals } from './refusals/minutes-refusals.js'
import { processRefusals } from './refusals/process-refusals.js'
import { roomRefusals } from './refusals/room-refusals.js'
import { sessionRefusals } from './refusals/session-refusals.js'
import { taskRefusals } from './refusals/task-refusals.js'
import { timelineRefusals } from './refusals/timeline-refusals.js'
import { trainingRefusals } from './refusals/training-refusals.js'
import { visitRefusals } from './refusals/visit-refusals.js'

const refusalCodes = Object.keys(refusalTexts) as readonly RefusalCode[]

/** Words that blame, threaten or speak of the machine. */
const UNWANTED =
  /ogiltig|behörighet|neka|otillåt|felaktig|fel\b|misslyck|varning|är du säker|förbjud|tyvärr|!|invalid|denied|forbidden|illegal|error|fail|warning|are you sure|please|sorry/i

describe.each(languages)('refusals in %s', (language) => {
  it.each(refusalCodes)('%s says what to do', (code) => {
    const text = refusalText(code, language)
    expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(text).not.toMatch(UNWANTED)
    expect(text.length).toBeLessThanOrEqual(140)
    // No place for a name, an amount or a date out of the data.
    expect(text).not.toMatch(/[{}$%]/)
  })
})

it('each code stands in one table, or the words of one would hide those of another', () => {
  const stated = [processRefusals, sessionRefusals, caseRefusals, consentRefusals, meetingRefusals, timelineRefusals, importRefusals, visitRefusals, roomRefusals, taskRefusals, minutesRefusals, confidentialityRefusals, partnershipRefusals, leavingRefusals, managerMeetingRefusals, trainingRefusals, mandateRefusals, processGoalRefusals, firstMeetingRefusals, governingRefusals, letterOfIntentRefusals].flatMap((table) => Object.keys(table))
  expect(stated.filter((code, place) => stated.indexOf(code) !== place)).toEqual([])
  expect(stated.toSorted()).toEqual([...refusalCodes].toSorted())
})

it('each code has words of its own', () => {
  for (const language of languages) expect(new Set(refusalCodes.map((code) => refusalText(code, language))).size).toBe(refusalCodes.length)
})
