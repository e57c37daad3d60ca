import { anyFact, CASE_WORKERS, derived, fact, ground, household, OWN, ownDesk, structure, table, words, type ExposedType } from './exposure-kinds.js';
import { leaverExposure } from './exposure-leavers.js';
import { managerMeetingExposure } from './exposure-manager-meetings.js';
import { equalTreatmentExposure } from './exposure-equal-treatment.js';
import { trainingExposure } from './exposure-trainings.js';
import { decisionMandateExposure } from './exposure-decision-mandates.js';
import { definitionExposure } from './exposure-definitions.js';
import { firstMeetingExposure } from './exposure-first-meetings.js';
import { governingDocumentExposure } from './exposure-governing-documents.js';
import { letterOfIntentExposure } from './exposure-letters-of-intent.js';
import { processGoalExposure } from './exposure-process-goals.js';
import { partnershipExposure } from './exposure-partnerships.js';
import { targetGroupFiguresExposure } from './exposure-target-group-figures.js';
import { writtenExposure } from './exposure-written.js';
import { outcomeExposure } from './outcome-exposure.js';

/** Days counted from bills, measures and notices that stand beside them. */
const AXIS = 'Worked out from the rents, measures and notices that this reader has a ground to see, and from nothing else';
/** What both who go have said of it, each word on a ground of its own. */
const VISITS = 'Worked out from what its own organisation has said of a visit, and from what the other has, where a ground tells it [OSL 26:1]'
/** Social services' own process [OSL 26:1]. */
const PROCESS = 'What social services write about their own process, and what follows from it: nobody else has a way to read it [OSL 26:1]';
const OWN_PROCESS = 'Their own rules, about no household';
const SOCIAL = 'Social services alone';
const SIGNED_IN = 'Everybody signed in';

const address = fact('HOUSEHOLD_LANDLORD', 'CONTACT_NEW');
const phone = fact('CONTACT', 'CONTACT_NEW');
const debt = fact('RENT_FACTS');
/** Measures: the landlord's are about the rent; that another organisation did something says that the person is known. */
const measure = fact('RENT_FACTS', 'KNOWN_STATUS');
const notice = fact('RENT_FACTS', 'KNOWN_STATUS', 'EVICTION_DATE');
const person = fact('HOUSEHOLD_LANDLORD', 'KNOWN_STATUS', 'HOUSEHOLD_CHILDREN', 'ENFORCEMENT');

const heads = { household, address, debt, reasons: derived };
const row = { id: structure, reference: derived, kind: derived, openedOn: derived, closedOn: derived, emptySeat: derived, ...heads, family: derived };

/**
 * The ledger of what leaves the portal: every output field of the schema, what kind of content it holds, who reads it,
 * and why. A field that is not here fails `test/privacy/exposure-ledger.test.ts`, and so does a line without a field:
 * nothing is told without somebody having written down what it is.
 */
