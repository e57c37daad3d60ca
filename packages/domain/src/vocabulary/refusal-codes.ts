import type { Language } from './language.js'
import { consentRefusals } from './refusals/consent-refusals.js'
import { confidentialityRefusals } from './refusals/confidentiality-refusals.js'
import { caseRefusals } from './refusals/case-refusals.js'
import { firstMeetingRefusals } from './refusals/first-meeting-refusals.js'
import { governingRefusals } from './refusals/governing-refusals.js'
import { importRefusals } from './refusals/import-refusals.js'
import { leavingRefusals } from './refusals/leaving-refusals.js'
import { managerMeetingRefusals } from './refusals/manager-meeting-refusals.js'
import { letterOfIntentRefusals } from './refusals/letter-of-intent-refusals.js'
import { mandateRefusals } from './refusals/mandate-refusals.js'
import { meetingRefusals } from './refusals/meeting-refusals.js'
import { minutesRefusals } from './refusals/minutes-refusals.js'
import { partnershipRefusals } from './refusals/partnership-refusals.js'
import { processGoalRefusals } from './refusals/process-goal-refusals.js'
import { processRefusals } from './refusals/process-refusals.js'
import { roomRefusals } from './refusals/room-refusals.js'
import { sessionRefusals } from './refusals/session-refusals.js'
import { taskRefusals } from './refusals/task-refusals.js'
import { timelineRefusals } from './refusals/timeline-refusals.js'
import { trainingRefusals } from './refusals/training-refusals.js'
import { visitRefusals } from './refusals/visit-refusals.js'

/** Every code with its words. */
export const refusalTexts = { ...sessionRefusals, ...caseRefusals, ...consentRefusals, ...meetingRefusals, ...timelineRefusals, ...importRefusals, ...visitRefusals, ...processRefusals, ...roomRefusals, ...taskRefusals, ...minutesRefusals, ...confidentialityRefusals, ...partnershipRefusals, ...leavingRefusals, ...managerMeetingRefusals, ...trainingRefusals, ...mandateRefusals, ...firstMeetingRefusals, ...governingRefusals, ...letterOfIntentRefusals, ...processGoalRefusals } as const

/** Every expected "no" of the portal. A code is stable; its words may be made better. */
export type RefusalCode = keyof typeof refusalTexts

/** One or two sentences that say what to do. They hold no name, number or date from the data. */
export function refusalText(code: RefusalCode, language: Language): string {
  return refusalTexts[code][language]
}
