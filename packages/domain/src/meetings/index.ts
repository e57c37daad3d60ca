export {
  itemAnswers, itemKinds, learningCodes, reasonCodes, sectionCodes, sendCheckCodes, standingCodes, tones, workGroups,
  type ItemAnswer, type ItemKind, type LearningCode, type ReasonCode, type SectionCode, type SendCheckCode, type StandingCode, type Tone,
  type WorkGroup,
} from '../vocabulary/meeting-codes.js'
export * from './agenda-time.js'
export * from './calendar-file.js'
export * from './case-reasons.js'
export * from './case-summary.js'
export * from './held-meetings.js'
export * from './learning-items.js'
export * from './meeting-series.js'
export * from './meeting-tasks.js'
export * from './minutes.js'
export * from './propose-agenda.js'
export * from './reminders.js'
export * from './room-presence.js'
export * from './send-checks.js'
export * from './standing-items.js'
export * from './telling-reasons.js'
export * from './work-list.js'
export * from './manager-meetings.js'