export const exposure: Readonly<Record<string, ExposedType>> = {
  Query: {
    readers: 'Whoever `@Access` of the field lets in', why: 'What the answer holds is decided fact by fact, below',
    fields: {
      viewer: ownDesk, today: derived, visitsAhead: derived, caseVisits: derived, processDuties: derived, caseProcess: derived, ownProcess: ownDesk, cases: derived, case: derived, stepGates: derived, gatePassages: ownDesk, gateExceptions: ownDesk, gateFigures: ownDesk, processGoals: table, whoWillSee: derived, meetings: table, meeting: derived, meetingSeries: table, agendaPreview: derived, meetingRoom: derived, sharedScreen: derived, arrearsImports: ownDesk, arrearsImport: ownDesk,
      consentPreview: derived, why: derived, seen: derived, partnerships: table, partnershipsPage: table, managerTables: table, managerMeeting: table, trainingsPage: table, equalTreatment: derived, triedRule: derived, triedPreset: derived, presetGoals: structure, mandatesPage: table, governingPage: table, firstMeetings: table, firstMeeting: table, definitionPage: table, definitionFigures: ownDesk, lettersOfIntent: table, letterOfIntent: table, leavers: ownDesk, titles: ownDesk, handovers: ownDesk, handedThings: derived, openingsTold: ownDesk, timeline: ownDesk, undertakings: table, minutes: derived, minutesDuties: ownDesk, itemRecord: derived, caseNotes: derived, itemOutcomes: derived, caseOutcomes: derived, tasksToDo: derived,
    },
  },
  Mutation: {
    readers: 'The one who changed something', why: 'Ids of what was changed, or why it was not; never content',
    fields: {
      logAction: structure, retract: structure, setNextAction: structure, assignCase: structure, undoNextAction: structure, recordNotice: structure, confirmNotice: structure, recordFact: structure, addPerson: structure, answerHousehold: structure, protectPerson: structure, endProtection: structure, recordDeath: structure, openProtected: structure, closeProtected: structure, confirmOpeningRead: structure,
      planVisit: structure, answerVisit: structure, moveVisit: structure, cancelVisit: structure, prepareVisit: structure, recordEntryYes: structure, logVisit: structure,
      writeProcessNote: structure, takeBackProcessNote: structure, decideProcess: structure,
      openCase: structure, closeCase: structure, confirmPaid: structure, undoClosing: structure, reopenCase: structure, planMeeting: structure, planSeries: structure, moveMeeting: structure, tellMeetingHeld: structure, cancelMeeting: structure, answerItem: structure, answerRest: structure, moveItem: structure, setItemMinutes: structure,
      addPoint: structure, removePoint: structure, sendAgenda: structure, startMeeting: structure, endMeeting: structure, enterRoom: structure, notePresence: structure, openItem: structure, confirmDestroyed: structure, setLanguage: ownDesk, recordConsent: structure, narrowConsent: structure, invalidateConsent: structure,
      renewConsent: structure, withdrawConsent: structure, saveImportMapping: ownDesk, commitImport: ownDesk, undoImport: ownDesk, decideTimeline: structure, writeItemNote: structure, decideAtItem: structure, withdrawDecision: structure, giveTask: structure, answerTask: structure, handOverTask: structure,
      writeMinutes: structure, sendMinutes: structure, approveMinutes: structure, returnMinutes: structure, addAddendum: structure, setDiaryNumber: structure, signUndertaking: structure, writeUndertaking: structure, writeWayIn: structure, sayLeaving: structure, writeTitle: structure, offerHandover: structure, answerHandover: structure, giveMandate: structure, endMandate: structure, writeFirstWords: structure, agreeOnWords: structure, agreeOnPoint: structure, endAgreedPoint: structure, saveDefinitionDraft: structure, proposeDefinition: structure, withdrawDefinition: structure, adoptDefinition: structure, proposeProcessGoal: structure, agreeToProcessGoal: structure, endProcessGoal: structure, takeOwnStep: structure, writeGoverningDocument: structure, takeOutGoverningDocument: structure, answerOrganising: structure, draftLetterOfIntent: structure, changeLetterOfIntent: structure, commentLetterOfIntent: structure, settleLetterComment: structure, seatLetterOfIntent: structure, moveLetterOfIntent: structure, signLetterOfIntent: structure, declineLetterOfIntent: structure,
      planManagerMeeting: structure, moveManagerMeeting: structure, cancelManagerMeeting: structure, holdManagerMeeting: structure, writeManagerText: structure, decideAtManagerMeeting: structure, answerManagerDecision: structure, nameImprovement: structure, endImprovement: structure,
      planTraining: structure, replanTraining: structure, cancelTraining: structure, tellTrainingHeld: structure, tellAttendance: structure,
    },
  },
  Subscription: { readers: SIGNED_IN, why: 'One frame for every kind of change [R2]', fields: { changed: structure } },
  Changed: { readers: 'Whoever can see that something has changed', why: 'The same frame whatever it was; nobody else learns that something was done [domain R2]', fields: { name: structure, meetingIds: table } },
  Refusal: { readers: 'The one who asked', why: 'Words of our own; hidden and absent are refused alike', fields: { code: structure, text: structure, field: structure } },

  Viewer: { readers: 'The person herself', why: 'Her own session', fields: { id: ownDesk, name: ownDesk, organisation: ownDesk, role: ownDesk, title: ownDesk, language: ownDesk, may: ownDesk, sessionEndsAt: ownDesk } },
  ViewerMay: { readers: 'The person herself', why: 'Follows from her role', fields: { readCases: ownDesk, importArrears: ownDesk, recordConsents: ownDesk, readMeetings: ownDesk, readPartnerships: ownDesk, readManagerMeetings: ownDesk } },
  ViewerChanged: { readers: 'The person herself', why: 'Her own settings', fields: { viewer: ownDesk } },
  Organisation: { readers: SIGNED_IN, why: 'Names of organisations are not secret; what they know may be', fields: { id: table, name: table, shortName: table, kind: table } },
  Partnership: { readers: CASE_WORKERS, why: 'Whom one’s own organisation meets every month', fields: { id: table, otherSide: table, nextMeetingOn: table, missedMeetingOn: table } },

  OwnTimeline: { readers: OWN, why: 'What a landlord has decided about its own steps; nothing of it is about anybody', fields: { today: structure, versions: ownDesk, mayDecide: ownDesk } },
  TimelineVersion: { readers: OWN, why: 'As OwnTimeline', fields: { version: structure, preset: ownDesk, holdsFrom: ownDesk, decidedOn: ownDesk, by: ownDesk, steps: ownDesk } },
  TimelineStep: { readers: OWN, why: 'As OwnTimeline', fields: { code: ownDesk, day: ownDesk, from: ownDesk, count: ownDesk, for: ownDesk } },
  TimelineDecided: { readers: 'The coordinator who decided', why: 'The number of what she decided herself', fields: { version: structure } },

  WhoSees: {
    readers: 'The reader of the fact it stands at', why: 'Her own ground; of others only what the fact’s holder may know [R2]',
    fields: { seats: ground, ground, until: ground, audience: ground },
  },
  Seat: { readers: 'As WhoSees', why: 'By organisation; who does not hold the fact learns of the holder and itself only', fields: { organisation: table, mark: ground, isReader: structure } },
  WillSee: { readers: OWN, why: 'About a fact that is not written yet', fields: { category: structure, who: ground } },
  Why: {
    readers: 'The reader of the fact that was asked about', why: 'Null exactly when there is nothing to see',
    fields: { ground, givenBy: household, toWhom: table, covers: ground, since: ground, until: ground, leftBy: table, at: structure, text: household },
  },
  SeenList: { readers: 'Whoever holds facts of the case', why: 'To whom they were shown [GDPR 15]', fields: { rows: derived, total: derived } },
  SeenRow: {
    readers: 'As SeenList', why: 'Readings that are themselves secret are told to their own organisation alone [OSL 26:1]',
    fields: { at: derived, organisation: table, person: ownDesk, shown: derived, where: derived, purpose: ownDesk },
  },
  SeenPart: { readers: 'As SeenList', why: 'Kinds of facts, never a fact: whose they were and on which ground they were shown', fields: { holder: table, ground: derived, what: derived } },

  DisclosedText: { readers: CASE_WORKERS, why: 'A text with its ground beside it', fields: { factId: structure, value: anyFact, category: ground, who: ground } },
  DisclosedMoney: { readers: CASE_WORKERS, why: 'Summed of bills that were each disclosed', fields: { factId: structure, ore: debt, bills: debt, oldestDueOn: debt, category: ground, who: ground } },
  Reason: { readers: CASE_WORKERS, why: 'Worked out from what the reader has a ground to see, and from nothing else', fields: { code: derived, tone: derived, days: derived, on: derived, action: derived, before: derived, version: derived } },
  FactLine: {
    readers: CASE_WORKERS, why: 'One fact, with its category and ground beside it',
    fields: { id: structure, kind: anyFact, category: ground, text: anyFact, onDate: anyFact, recordedOn: anyFact, about: person, mayRetract: ownDesk, who: ground },
  },
  FactGroup: { readers: CASE_WORKERS, why: 'Facts by whose they are', fields: { organisation: table, isReader: structure, lines: anyFact, lost: derived } },
  CasePerson: { readers: CASE_WORKERS, why: 'A person, by the ground for her name', fields: { id: structure, name: person, kind: person, bornOn: person, diedOn: ownDesk, livingForm: person, mayRetract: ownDesk, who: ground } },
  Bill: { readers: CASE_WORKERS, why: 'The landlord’s own list, and those it was raised with', fields: { id: structure, number: debt, dueOn: debt, ore: debt, paid: debt, who: ground } },
  ActionLine: {
    readers: CASE_WORKERS, why: 'What was done; the note and the name stay with the writer’s organisation',
    fields: { id: structure, kind: measure, result: measure, note: fact('OWN_NOTE'), doneAt: measure, by: ownDesk, organisation: table, who: ground, undoUntil: ownDesk, mayRetract: ownDesk },
  },
  NoticeLine: {
    readers: 'The giver and the receiver of the notice', why: 'A notice is between the two [domain 1.2]',
    fields: {
      id: structure, code: notice, channel: notice, sender: notice, sentOn: notice, servedOn: notice, evictionOn: notice, received: fact('NOTICE_RECEIPT'),
      firstActionMissing: ownDesk, mayRetract: ownDesk, who: ground,
    },
  },
  RetractedLine: {
    readers: OWN, why: 'What it has taken back itself; nobody else is told that there was such a row',
    fields: { id: structure, kind: ownDesk, category: structure, text: ownDesk, action: ownDesk, result: ownDesk, notice: ownDesk, on: ownDesk, retractedOn: ownDesk, by: ownDesk, reason: ownDesk },
  },
  NextAction: { readers: OWN, why: 'Its own next step', fields: { kind: ownDesk, dueOn: ownDesk } },
  CaseAxis: {
    readers: CASE_WORKERS, why: AXIS,
    fields: { today: structure, dayZero: derived, daysLate: derived, steps: derived, instants: derived, recovery: derived, disturbance: derived, ladder: ownDesk, next: ownDesk },
  },
  AxisStep: { readers: CASE_WORKERS, why: AXIS, fields: { code: table, day: table, from: table, count: table, dueOn: derived, movedFrom: derived, state: derived, doneOn: derived } },
  AxisInstant: { readers: CASE_WORKERS, why: AXIS, fields: { code: derived, on: derived, notice: derived } },
  AxisRecovery: { readers: CASE_WORKERS, why: AXIS, fields: { state: derived, missing: derived, period: derived, ifLatestCounts: derived, settledOn: derived } },
  RecoveryPeriod: { readers: CASE_WORKERS, why: AXIS, fields: { startsOn: derived, endsOn: derived, noDecisionThrough: derived } },
  AxisLadder: {
    readers: OWN, why: 'A landlord’s own bills, list and warnings, and nothing of anybody else’s',
    fields: { rung: ownDesk, lateInTwelveMonths: ownDesk, next: ownDesk, because: ownDesk, within: ownDesk, anewOn: ownDesk },
  },
  AxisNext: { readers: OWN, why: 'Its own next step, decided or agreed', fields: { kind: ownDesk, dueOn: ownDesk, decided: ownDesk } },
  Case: {
    readers: CASE_WORKERS, why: 'There when at least one of its facts is, and while the reader’s own organisation protects its own',
    fields: {
      ...row, holder: table, outcome: ownDesk, persons: person, groups: anyFact, bills: debt, actions: measure, notices: notice, axis: derived, gates: derived, retracted: ownDesk, nextAction: ownDesk, handler: ownDesk, family: derived, knowledge: ownDesk,
      consents: ownDesk, proposedPaid: ownDesk, protectedIdentity: ownDesk, protections: ownDesk, openedUntil: ownDesk, lost: derived, viewerMay: ownDesk, version: ownDesk,
    },
  },
  Protection: { readers: 'One of the named group of the reader’s own organisation, who has opened it', why: 'Points at a person whom it has marked [domain 1.6]', fields: { personId: ownDesk, level: ownDesk, since: ownDesk } },
  OpeningTold: {
    readers: 'The others of the named group, and the managers, of the organisation whose protected household was opened', why: 'Every view is alerted [domain 1.6]; nobody of the household is named',
    fields: { id: structure, caseId: structure, reference: ownDesk, by: ownDesk, purpose: ownDesk, at: ownDesk },
  },
  OpeningRead: { readers: 'The one who read it', why: 'Ids only', fields: { id: structure } },
  CaseMay: {
    readers: 'The reader', why: 'Follows from the reader’s organisation and desk',
    fields: { logAction: ownDesk, recordFact: ownDesk, recordNotice: ownDesk, recordConsent: ownDesk, protect: ownDesk, openProtected: ownDesk, recordDeath: ownDesk, close: ownDesk, reopen: ownDesk, factKinds: ownDesk, consentRecipients: table, consentCategories: structure, outcomes: structure, handlers: ownDesk },
  },
  CaseList: { readers: CASE_WORKERS, why: 'Knows of no other cases than its rows, and nor does its total', fields: { rows: derived, total: derived } },
  CaseRow: { readers: CASE_WORKERS, why: 'As Case', fields: { ...row, stage: derived, nextAction: ownDesk, protectedIdentity: ownDesk, proposedPaid: ownDesk } },
  CaseChanged: { readers: 'The one who changed it', why: 'Ids only', fields: { caseId: structure, factId: structure, stepId: structure } },

  CaseVisits: { readers: CASE_WORKERS, why: VISITS, fields: { visits: derived, mayPlan: ownDesk, partner: table, mayAsk: ownDesk } },
  HomeVisit: {
    readers: 'Who goes, and the one other who is asked to', why: VISITS,
    fields: {
      id: structure, state: derived, startsAt: derived, planned: derived, partner: table, reason: derived, interpreter: ownDesk, child: ownDesk, leavesNote: ownDesk, residents: ownDesk,
      factId: structure, who: derived, may: ownDesk,
    },
  },
  VisitMay: { readers: 'The reader', why: VISITS, fields: { confirm: ownDesk, decline: ownDesk, move: ownDesk, cancel: ownDesk, log: ownDesk } },
  VisitResident: {
    readers: 'Social services alone', why: 'Whose yes they need before they go in, and who has said it, is theirs [JO 6367-2019]',
    fields: { personId: ownDesk, name: person, category: ground, saidOn: ownDesk, way: ownDesk },
  },
  VisitAhead: { readers: CASE_WORKERS, why: VISITS, fields: { caseId: structure, household, address, visit: derived } },
  VisitChanged: { readers: 'The one who changed it', why: 'Ids only', fields: { caseId: structure, visitId: structure, factId: structure } },

  CaseProcess: {
    readers: SOCIAL, why: PROCESS,
    fields: {
      caseId: structure, household: ownDesk, children: derived, state: ownDesk, states: ownDesk, next: ownDesk, missed: ownDesk, notes: ownDesk, earlier: ownDesk, inArea: derived, kfm: notice, followUps: ownDesk,
      mayWrite: ownDesk,
    },
  },
  ProcessNote: {
    readers: SOCIAL, why: PROCESS,
    fields: { id: structure, kind: ownDesk, category: structure, answer: ownDesk, text: fact('OWN_NOTE', 'CHILD_WELFARE'), noticeId: structure, againOn: ownDesk, writtenOn: ownDesk, by: ownDesk },
  },
  ReachedState: { readers: SOCIAL, why: PROCESS, fields: { state: ownDesk, reached: ownDesk, on: ownDesk } },
  NextProcessStep: { readers: SOCIAL, why: PROCESS, fields: { code: ownDesk, reason: ownDesk, dueOn: ownDesk, note: ownDesk, action: ownDesk, outcome: ownDesk } },
  EarlierCase: { readers: SOCIAL, why: 'By their own rows alone, about somebody of the same name or number [SoLPuF 15]', fields: { caseId: structure, reference: ownDesk, closedOn: ownDesk, outcome: ownDesk } },
  KfmDuty: { readers: SOCIAL, why: 'Owed on the day the notice comes [SoF 11:3]', fields: { noticeId: structure, evictionOn: derived, dueOn: derived, confirmed: ownDesk, handler: ownDesk, copied: ownDesk } },
  FollowUp: { readers: SOCIAL, why: PROCESS, fields: { note: ownDesk, days: ownDesk, dueOn: ownDesk } },
  ProcessDuty: { readers: SOCIAL, why: PROCESS, fields: { caseId: structure, household, address, code: ownDesk, dueOn: ownDesk, kfm: notice, followUp: ownDesk } },
  OwnProcess: { readers: SOCIAL, why: OWN_PROCESS, fields: { version: ownDesk, areas: ownDesk, households: ownDesk, numbers: ownDesk, closing: ownDesk, versions: ownDesk, mayDecide: ownDesk } },
  ProcessHouseholdRule: { readers: SOCIAL, why: OWN_PROCESS, fields: { household: ownDesk, letter: ownDesk, noShow: ownDesk } },
  ProcessNumberRule: { readers: SOCIAL, why: OWN_PROCESS, fields: { code: ownDesk, value: ownDesk, unverified: ownDesk } },
  ProcessClosingRule: { readers: SOCIAL, why: OWN_PROCESS, fields: { outcome: ownDesk, kinds: ownDesk } },
  ProcessVersion: { readers: SOCIAL, why: OWN_PROCESS, fields: { version: ownDesk, decidedOn: ownDesk, by: ownDesk } },
  ProcessDecided: { readers: 'The one who decided it', why: 'A number only', fields: { version: ownDesk } },

  Consent: {
    readers: 'The organisation that releases by it', why: 'A recipient sees what it opens, and on which ground, and not the consent itself [domain C10]',
    fields: {
      id: ownDesk, state: ownDesk, giver: ownDesk, subject: ownDesk, capacity: ownDesk, recipients: ownDesk, categories: ownDesk, direction: ownDesk, purpose: ownDesk, validFrom: ownDesk,
      validTo: ownDesk, form: ownDesk, receivedBy: ownDesk, invalidReason: ownDesk, hasScan: ownDesk, mayScan: ownDesk, recordedAt: ownDesk, endedAt: ownDesk, endBy: ownDesk, lastDay: ownDesk, renewedFrom: ownDesk,
    },
  },
  ConsentPerson: { readers: 'As Consent', why: 'The name, where the reader has a ground for it', fields: { id: ownDesk, name: person } },
  ConsentRecipient: { readers: 'As Consent', why: 'What is still open to whom', fields: { organisation: table, categories: ownDesk, endedAt: ownDesk, endedBy: ownDesk, shut: ownDesk } },
  ConsentPreview: { readers: OWN, why: 'What its own draft would open of its own facts', fields: { opens: derived, refusals: structure } },
  ConsentOpening: { readers: OWN, why: 'The reader’s own facts, by who would read them', fields: { organisation: table, lines: anyFact, futureCategories: structure, notOpened: structure } },
  NotOpened: { readers: OWN, why: 'A category and a code', fields: { category: structure, why: structure } },
  ConsentChanged: { readers: 'The one who changed it', why: 'Ids only', fields: { consentId: structure, caseId: structure } },

  ArrearsImport: {
    readers: 'The landlord whose list it is', why: 'Its own file; what comes of it are cases, with their own grounds',
    fields: {
      id: ownDesk, fileName: ownDesk, uploadedAt: ownDesk, state: ownDesk, progress: ownDesk, format: ownDesk, columns: ownDesk, counts: ownDesk, refused: ownDesk, refusedTotal: ownDesk, refusedToMend: ownDesk,
      listDate: ownDesk, undoable: ownDesk, committedAt: ownDesk, undoneAt: ownDesk, message: structure, proposedPaid: derived, leftCases: derived,
    },
  },
  ImportProgress: { readers: 'As ArrearsImport', why: 'Numbers of rows', fields: { done: ownDesk, total: ownDesk } },
  ImportFormat: { readers: 'As ArrearsImport', why: 'How the file is written', fields: { encoding: ownDesk, delimiter: ownDesk, headerRow: ownDesk, kind: ownDesk } },
  ImportColumn: { readers: 'As ArrearsImport', why: 'To choose what a column is', fields: { heading: ownDesk, field: ownDesk, example: ownDesk, state: ownDesk, freeText: ownDesk } },
  ImportCounts: { readers: 'As ArrearsImport', why: 'Numbers of rows', fields: { rows: ownDesk, readable: ownDesk, created: ownDesk, changed: ownDesk, unchanged: ownDesk, paid: ownDesk, refused: ownDesk } },
  RefusedRow: { readers: 'As ArrearsImport', why: 'What to mend in the file, by row and column', fields: { row: ownDesk, column: ownDesk, code: structure, what: structure, todo: structure } },

  Today: { readers: OWN, why: 'What its own desk says is due', fields: { date: structure, nextMeeting: table, groups: derived, total: derived, lastImportAt: ownDesk } },
  WorkGroup: { readers: OWN, why: 'Its own work', fields: { code: structure, rows: derived } },
  WorkRow: { readers: OWN, why: 'Its own work', fields: { caseId: structure, ...heads, phone, nextKind: ownDesk, nextDueOn: ownDesk, doneAction: measure, handler: ownDesk, protectedIdentity: ownDesk, version: ownDesk } },

  MeetingList: { readers: CASE_WORKERS, why: 'Meetings of its partnerships', fields: { upcoming: table, held: table, cancelled: table, years: derived } },
  MeetingYear: { readers: CASE_WORKERS, why: 'How its meetings went; without late payers as its own agenda has it', fields: { year: structure, partner: table, held: table, withoutLate: derived, notHeld: table, cancelled: table, untold: table } },
  MeetingSummary: { readers: CASE_WORKERS, why: 'Everybody at the table knows when it meets', fields: { id: table, startsAt: table, endsAt: table, place: table, partnership: table, partner: table, waiting: ownDesk, sendBy: table, sentAt: ownDesk, moves: table, held: table, withoutLate: derived, viewerMayTell: ownDesk } },
  MonthlyMeeting: {
    readers: CASE_WORKERS, why: 'Each reader’s own projection of the agenda',
    fields: {
      id: table, startsAt: table, endsAt: table, place: table, partnership: table, partner: table, sections: derived, time: derived, before: ownDesk, sentAt: ownDesk,
      sentByPartnerAt: derived, savedAt: ownDesk, packet: ownDesk, callBack: ownDesk, mailText: table, cancelledAt: table, seriesId: table, moves: table, viewerMay: ownDesk,
    },
  },
  AgendaSection: { readers: CASE_WORKERS, why: 'The three parts, always', fields: { code: structure, minutes: derived, items: derived, emptySeats: structure } },
  AgendaItem: {
    readers: CASE_WORKERS, why: 'Own points, the shared ones, and sent ones whose case the reader has a ground in',
    fields: {
      id: structure, number: structure, kind: structure, standing: structure, learning: structure, on: table, text: words, caseId: derived, ...heads, lines: anyFact,
      answer: derived, refusedReason: ownDesk, minutes: derived, mine: structure, owner: table, lost: derived, who: ground, movable: structure, version: structure,
    },
  },
  AgendaTime: { readers: CASE_WORKERS, why: 'Of what the reader sees, and a constant for the rest', fields: { planned: derived, available: table, reserved: table, ifAllAccepted: derived } },
  SendCheck: { readers: OWN, why: 'Before its own sending', fields: { code: structure, done: ownDesk, required: structure, numbers: derived } },
  Packet: { readers: OWN, why: 'Its own prints', fields: { id: ownDesk, code: ownDesk, issuedAt: ownDesk, state: ownDesk } },
  MeetingMay: { readers: 'The reader', why: 'Follows from role and time', fields: { edit: ownDesk, send: ownDesk, rebook: ownDesk } },
  MeetingMove: { readers: CASE_WORKERS, why: 'Everybody at the table knows when it meets, and why not', fields: { movedAt: table, wasStartsAt: table, cancels: table, reason: words } },
  SeriesDay: { readers: CASE_WORKERS, why: 'The calendar, and the meetings that its partnership has already', fields: { agreedOn: structure, on: table, reason: table } },
  MeetingChanged: { readers: 'The one who changed it', why: 'Id only', fields: { meetingId: structure } },
  CaseNote: { readers: OWN, why: 'Its own note, which never leaves it', fields: { itemId: structure, meetingStartsAt: table, text: ownDesk, writtenAt: ownDesk, writtenBy: ownDesk } },

  ...outcomeExposure,
  AgendaPreview: { readers: OWN, why: 'Made of its own rows only', fields: { as: structure, sections: derived, staysBehind: structure } },

  ...writtenExposure, ...partnershipExposure, ...processGoalExposure, ...leaverExposure, ...managerMeetingExposure, ...trainingExposure, ...equalTreatmentExposure, ...decisionMandateExposure, ...governingDocumentExposure, ...firstMeetingExposure, ...definitionExposure, ...targetGroupFiguresExposure, ...letterOfIntentExposure,

  MeetingRoom: {
    readers: CASE_WORKERS, why: 'Who sits in the room everybody there sees; the items are each reader’s own projection, and there for those alone who are in',
    fields: { id: table, plannedAt: table, partnershipId: table, partnership: table, state: table, startedAt: table, endedAt: table, people: table, you: table, steps: derived, item: derived, colleagues: ownDesk, may: ownDesk },
  },
  RoomPerson: {
    readers: CASE_WORKERS, why: 'Who meets sit together; that somebody is out because of jäv is told with the item that it is about',
    fields: { id: table, name: table, organisation: table, role: table, chair: table, cameAt: table, presence: derived, substitutesFor: table, signature: table },
  },
  Colleague: { readers: OWN, why: 'Names of colleagues', fields: { id: ownDesk, name: ownDesk } },
  RoomStep: {
    readers: CASE_WORKERS, why: 'As AgendaItem; when it was open is told to who may know of it',
    fields: {
      id: structure, number: structure, kind: structure, standing: structure, learning: structure, on: table, text: words, household, lost: derived, minutes: derived,
      open: derived, openings: derived, wasIn: derived, withoutGround: derived,
    },
  },
  RoomTime: { readers: CASE_WORKERS, why: 'As the item that it is about', fields: { from: derived, to: derived, person: table } },
  RoomWithout: { readers: CASE_WORKERS, why: 'Told to who has a ground, of who has none, so that nobody hears what is not hers', fields: { id: table, name: table, organisation: table } },
  RoomMay: { readers: 'The reader', why: 'By the rules that the changes ask', fields: { start: ownDesk, run: ownDesk, enterAlone: ownDesk } },
  SharedScreen: { readers: 'Whoever is in the room', why: 'What each who is in has a ground to see', fields: { item: derived, inside: table } },
};
