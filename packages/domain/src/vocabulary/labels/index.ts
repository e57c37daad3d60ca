import type { Language } from '../language.js'
import * as calendar from './calendar-labels.js'
import * as cases from './case-labels.js'
import { signatureStateLabels } from './confidentiality-labels.js'
import { wayInPartLabels, wayInStateLabels, workNeedLabels } from './partnership-labels.js'
import * as definitions from './definition-labels.js'
import * as disclosure from './disclosure-labels.js'
import * as firstMeetings from './first-meeting-labels.js'
import * as governing from './governing-labels.js'
import type { LabelText, Labels } from './label-text.js'
import * as leaving from './leaving-labels.js'
import { managerDecisionStateLabels, managerItemLabels, managerMeetingFateLabels, managerStandingLabels } from './manager-meeting-labels.js'
import { learningCodeLabels } from './learning-labels.js'
import { letterKindLabels, letterUseLabels } from './letter-labels.js'
import { householdQuestionLabels } from './household-labels.js'
import * as intents from './letter-of-intent-labels.js'
import { mandateAnswerLabels, mandateDecisionLabels, mandateStateLabels } from './mandate-labels.js'
import * as meetings from './meeting-labels.js'
import * as minutes from './minutes-labels.js'
import * as notices from './notice-labels.js'
import * as outcomes from './outcome-labels.js'
import * as people from './people-labels.js'
import * as process from './process-labels.js'
import * as rooms from './room-labels.js'
import * as targets from './target-labels.js'
import { trainingStateLabels, trainingTopicLabels } from './training-labels.js'
import * as visits from './visit-labels.js'

export { groundAndHolder, groundWords } from './ground-words.js'
export { cohortWords, figureWords, requiredWords, type SaidCohort, type SaidRequired } from './cohort-words.js'
export { reasonWords, type SaidReason } from './reason-words.js'
export { inSentence, listed } from './sentence-words.js'
export { emptySeatsText, lostGroundText, nameNotShownText } from './unshown-words.js'
export { partnerWords, whoWords, type Partner } from './who-words.js'

