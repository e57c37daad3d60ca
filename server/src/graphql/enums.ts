import { registerEnumType } from 'type-graphql';
import {
  consentCapacities, consentDirections, consentEndings, consentForms, consentStates, factCategories, groundKinds, notOpenedReasons,
} from '@bokvar/domain/disclosure';
import { itemAnswers, itemKinds, learningCodes, reasonCodes, sectionCodes, sendCheckCodes, standingCodes, tones, workGroups } from '@bokvar/domain/meetings';
import {
  actionKinds, actionResults, audiences, axisInstants, axisStepStates, caseKinds, dayCounts, daysOff, decisionKinds, entryYesWays, factKinds, figureKinds, fulfilmentStates, gateGroups, gatePresets, gateSteps, invalidReasons, ladderSteps, ladderTriggers, legalStages, livingForms, managerDecisionStates, managerItems, managerMeetingFates, managerStandings, mandateAnswers, mandateDecisions, mandateStates, minutesEventKinds, minutesKinds, minutesParts, minutesStates, noticeChannels, noticeCodes,
  noticeSenders, openingPurposes, protectionLevels, organisationKinds, personalKinds, personKinds, presences, recoveryForms, recoveryStates, roles, roomStates, seenPlaces, signatureStates, stepGroups, timelinePresets, timelineSteps,
  noShowRules, processAnswers, processDutyCodes, processHouseholds, processLetters, processNoteKinds, processNumbers, processReasons, processStates, processStepCodes,
  commitmentStates, goalLevels, intentGaps, intentSections, intentStates, intentVariants, measureKinds, redlineChanges, redlineKinds, signerRoles, signingAnswers,
  ageLimits, barnfamiljCriteria, barnfamiljPresets, evaluationDates, expectingRules, householdQuestions, placementRules, registrationRules, relations, schoolLevels, unknownPolicies,
  agreedKinds, firstSteps, firstStepStates, firstTopics, monthMarks,
  documentStates, governingKinds, organisingTopics,
  declineReasons, handoverStates, heldKinds, taskStates, trainingStates, trainingTopics, verdicts, visitReasons, visitStates, wayInParts, wayInStates, workNeeds,
} from '@bokvar/domain/vocabulary';
import { columnStates } from '../features/arrears/columns/columns.js';
import { importFields } from '../features/arrears/columns/import-fields.js';

type EnumOf<C extends string> = { readonly [K in C]: K };

/** Codes as a GraphQL enum whose names are the codes: what travels is what the domain says. */
function enumOf<C extends string>(name: string, codes: readonly C[], description: string): EnumOf<C> {
  const values = Object.fromEntries(codes.map((code) => [code, code])) as EnumOf<C>;
  registerEnumType(values, { name, description });
  return values;
}

