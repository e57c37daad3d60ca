import { describe, expect, it } from 'vitest'
import { factCategories } from '../../disclosure/category.js'
import { consentDirections, consentForms, consentStates } from '../../disclosure/consent.js'
import { groundKinds } from '../../disclosure/ground-kind.js'
import * as calendar from '../calendar-codes.js'
import { consentCapacities } from '../capacity.js'
import * as cases from '../case-codes.js'
import { signatureStates } from '../confidentiality-codes.js'
import { wayInParts, wayInStates, workNeeds } from '../partnership-codes.js'
import * as definitions from '../definition-codes.js'
import { factKinds } from '../fact-kind.js'
import { agreedKinds, firstSteps, firstStepStates, firstTopics, monthMarks } from '../first-meeting-codes.js'
import { householdQuestions } from '../household-question.js'
import { governingKinds, documentStates, organisingTopics } from '../governing-codes.js'
import { trainingStates, trainingTopics } from '../training-codes.js'
import { managerDecisionStates, managerItems, managerMeetingFates, managerStandings } from '../manager-meeting-codes.js'
import { invalidReasons } from '../invalid-reason.js'
import { languages } from '../language.js'
import { declineReasons, handoverStates, heldKinds } from '../leaving-codes.js'
import { letterKinds } from '../letter-kind.js'
import * as intents from '../letter-of-intent-codes.js'
import { mandateAnswers, mandateDecisions, mandateStates } from '../mandate-codes.js'
import * as meetings from '../meeting-codes.js'
import * as minutes from '../minutes-codes.js'
import * as notices from '../notice.js'
import * as outcomes from '../outcome-codes.js'
import { organisationKinds } from '../organisation.js'
import { livingForms, openingPurposes, personKinds, protectionLevels } from '../person.js'
import * as process from '../process-codes.js'
import { personalKinds } from '../personal-kind.js'
import { roles } from '../role.js'
import { presences, roomStates } from '../room-codes.js'
import { seenPlaces } from '../seen-place.js'
import * as targets from '../target-codes.js'
import * as visits from '../visit-codes.js'
import { label, labelGroups, type LabelGroup } from './index.js'
import type { LabelText } from './label-text.js'