/** Every enumeration with words, under the name of its type: what stands here stands in no other place. */
export const labelGroups = {
  CaseKind: cases.caseKindLabels,
  LegalStage: cases.legalStageLabels,
  ActionKind: cases.actionKindLabels,
  ActionResult: cases.actionResultLabels,
  Outcome: { ...cases.landlordOutcomeLabels, ...cases.socialOutcomeLabels },
  NoticeCode: notices.noticeCodeLabels,
  NoticeChannel: notices.noticeChannelLabels,
  NoticeSender: notices.noticeSenderLabels,
  OrganisationKind: people.organisationKindLabels,
  Role: people.roleLabels,
  PersonKind: people.personKindLabels,
  LivingForm: people.livingFormLabels,
  ProtectionLevel: people.protectionLevelLabels,
  OpeningPurpose: people.openingPurposeLabels,
  PersonalKind: people.personalKindLabels,
  FactKind: people.factKindLabels,
  FactCategory: disclosure.factCategoryLabels,
  GroundKind: disclosure.groundKindLabels,
  SeenPlace: disclosure.seenPlaceLabels,
  ConsentForm: disclosure.consentFormLabels,
  ConsentDirection: disclosure.consentDirectionLabels,
  ConsentCapacity: disclosure.consentCapacityLabels,
  ConsentState: disclosure.consentStateLabels,
  InvalidReason: disclosure.invalidReasonLabels,
  VisitState: visits.visitStateLabels,
  VisitReason: visits.visitReasonLabels,
  EntryYesWay: visits.entryYesWayLabels,
  ProcessState: process.processStateLabels,
  ProcessNoteKind: process.processNoteKindLabels,
  ProcessAnswer: process.processAnswerLabels,
  ProcessHousehold: process.processHouseholdLabels,
  ProcessLetter: process.processLetterLabels,
  NoShowRule: process.noShowRuleLabels,
  ProcessNumber: process.processNumberLabels,
  ProcessStepCode: process.processStepLabels,
  ProcessReason: process.processReasonLabels,
  ProcessDutyCode: process.processDutyLabels,
  ProcessPreset: process.processPresetLabels,
  DecisionKind: outcomes.decisionKindLabels,
  TaskState: outcomes.taskStateLabels,
  RoomState: rooms.roomStateLabels,
  Presence: rooms.presenceLabels,
  SignatureState: signatureStateLabels,
  WayInState: wayInStateLabels,
  WayInPart: wayInPartLabels,
  WorkNeed: workNeedLabels,
  HeldKind: leaving.heldKindLabels,
  DeclineReason: leaving.declineReasonLabels,
  HandoverState: leaving.handoverStateLabels,
  ManagerItem: managerItemLabels,
  ManagerMeetingFate: managerMeetingFateLabels,
  ManagerStanding: managerStandingLabels,
  ManagerDecisionState: managerDecisionStateLabels,
  FirstStep: firstMeetings.firstStepLabels,
  FirstStepHelp: firstMeetings.firstStepHelp,
  FirstStepState: firstMeetings.firstStepStateLabels,
  FirstTopic: firstMeetings.firstTopicLabels,
  AgreedKind: firstMeetings.agreedKindLabels,
  MonthMark: firstMeetings.monthMarkLabels,
  GoverningKind: governing.governingKindLabels,
  DocumentState: governing.documentStateLabels,
  OrganisingTopic: governing.organisingTopicLabels,
  LandlordQuestion: governing.landlordQuestionLabels,
  SocialQuestion: governing.socialQuestionLabels,
  TrainingTopic: trainingTopicLabels,
  TrainingState: trainingStateLabels,
  MandateDecision: mandateDecisionLabels,
  MandateState: mandateStateLabels,
  MandateAnswer: mandateAnswerLabels,
  MinutesKind: minutes.minutesKindLabels,
  MinutesState: minutes.minutesStateLabels,
  MinutesEventKind: minutes.minutesEventLabels,
  MinutesPart: minutes.minutesPartLabels,
  Verdict: targets.verdictLabels,
  FictionalHousehold: definitions.fictionalHouseholdLabels,
  FictionalHouseholdHelp: definitions.fictionalHouseholdHelp,
  AgeLimit: definitions.ageLimitLabels,
  RegistrationAnswer: definitions.registrationAnswerLabels,
  RegistrationAsked: definitions.registrationAskedLabels,
  LivingFormListed: definitions.livingFormListed,
  ExpectingRule: definitions.expectingRuleLabels,
  AnswerReason: definitions.answerReasonLabels,
  TargetGroup: targets.targetGroupLabels,
  BarnfamiljPreset: targets.barnfamiljPresetLabels,
  BarnfamiljCriterion: targets.barnfamiljCriterionLabels,
  HouseholdQuestion: householdQuestionLabels,
  RegistrationRule: targets.registrationRuleLabels,
  Registration: targets.registrationLabels,
  Relation: targets.relationLabels,
  PlacementRule: targets.placementRuleLabels,
  Placement: targets.placementLabels,
  SchoolLevel: targets.schoolLevelLabels,
  EvaluationDate: targets.evaluationDateLabels,
  UnknownPolicy: targets.unknownPolicyLabels,
  DayOff: calendar.dayOffLabels,
  TimelineStepCode: calendar.timelineStepLabels,
  TimelinePreset: calendar.timelinePresetLabels,
  GatePreset: calendar.gatePresetLabels,
  DayCount: calendar.dayCountLabels,
  StepGroup: calendar.stepGroupLabels,
  RecoveryState: calendar.recoveryStateLabels,
  RecoveryForm: calendar.recoveryFormLabels,
  AxisStepState: calendar.axisStepStateLabels,
  AxisInstantCode: calendar.axisInstantLabels,
  LadderStep: calendar.ladderStepLabels,
  LadderTrigger: calendar.ladderTriggerLabels,
  GateStep: calendar.gateStepLabels,
  ReasonCode: meetings.reasonCodeLabels,
  WorkGroup: meetings.workGroupLabels,
  SectionCode: meetings.sectionCodeLabels,
  ItemKind: meetings.itemKindLabels,
  ItemAnswer: meetings.itemAnswerLabels,
  StandingCode: meetings.standingCodeLabels,
  SeriesReason: meetings.seriesReasonLabels,
  LearningCode: learningCodeLabels,
  LetterKind: letterKindLabels,
  LetterUse: letterUseLabels,
  IntentSection: intents.intentSectionLabels,
  IntentState: intents.intentStateLabels,
  IntentVariant: intents.intentVariantLabels,
  MeasureKind: intents.measureKindLabels,
  GoalLevel: intents.goalLevelLabels,
  IntentGap: intents.intentGapLabels,
  SignerRole: intents.signerRoleLabels,
  SigningAnswer: intents.signingAnswerLabels,
  CommitmentState: intents.commitmentStateLabels,
  RedlineKind: intents.redlineKindLabels,
  RedlineChange: intents.redlineChangeLabels,
} as const

export type LabelGroup = keyof typeof labelGroups
export type LabelCode<Group extends LabelGroup> = keyof (typeof labelGroups)[Group] & string

/** The words of a code: `label('ActionKind', 'HEMBESOK_HV', 'sv')` is "Hembesök". */
export function label<Group extends LabelGroup>(group: Group, code: LabelCode<Group>, language: Language): string {
  return textOf(group, code)[language]
}

function textOf<Group extends LabelGroup>(group: Group, code: LabelCode<Group>): LabelText {
  // The compiler cannot follow one group through the union of all; the signature above has already tied code to group.
  return (labelGroups[group] as Labels<string>)[code] as LabelText
}