export const OrganisationKindEnum = enumOf('OrganisationKind', organisationKinds, 'What an organisation is, and so which secrecy binds it [domain 1.1].');
export const RoleEnum = enumOf('Role', roles, 'What a mandate lets somebody do.');
export const LanguageEnum = enumOf('Language', ['sv', 'en'] as const, 'The language of the portal’s words.');
export const FactCategoryEnum = enumOf('FactCategory', factCategories, 'What a fact is about; rows of the disclosure matrix [domain 1.3].');
export const FactKindEnum = enumOf('FactKind', factKinds, 'What a recorded row is.');
export const GroundKindEnum = enumOf('GroundKind', groundKinds, 'Why a reader may see a fact.');
export const CaseKindEnum = enumOf('CaseKind', caseKinds, 'What a case is about.');
export const LegalStageEnum = enumOf('LegalStage', legalStages, 'Where the landlord’s legal process stands.');
export const ActionKindEnum = enumOf('ActionKind', actionKinds, 'What was done, or is to be done next.');
export const ActionResultEnum = enumOf('ActionResult', actionResults, 'How it went.');
export const NoticeCodeEnum = enumOf('NoticeCode', noticeCodes, 'Statutory notices [domain 1.2].');
export const NoticeChannelEnum = enumOf('NoticeChannel', noticeChannels, 'How a notice was sent.');
export const NoticeSenderEnum = enumOf('NoticeSender', noticeSenders, 'Who sent a notice.');
export const TimelineStepCodeEnum = enumOf('TimelineStepCode', timelineSteps, 'A step that the parties agree on after an unpaid rent.');
export const TimelinePresetEnum = enumOf('TimelinePreset', timelinePresets, 'A ready-made timeline, after a landlord in the method.');
export const DayCountEnum = enumOf('DayCount', dayCounts, 'What the day of an agreed step counts.');
export const StepGroupEnum = enumOf('StepGroup', stepGroups, 'For whom an agreed step is.');
export const AxisStepStateEnum = enumOf('AxisStepState', axisStepStates, 'How an agreed step stands today.');
export const AxisInstantCodeEnum = enumOf('AxisInstantCode', axisInstants, 'What the law, or somebody acting by it, puts on a day.');
export const LadderStepEnum = enumOf('LadderStep', ladderSteps, 'A step of the ladder of recurring lateness.');
export const LadderTriggerEnum = enumOf('LadderTrigger', ladderTriggers, 'What makes the next step of the ladder possible.');
export const RecoveryStateEnum = enumOf('RecoveryState', recoveryStates, 'Whether återvinningsfristen has begun, and what has taken its force [JB 12:44].');
export const RecoveryFormEnum = enumOf('RecoveryForm', recoveryForms, 'The two messages from which återvinningsfristen is counted [JB 12:44].');
export const DayOffEnum = enumOf('DayOff', daysOff, 'What makes a day no workday.');
export const PersonKindEnum = enumOf('PersonKind', personKinds, 'Adult or child.');
export const LivingFormEnum = enumOf('LivingForm', livingForms, 'How a child lives in the home.');
export const ProtectionLevelEnum = enumOf('ProtectionLevel', protectionLevels, 'What a protected identity rests on. Fingerade personuppgifter are none: they look like anybody’s.');
export const OpeningPurposeEnum = enumOf('OpeningPurpose', openingPurposes, 'What a protected household is opened for.');
export const VerdictEnum = enumOf('Verdict', verdicts, 'Yes, no, or not known: a missing fact never silently becomes a no.');
export const RoomStateEnum = enumOf('RoomState', roomStates, 'How a meeting stands, with the portal open.');
export const PresenceEnum = enumOf('Presence', presences, 'Where somebody who is at a meeting is.');
export const SignatureStateEnum = enumOf('SignatureState', signatureStates, 'How somebody stands to the undertaking of those who sit at the table.');
export const HeldKindEnum = enumOf('HeldKind', heldKinds, 'What somebody holds that somebody else has to do when she leaves.');
export const DeclineReasonEnum = enumOf('DeclineReason', declineReasons, 'Why somebody who is asked to take over does not.');
export const HandoverStateEnum = enumOf('HandoverState', handoverStates, 'How the asking of a colleague stands.');
export const WayInStateEnum = enumOf('WayInState', wayInStates, 'How an organisation’s one way in (en ingång) stands.');
export const WorkNeedEnum = enumOf('WorkNeed', workNeeds, 'What an organisation’s part in a partnership needs somebody to do.');
export const MandateDecisionEnum = enumOf('MandateDecision', mandateDecisions, 'What somebody may have a mandate to decide for her organisation.');
export const MandateStateEnum = enumOf('MandateState', mandateStates, 'How a mandate stands today.');
export const MandateAnswerEnum = enumOf('MandateAnswer', mandateAnswers, 'Whether a decision is somebody’s to make.');
export const FirstStepEnum = enumOf('FirstStep', firstSteps, 'The steps of a partnership’s first meeting, in their order.');
export const FirstStepStateEnum = enumOf('FirstStepState', firstStepStates, 'How a step of the first meeting stands.');
export const FirstTopicEnum = enumOf('FirstTopic', firstTopics, 'What the sides write in words of their own at the first meeting.');
export const BarnfamiljPresetEnum = enumOf('BarnfamiljPreset', barnfamiljPresets, 'Ready-made definitions of barnfamilj in use by authorities and in the method [domain 2].');
export const BarnfamiljCriterionEnum = enumOf('BarnfamiljCriterion', barnfamiljCriteria, 'What is asked of each child, or of the household, when a definition is applied.');
export const AgeLimitEnum = enumOf('AgeLimit', ageLimits, 'Until when somebody is a child.');
export const SchoolLevelEnum = enumOf('SchoolLevel', schoolLevels, 'Where somebody goes to school.');
export const RegistrationRuleEnum = enumOf('RegistrationRule', registrationRules, 'Whether a child has to be folkbokförd there to be counted.');
export const RelationEnum = enumOf('Relation', relations, 'What the adult of the household is to the child.');
export const ExpectingRuleEnum = enumOf('ExpectingRule', expectingRules, 'Whether a child that is expected is counted.');
export const PlacementRuleEnum = enumOf('PlacementRule', placementRules, 'Whether a child that is placed outside the home is counted.');
export const EvaluationDateEnum = enumOf('EvaluationDate', evaluationDates, 'The day on which a definition is applied to a household.');
export const UnknownPolicyEnum = enumOf('UnknownPolicy', unknownPolicies, 'What is done with what is not known. It is never shown as a no.');
export const AgreedKindEnum = enumOf('AgreedKind', agreedKinds, 'What is agreed: a goal of some kind, or a decision.');
export const MonthMarkEnum = enumOf('MonthMark', monthMarks, 'How a month stands to the goal of meeting every month.');
export const GoverningKindEnum = enumOf('GoverningKind', governingKinds, 'What governs an organisation’s work, by what it is.');
export const DocumentStateEnum = enumOf('DocumentState', documentStates, 'How a governing document stands today.');
export const OrganisingTopicEnum = enumOf('OrganisingTopic', organisingTopics, 'What the two sides have to know of each other’s organisation.');
export const WayInPartEnum = enumOf('WayInPart', wayInParts, 'What a way in consists of.');
export const TrainingTopicEnum = enumOf('TrainingTopic', trainingTopics, 'What a training is about.');
export const TrainingStateEnum = enumOf('TrainingState', trainingStates, 'How a training stands.');
export const ManagerItemEnum = enumOf('ManagerItem', managerItems, 'What a managers’ meeting always takes up.');
export const ManagerMeetingFateEnum = enumOf('ManagerMeetingFate', managerMeetingFates, 'What became of a managers’ meeting.');
export const ManagerStandingEnum = enumOf('ManagerStanding', managerStandings, 'How a partnership stands to its two managers’ meetings a year.');
export const ManagerDecisionStateEnum = enumOf('ManagerDecisionState', managerDecisionStates, 'How a decision of a managers’ meeting stands.');
export const IntentSectionEnum = enumOf('IntentSection', intentSections, 'What a letter of intent says, in the order in which it says it.');
export const IntentStateEnum = enumOf('IntentState', intentStates, 'Where a letter of intent stands.');
export const IntentVariantEnum = enumOf('IntentVariant', intentVariants, 'How often the parties of a letter of intent mean to meet.');
export const IntentGapEnum = enumOf('IntentGap', intentGaps, 'What a letter of intent lacks before it can be signed.');
export const MeasureKindEnum = enumOf('MeasureKind', measureKinds, 'By what a numbered point is measured.');
export const GoalLevelEnum = enumOf('GoalLevel', goalLevels, 'A goal, or a part of the one before it.');
export const SignerRoleEnum = enumOf('SignerRole', signerRoles, 'What somebody has to do with a signing.');
export const SigningAnswerEnum = enumOf('SigningAnswer', signingAnswers, 'What somebody answered who was to sign.');
export const CommitmentStateEnum = enumOf('CommitmentState', commitmentStates, 'How a commitment goes.');
export const RedlineKindEnum = enumOf('RedlineKind', redlineKinds, 'How words stand to those they replace.');
export const RedlineChangeEnum = enumOf('RedlineChange', redlineChanges, 'How a part stands to that of the text it is held against.');
export const letterMoves = ['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT', 'UPPSAGD'] as const;
export type LetterMove = (typeof letterMoves)[number];
export const LetterMoveEnum = enumOf('LetterMove', letterMoves, 'Where somebody moves a letter of intent.');
export const DecisionKindEnum = enumOf('DecisionKind', decisionKinds, 'What can be decided at an item of a meeting.');
export const TaskStateEnum = enumOf('TaskState', taskStates, 'How a task of a meeting stands.');
export const MinutesKindEnum = enumOf('MinutesKind', minutesKinds, 'What the writing from a meeting is.');
export const MinutesStateEnum = enumOf('MinutesState', minutesStates, 'Where the minutes of a meeting are.');
export const MinutesEventKindEnum = enumOf('MinutesEventKind', minutesEventKinds, 'What was done with the minutes.');
export const MinutesPartEnum = enumOf('MinutesPart', minutesParts, 'The parts of the minutes that are written.');
export const PersonalKindEnum = enumOf('PersonalKind', personalKinds, 'What may not stand in a text that others read.');
export const VisitStateEnum = enumOf('VisitState', visitStates, 'How a planned home visit stands, to its reader.');
export const VisitReasonEnum = enumOf('VisitReason', visitReasons, 'Why a home visit is declined, or called off.');
export const EntryYesWayEnum = enumOf('EntryYesWay', entryYesWays, 'How somebody who lives there said yes to social services coming in.');
export const ProcessStateEnum = enumOf('ProcessState', processStates, 'Where a matter is in social services’ own process.');
export const ProcessNoteKindEnum = enumOf('ProcessNoteKind', processNoteKinds, 'What social services write about their process.');
export const ProcessAnswerEnum = enumOf('ProcessAnswer', processAnswers, 'What such a note answers.');
export const ProcessHouseholdEnum = enumOf('ProcessHousehold', processHouseholds, 'The households that the process tells apart.');
export const ProcessLetterEnum = enumOf('ProcessLetter', processLetters, 'The letter that a household gets first.');
export const NoShowRuleEnum = enumOf('NoShowRule', noShowRules, 'What comes after a visit that was missed.');
export const ProcessNumberEnum = enumOf('ProcessNumber', processNumbers, 'A number of the process, in its own unit.');
export const ProcessStepCodeEnum = enumOf('ProcessStepCode', processStepCodes, 'What the process proposes next.');
export const ProcessReasonEnum = enumOf('ProcessReason', processReasons, 'Why it does.');
export const ProcessDutyCodeEnum = enumOf('ProcessDutyCode', processDutyCodes, 'What waits for social services besides next steps.');
export const ConsentStateEnum = enumOf('ConsentState', consentStates, 'Where a consent is in its life [domain C9].');
export const ConsentEndingEnum = enumOf('ConsentEnding', consentEndings, 'What ends a consent: itself, or what happens around it [domain C8].');
export const InvalidReasonEnum = enumOf('InvalidReason', invalidReasons, 'Why a consent was never valid.');
export const NotOpenedReasonEnum = enumOf('NotOpenedReason', notOpenedReasons, 'Why a consent does not open a category, or anything, to an organisation that it names.');
export const ConsentFormEnum = enumOf('ConsentForm', consentForms, 'How a consent was given.');
export const ConsentDirectionEnum = enumOf('ConsentDirection', consentDirections, 'Which way it lets facts go.');
export const CapacityEnum = enumOf('Capacity', consentCapacities, 'In what capacity somebody consents.');
export const ReasonCodeEnum = enumOf('ReasonCode', reasonCodes, 'Why a row is there.');
export const ToneEnum = enumOf('Tone', tones, 'How a reason is marked.');
export const GatePresetEnum = enumOf('GatePreset', gatePresets, 'Whose practice a process goal was chosen from.');
export const GateGroupEnum = enumOf('GateGroup', gateGroups, 'Whom a process goal is for: a target group, or everybody.');
export const FigureKindEnum = enumOf('FigureKind', figureKinds, 'Exactly, as one to four, or not told.');
export const FulfilmentStateEnum = enumOf('FulfilmentState', fulfilmentStates, 'Whether what was agreed was done before a step.');
export const GateStepEnum = enumOf('GateStep', gateSteps, 'A step towards the loss of a home, before which something is asked for.');
export const WorkGroupEnum = enumOf('WorkGroupCode', workGroups, 'When the work of a row bites.');
export const StandingCodeEnum = enumOf('StandingCode', standingCodes, 'Points that every monthly meeting has.');
export const LearningCodeEnum = enumOf('LearningCode', learningCodes, 'Learning items to choose from.');
export const SectionCodeEnum = enumOf('SectionCode', sectionCodes, 'Parts of an agenda.');
export const ItemKindEnum = enumOf('ItemKind', itemKinds, 'What a point of an agenda is.');
export const ItemAnswerEnum = enumOf('ItemAnswer', itemAnswers, 'What was answered to a proposed point.');
export const SendCheckCodeEnum = enumOf('SendCheckCode', sendCheckCodes, 'What to look at before sending.');

