export {
  itemAnswers, itemKinds, learningCodes, reasonCodes, sectionCodes, sendCheckCodes, standingCodes, tones, workGroups,
  type ItemAnswer, type ItemKind, type LearningCode, type ReasonCode, type SectionCode, type SendCheckCode, type StandingCode, type Tone,
  type WorkGroup,
} from '../vocabulary/meeting-codes.js'