const CODES: Readonly<Record<LabelGroup, readonly string[]>> = {
  CaseKind: cases.caseKinds, LegalStage: cases.legalStages, ActionKind: cases.actionKinds, ActionResult: cases.actionResults,
  Outcome: [...cases.landlordOutcomes, ...cases.socialOutcomes], NoticeCode: notices.noticeCodes, NoticeChannel: notices.noticeChannels,
  NoticeSender: notices.noticeSenders, OrganisationKind: organisationKinds, Role: roles, PersonKind: personKinds, LivingForm: livingForms,
  ProtectionLevel: protectionLevels, OpeningPurpose: openingPurposes, PersonalKind: personalKinds, FactKind: factKinds, FactCategory: factCategories, GroundKind: groundKinds, SeenPlace: seenPlaces, ConsentForm: consentForms,
  ConsentDirection: consentDirections, ConsentCapacity: consentCapacities, ConsentState: consentStates, InvalidReason: invalidReasons, Verdict: targets.verdicts,
  FictionalHousehold: definitions.fictionalHouseholds, FictionalHouseholdHelp: definitions.fictionalHouseholds, AgeLimit: definitions.ageLimits, RegistrationAnswer: targets.registrationRules, RegistrationAsked: targets.registrationRules, LivingFormListed: livingForms, ExpectingRule: definitions.expectingRules, AnswerReason: definitions.answerReasons,
  TargetGroup: targets.targetGroups, BarnfamiljPreset: targets.barnfamiljPresets, BarnfamiljCriterion: targets.barnfamiljCriteria, HouseholdQuestion: householdQuestions,
  RegistrationRule: targets.registrationRules, Registration: targets.registrations, Relation: targets.relations,
  PlacementRule: targets.placementRules, Placement: targets.placements, SchoolLevel: targets.schoolLevels,
  EvaluationDate: targets.evaluationDates, UnknownPolicy: targets.unknownPolicies, DayOff: calendar.daysOff,
  TimelineStepCode: calendar.timelineSteps, TimelinePreset: calendar.timelinePresets, GatePreset: calendar.gatePresets, DayCount: calendar.dayCounts, StepGroup: calendar.stepGroups, RecoveryState: calendar.recoveryStates,
  RecoveryForm: calendar.recoveryForms, AxisStepState: calendar.axisStepStates, AxisInstantCode: calendar.axisInstants,
  LadderStep: calendar.ladderSteps, LadderTrigger: calendar.ladderTriggers, GateStep: calendar.gateSteps, ReasonCode: meetings.reasonCodes, WorkGroup: meetings.workGroups,
  SectionCode: meetings.sectionCodes, ItemKind: meetings.itemKinds, ItemAnswer: meetings.itemAnswers, StandingCode: meetings.standingCodes, SeriesReason: meetings.seriesReasons,
  LearningCode: meetings.learningCodes, LetterKind: letterKinds, LetterUse: letterKinds,
  ProcessState: process.processStates, ProcessNoteKind: process.processNoteKinds, ProcessAnswer: process.processAnswers, ProcessHousehold: process.processHouseholds, ProcessLetter: process.processLetters,
  NoShowRule: process.noShowRules, ProcessNumber: process.processNumbers, ProcessStepCode: process.processStepCodes, ProcessReason: process.processReasons, ProcessDutyCode: process.processDutyCodes,
  ProcessPreset: process.processPresets,
  VisitState: visits.visitStates, VisitReason: visits.visitReasons, EntryYesWay: visits.entryYesWays,
  DecisionKind: outcomes.decisionKinds, TaskState: outcomes.taskStates,
  RoomState: roomStates, Presence: presences, SignatureState: signatureStates, WayInState: wayInStates, WayInPart: wayInParts, WorkNeed: workNeeds, HeldKind: heldKinds, DeclineReason: declineReasons, HandoverState: handoverStates,
  ManagerItem: managerItems, ManagerMeetingFate: managerMeetingFates, ManagerStanding: managerStandings, ManagerDecisionState: managerDecisionStates, TrainingTopic: trainingTopics, TrainingState: trainingStates,
  IntentSection: intents.intentSections, IntentState: intents.intentStates, IntentVariant: intents.intentVariants, MeasureKind: intents.measureKinds, GoalLevel: intents.goalLevels, IntentGap: intents.intentGaps, SignerRole: intents.signerRoles, SigningAnswer: intents.signingAnswers, CommitmentState: intents.commitmentStates, RedlineKind: intents.redlineKinds, RedlineChange: intents.redlineChanges,
  FirstStep: firstSteps, FirstStepHelp: firstSteps, FirstStepState: firstStepStates, FirstTopic: firstTopics, AgreedKind: agreedKinds, MonthMark: monthMarks,
  GoverningKind: governingKinds, DocumentState: documentStates, OrganisingTopic: organisingTopics, LandlordQuestion: organisingTopics, SocialQuestion: organisingTopics,
  MandateDecision: mandateDecisions, MandateState: mandateStates, MandateAnswer: mandateAnswers,
  MinutesKind: minutes.minutesKinds, MinutesState: minutes.minutesStates, MinutesEventKind: minutes.minutesEventKinds, MinutesPart: minutes.minutesParts,
}

/** Words of the machine or of blame, which no screen or paper shows. */
const UNWANTED = /ogiltig|objekt|\bpost\b.*\brad\b|klient|gäldenär|risk|!|[A-ZÅÄÖ]{2,}_|_/
/** Codes that are said alike on purpose, after the first: a consent that was taken back has ended, as one whose time is out. */
const SAID_ALIKE: Partial<Record<LabelGroup, number>> = { ConsentState: 1 }
const groups = Object.keys(CODES) as LabelGroup[]
const asAny = label as (group: LabelGroup, code: string, language: 'sv' | 'en') => string

describe.each(groups)('%s', (group) => {
  const codes = CODES[group]
  it('has words for every code and no others', () => {
    expect(Object.keys(labelGroups[group]).sort()).toEqual([...codes].sort())
  })
  it.each(languages)('in %s: plain words, each its own', (language) => {
    for (const code of codes) {
      const text = asAny(group, code, language)
      expect(text, code).toMatch(/\S/)
      expect(text, code).not.toMatch(UNWANTED)
      expect(text, code).not.toBe(code)
    }
    expect(new Set(codes.map((code) => asAny(group, code, language))).size).toBe(codes.length - (SAID_ALIKE[group] ?? 0))
  })
  it('names its sources in brackets', () => {
    for (const { source } of Object.values<LabelText>(labelGroups[group])) expect(source).toMatch(/^\[[^\]]+\]$/)
  })
})

it('says it in klarspråk', () => {
  expect(label('ActionKind', 'HEMBESOK_HV', 'sv')).toBe('Hembesök')
  expect(label('LegalStage', 'BF_ANSOKT', 'sv')).toBe('Betalningsföreläggande ansökt')
  expect(label('ActionKind', 'HEMBESOK_HV', 'en')).toBe('Home visit')
  expect(labelGroups.NoticeCode.N_44_ARREARS.source).toContain('JB 12:44')
})