export const seatMarks = ['OWN', 'CONSENT', 'NONE'] as const;
export const SeatMarkEnum = enumOf('SeatMark', seatMarks, 'How an organisation at the table reads a fact.');
export const AudienceEnum = enumOf('Audience', audiences, 'Who sees a field, in one word.');
export const caseListViews = ['OPEN', 'WITHOUT_NEXT', 'CLOSED'] as const;
export type CaseListView = (typeof caseListViews)[number];
export const CaseListViewEnum = enumOf('CaseListView', caseListViews, 'Which cases a list shows.');
export const previewReaders = ['PARTNER', 'SHARED_SCREEN'] as const;
export type PreviewAs = (typeof previewReaders)[number];
export const PreviewAsEnum = enumOf('PreviewAs', previewReaders, 'Whose eyes a preview of the agenda has.');
export const packetStates = ['GALLER', 'GALLER_INTE', 'FORSTORD'] as const;
export type PacketState = (typeof packetStates)[number];
export const PacketStateEnum = enumOf('PacketState', packetStates, 'Whether a printed packet still holds.');
export const stayBehindCodes = ['OBESVARADE', 'ANTECKNINGAR', 'KONTAKTUPPGIFTER'] as const;
export type StayBehindCode = (typeof stayBehindCodes)[number];
export const StayBehindCodeEnum = enumOf('StayBehindCode', stayBehindCodes, 'What does not follow along to the partner.');
export const pointKinds = ['HUSHALL', 'LARANDE', 'OVRIGT'] as const;
export type PointKind = (typeof pointKinds)[number];
export const PointKindEnum = enumOf('PointKind', pointKinds, 'What somebody adds to an agenda.');
export const SeenWhereEnum = enumOf('SeenWhere', seenPlaces, 'Where something was shown.');
export const importStates = ['KOLUMNER', 'GRANSKAS', 'LASER_IN', 'KLAR', 'ANGRAD', 'AVBRUTEN', 'FEL'] as const;
export type ImportState = (typeof importStates)[number];
export const ImportFieldEnum = enumOf('ImportField', importFields, 'What a column of an arrears file becomes.');
export const ColumnStateEnum = enumOf('ColumnState', columnStates, 'How sure the reading of a column is.');
export const ImportStateEnum = enumOf('ImportState', importStates, 'Where the reading of a file stands.');
export const CountedBySourceEnum = enumOf('CountedBySource', ['HOLDS', 'ADOPTED', 'OWN', 'THEIRS', 'PRESET'] as const, 'Whose definition of barnfamilj something is counted by.');
export const HouseholdQuestionEnum = enumOf('HouseholdQuestion', householdQuestions, 'What a definition of barnfamilj can ask of a child, or of a household.');
