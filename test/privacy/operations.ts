import type { Town } from './town-facts.js';
import { townLetter } from '../support/letter.js';

/**
 * The arguments that the sweep asks every root field with. A root field that is not here fails the sweep: whoever adds
 * one says with which ids it could tell something it should not.
 */
type Args = Readonly<Record<string, unknown>>;

/** An id that nothing in the town has: what is hidden must answer as this does. */
export const ABSENT = '00000000-0000-8000-a000-000000000000';

export interface Asking {
  readonly args: (town: Town) => readonly Args[];
  /** How many go in one request. */
  readonly together?: number;
}

const once: Asking = { args: () => [{}] };
const every = (name: string, ids: (town: Town) => readonly string[], more: Args = {}): Asking => ({ args: (town) => [...ids(town), ABSENT].map((id) => ({ [name]: id, ...more })) });
const everyPoint: Asking = { args: (town) => [...town.points.map(({ meetingId, id }) => ({ meetingId, itemId: id })), { meetingId: town.points[0]?.meetingId ?? ABSENT, itemId: ABSENT }, { meetingId: ABSENT, itemId: ABSENT }], together: 10 };
const caseIds = (town: Town) => town.cases.map(({ id }) => id);
const personsOf = (town: Town, caseId: string) => town.facts.filter(({ table, fact }) => table === 'case_person' && fact.caseId === caseId).map(({ fact }) => fact.id);

/** What somebody might type to find out whether another is known: names, parts of them, numbers, birds, addresses. */
const SEARCHES = ['Nattskärra', 'sopio', 'Rezaei', 'Steglits', 'Fjällpipare', 'Siriporn', 'Hanna', 'Pilgrimsfalk', 'Storgatan', 'BG-2026-A9TD', 'NG-2026-H6XR', 'ÄH-2026-9GTC', '19850113-9995', '%', '_', "' or 1=1 --"];

export const queries: Readonly<Record<string, Asking>> = {
  viewer: once,
  partnerships: once,
  openingsTold: once,
  timeline: once,
  ownProcess: once,
  today: once,
  visitsAhead: once,
  processDuties: once,
  cases: { args: () => [{}, { view: 'OPEN' }, { view: 'WITHOUT_NEXT' }, { view: 'CLOSED' }, ...SEARCHES.map((search) => ({ search }))], together: 4 },
  case: every('id', caseIds),
  caseVisits: every('caseId', caseIds),
  caseProcess: every('caseId', caseIds),
  caseNotes: every('caseId', caseIds),
  caseOutcomes: every('caseId', caseIds),
  tasksToDo: once,
  stepGates: { args: (town) => [...caseIds(town), ABSENT].map((caseId) => ({ caseId, stage: 'BF_ANSOKT' })) },
  gatePassages: every('caseId', caseIds),
  gateExceptions: once,
  gateFigures: once,
  whoWillSee: {
    together: 8,
    args: (town) => [...caseIds(town), ABSENT].flatMap((caseId) => (['ANTECKNING', 'PLAN'] as const).map((kind) => ({ caseId, kind, concerns: caseId === ABSENT ? [ABSENT] : personsOf(town, caseId) }))),
  },
  meetings: once,
  meeting: every('id', (town) => town.ids.meeting),
  meetingSeries: { args: (town) => [...town.ids.partnership, ABSENT].map((partnershipId) => ({ input: { partnershipId, everyFourthWeek: false, weekday: 4, nth: 3, firstOn: '2026-11-01', lastOn: '2027-10-31', avoidsSqueezed: true, pausesInJuly: true } })) },
  agendaPreview: { args: (town) => [...town.ids.meeting, ABSENT].flatMap((meetingId) => ['PARTNER', 'SHARED_SCREEN'].map((as) => ({ meetingId, as }))) },
  itemRecord: everyPoint,
  itemOutcomes: everyPoint,
  meetingRoom: every('id', (town) => town.ids.meeting),
  sharedScreen: every('meetingId', (town) => town.ids.meeting),
  minutes: every('meetingId', (town) => town.ids.meeting),
  minutesDuties: once,
  undertakings: once,
  partnershipsPage: once,
  leavers: once,
  titles: once,
  handovers: once,
  handedThings: once,
  managerTables: once,
  managerMeeting: every('id', (town) => town.ids.managerMeeting),
  trainingsPage: once,
  equalTreatment: { args: (town) => [...town.ids.partnership, ABSENT].flatMap((partnershipId) => [{ partnershipId }, { partnershipId, year: 2025 }]) },
  presetGoals: once,
  triedPreset: { args: (town) => [...town.ids.partnership, ABSENT].map((partnershipId) => ({ partnershipId, year: 2026, preset: 'METODEN', number: 0 })) },
  triedRule: { args: (town) => [...town.ids.partnership, ABSENT].map((partnershipId) => ({ rule: { partnershipId, year: 2026, group: 'BARNFAMILJ', before: 'BF_ANSOKAN', required: [{ kinds: ['TELEFON', 'HEMBESOK_HV'], minCount: 2, minWays: 2, mustReach: false }] } })) },
  mandatesPage: once,
  governingPage: once,
  firstMeetings: once,
  firstMeeting: every('partnershipId', (town) => town.ids.partnership),
  definitionPage: every('partnershipId', (town) => town.ids.partnership),
  definitionFigures: every('partnershipId', (town) => town.ids.partnership),
  processGoals: every('partnershipId', (town) => town.ids.partnership),
  lettersOfIntent: once,
  letterOfIntent: { args: () => [{ id: townLetter.held }, { id: townLetter.next }, { id: townLetter.next, since: 1 }, { id: ABSENT }] },
  arrearsImports: once,
  arrearsImport: every('id', (town) => town.ids.import),
  consentPreview: { args: (town) => [...caseIds(town), ABSENT].map((caseId) => ({ input: consentInput(town, caseId) })) },
  why: {
    together: 25,
    args: (town) => [...town.facts.map(({ fact }) => ({ caseId: fact.caseId, factId: fact.id })), { caseId: caseIds(town)[0], factId: ABSENT }, { caseId: ABSENT, factId: ABSENT }],
  },
  seen: { together: 5, args: (town) => [...caseIds(town), ABSENT].flatMap((caseId) => [{ caseId }, ...personsOf(town, caseId).slice(0, 1).map((personId) => ({ caseId, personId }))]) },
};

/** Ids for one change: of the same sort, from wherever the sweep takes them. */
export interface ChangeIds {
  readonly caseId: string;
  readonly personId: string;
  readonly factId: string;
  readonly noticeId: string;
  readonly itemId: string;
  readonly meetingId: string;
  readonly consentId: string;
  readonly importId: string;
  readonly packetId: string;
  readonly partnershipId: string;
  readonly managerMeetingId: string;
  readonly managerDecisionId: string;
  readonly improvementId: string;
  readonly trainingId: string;
}

const DAY = '2026-11-30';
const TRAINING = { topic: 'BARNPERSPEKTIVET', topicWords: '', on: DAY, holderId: null, place: 'Stadshuset' };
const DEFINITION = { name: 'Bor där', words: 'Barn som bor där', criteria: { ageLimit: 'UNDER_18', schoolLevels: [], registration: 'EJ_KRAV', livingForms: ['STADIGVARANDE'], relations: ['FORALDER'], expecting: 'NEJ', placedChildren: 'RAKNAS', nonContractHolders: true, onlyWithoutOwnFamily: false, evaluationDate: 'SAMVERKANSMOTE', unknownPolicy: 'OKAND' } };

/** Every mutation with valid input about the ids given; `key` is added by the sweep. Null: it takes no id of anything. */
export const mutations: Readonly<Record<string, ((ids: ChangeIds) => Args) | null>> = {
  setLanguage: null,
  decideTimeline: null,
  decideProcess: null,
  openCase: null,
  logAction: ({ caseId }) => ({ input: { caseId, kind: 'TELEFON', result: 'NADD', text: 'Ringde', nextKind: 'BREV', nextDueOn: DAY } }),
  retract: ({ caseId, factId }) => ({ caseId, factId, reason: 'Fel hushåll' }),
  setNextAction: ({ caseId }) => ({ caseId, kind: 'TELEFON', dueOn: DAY }),
  assignCase: ({ caseId }) => ({ caseId, handlerId: null }),
  undoNextAction: ({ factId }) => ({ stepId: factId }),
  recordNotice: ({ caseId }) => ({ input: { caseId, code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: '2026-11-18' } }),
  confirmNotice: ({ noticeId }) => ({ noticeId }),
  recordFact: ({ caseId, personId }) => ({ input: { caseId, kind: 'PLAN', text: 'Betalar den 25', concerns: [personId] } }),
  addPerson: ({ caseId }) => ({ input: { caseId, name: 'Någon Annan', kind: 'VUXEN', guardianIds: [] } }),
  answerHousehold: ({ caseId, personId: childId }) => ({ input: { caseId, answers: [{ childId, question: 'FOLKBOKFORING', answer: 'ADRESS' }] } }),
  protectPerson: ({ caseId, personId }) => ({ caseId, personId, level: 'SEKRETESSMARKERING' }),
  openProtected: ({ caseId }) => ({ caseId, purpose: 'KONTAKT' }),
  closeProtected: ({ caseId }) => ({ caseId }),
  confirmOpeningRead: ({ factId }) => ({ id: factId }),
  planVisit: ({ caseId }) => ({ input: { caseId, startsAt: '2026-12-01T09:00:00Z', joint: true, interpreter: 'dari', child: 'JA', leavesNote: true } }),
  answerVisit: ({ factId }) => ({ visitId: factId, comes: true }),
  moveVisit: ({ factId }) => ({ visitId: factId, startsAt: '2026-12-01T13:00:00Z' }),
  cancelVisit: ({ factId }) => ({ visitId: factId, reason: 'BEHOVS_INTE' }),
  prepareVisit: ({ factId }) => ({ visitId: factId, input: { child: 'NEJ', leavesNote: true } }),
  recordEntryYes: ({ factId, personId }) => ({ visitId: factId, personId, yes: { saidOn: '2026-11-18', way: 'TELEFON' } }),
  logVisit: ({ factId }) => ({ input: { visitId: factId, result: 'NADD', inside: false, leftNote: false, nextKind: 'TELEFON', nextDueOn: DAY } }),
  writeProcessNote: ({ caseId }) => ({ input: { caseId, kind: 'REGISTRERAD', text: 'Diariet' } }),
  takeBackProcessNote: ({ factId }) => ({ id: factId }),
  recordDeath: ({ caseId, personId }) => ({ caseId, personId, diedOn: '2026-11-18' }),
  endProtection: ({ caseId, personId }) => ({ caseId, personId }),
  closeCase: ({ caseId }) => ({ caseId, outcome: 'KVARBOENDE_BETALT' }),
  confirmPaid: ({ caseId }) => ({ caseId, paid: true }),
  undoClosing: ({ caseId }) => ({ caseId }),
  reopenCase: ({ caseId }) => ({ caseId }),
  recordConsent: ({ caseId, personId }) => ({ input: { ...CONSENT, caseId, giverId: personId, subjectId: personId, recipients: [ABSENT] } }),
  narrowConsent: ({ consentId }) => ({ consentId, recipients: [ABSENT], categories: ['AGREED_PLAN'] }),
  invalidateConsent: ({ consentId }) => ({ consentId, reason: 'FEL_PERSON' }),
  renewConsent: ({ consentId }) => ({ consentId, validFrom: '2026-11-19', validTo: '2027-01-31', form: 'SKRIFTLIG' }),
  withdrawConsent: ({ consentId }) => ({ consentId }),
  planMeeting: ({ partnershipId }) => ({ input: { startsAt: '2026-12-10T08:00:00Z', endsAt: '2026-12-10T09:30:00Z', place: 'Stadshuset', partnershipId } }),
  // Refused, each where it would be done for everybody who asks after it: by its day, its former time, its missing reason.
  planSeries: ({ partnershipId }) => ({ input: { partnershipId, place: 'Stadshuset', meetings: [{ startsAt: '2026-01-15T08:00:00Z', endsAt: '2026-01-15T09:30:00Z' }] } }),
  moveMeeting: ({ meetingId }) => ({ input: { meetingId, was: '2026-11-25T08:00:00Z', startsAt: '2026-11-27T08:00:00Z', endsAt: '2026-11-27T09:30:00Z', place: 'Stadshuset', reason: 'Lokalen är upptagen' } }),
  cancelMeeting: ({ meetingId }) => ({ meetingId, reason: '' }),
  tellMeetingHeld: ({ meetingId }) => ({ meetingId, held: true }),
  answerItem: ({ itemId }) => ({ itemId, answer: 'AVSTA', reason: 'Inte nu' }),
  answerRest: ({ meetingId, itemId }) => ({ meetingId, itemIds: [itemId], answer: 'AVSTA', reason: 'Inte nu' }),
  moveItem: ({ itemId }) => ({ itemId, position: 1, version: 1 }),
  setItemMinutes: ({ itemId }) => ({ itemId, minutes: 10, version: 1 }),
  addPoint: ({ meetingId, caseId }) => ({ meetingId, caseId, kind: 'HUSHALL' }),
  removePoint: ({ itemId }) => ({ itemId }),
  decideAtItem: ({ itemId }) => ({ itemId, kind: 'AVVAKTA', jointly: false, text: 'En vecka' }),
  withdrawDecision: ({ factId }) => ({ id: factId }),
  giveTask: ({ itemId }) => ({ itemId, text: 'Ring', ownerId: ABSENT, dueOn: DAY }),
  answerTask: ({ factId }) => ({ id: factId, state: 'KLAR' }),
  handOverTask: ({ factId }) => ({ id: factId, ownerId: ABSENT }),
  writeItemNote: ({ itemId }) => ({ itemId, base: 0, text: 'Ringde' }),
  sendAgenda: ({ meetingId }) => ({ meetingId }),
  startMeeting: ({ meetingId }) => ({ meetingId }),
  endMeeting: ({ meetingId }) => ({ meetingId }),
  enterRoom: ({ meetingId }) => ({ meetingId }),
  notePresence: ({ meetingId, factId }) => ({ meetingId, personId: factId, presence: 'UTE' }),
  openItem: ({ meetingId, itemId }) => ({ meetingId, itemId }),
  writeMinutes: ({ meetingId }) => ({ meetingId, section: 'OVRIGT', base: 0, text: 'Vi ses' }),
  sendMinutes: ({ meetingId }) => ({ meetingId, kind: 'MINNESANTECKNING', adjusterIds: [], mark: '' }),
  approveMinutes: ({ meetingId }) => ({ meetingId, version: 1 }),
  returnMinutes: ({ meetingId }) => ({ meetingId, version: 1, text: 'Ändra' }),
  addAddendum: ({ meetingId }) => ({ meetingId, text: 'Tillägg' }),
  signUndertaking: ({ partnershipId }) => ({ partnershipId, version: 1 }),
  writeTitle: ({ personId }) => ({ subject: personId, title: 'Vd', base: 0 }),
  sayLeaving: ({ personId }) => ({ userId: personId, base: 0, lastDay: DAY }),
  offerHandover: ({ personId }) => ({ userId: personId, kind: 'ARENDE', successorId: personId, base: 0 }),
  answerHandover: ({ factId }) => ({ id: factId, accepts: true }),
  writeWayIn: ({ personId }) => ({ wayIn: { base: 1, phone: '070-174 06 12', mail: 'bostadsgruppen@alvsala.example', hours: 'Vardagar', answersId: personId, deputyId: null } }),
  planManagerMeeting: ({ partnershipId }) => ({ input: { startsAt: '2026-12-10T08:00:00Z', endsAt: '2026-12-10T09:00:00Z', place: 'Stadshuset', partnershipId } }),
  moveManagerMeeting: ({ managerMeetingId: meetingId }) => ({ input: { meetingId, changes: 0, startsAt: '2026-12-11T08:00:00Z', endsAt: '2026-12-11T09:00:00Z', place: 'Stadshuset' } }),
  cancelManagerMeeting: ({ managerMeetingId: meetingId }) => ({ meetingId, reason: 'Ingen kan' }),
  holdManagerMeeting: ({ managerMeetingId: meetingId }) => ({ meetingId, there: [] }),
  writeManagerText: ({ managerMeetingId: meetingId }) => ({ meetingId, item: 'RESURSER', base: 0, text: 'Vi hinner mer' }),
  decideAtManagerMeeting: ({ managerMeetingId: meetingId }) => ({ input: { meetingId, item: 'MANDAT', text: 'Sex månader', ownerId: ABSENT, dueOn: DAY } }),
  answerManagerDecision: ({ managerDecisionId: decisionId }) => ({ decisionId, done: true }),
  nameImprovement: ({ partnershipId }) => ({ input: { partnershipId, name: 'Sms dag två', text: '', namedOn: '2026-11-18' } }),
  planTraining: ({ partnershipId }) => ({ input: { ...TRAINING, partnershipId } }),
  replanTraining: ({ trainingId }) => ({ input: { ...TRAINING, trainingId, changes: 1, reason: 'Rummet är upptaget' } }),
  cancelTraining: ({ trainingId }) => ({ trainingId, changes: 1, reason: 'Ingen kan' }),
  tellTrainingHeld: ({ trainingId }) => ({ input: { ...TRAINING, on: '2026-11-18', trainingId, changes: 1, told: 0, there: [], others: 2 } }),
  tellAttendance: ({ trainingId }) => ({ input: { trainingId, told: 0, there: [], others: 2 } }),
  endImprovement: ({ improvementId }) => ({ improvementId, text: 'Fler svarar' }),
  giveMandate: ({ personId }) => ({ mandate: { decision: 'UNDERTECKNA', userId: personId, from: '2026-11-19', basis: 'Delegationsordningen' } }),
  draftLetterOfIntent: ({ partnershipId }) => ({ draft: { partnershipId, year: 2026, variant: 'MANADSVIS' } }),
  changeLetterOfIntent: ({ factId }) => ({ change: { letterId: factId, base: 1, title: 'Vår' } }),
  commentLetterOfIntent: ({ factId }) => ({ letterId: factId, place: 'MAL', text: 'Bra' }),
  settleLetterComment: ({ factId }) => ({ letterId: factId, commentId: factId }),
  seatLetterOfIntent: ({ factId }) => ({ seats: { letterId: factId, base: 0, seats: [] } }),
  moveLetterOfIntent: ({ factId }) => ({ move: { letterId: factId, version: 1, to: 'GRANSKNING' } }),
  signLetterOfIntent: ({ factId }) => ({ read: { letterId: factId, version: 1, mark: '' } }),
  declineLetterOfIntent: ({ factId }) => ({ read: { letterId: factId, version: 1, mark: '' }, reason: 'Styrelsen vill läsa den först.' }),
  endMandate: ({ factId }) => ({ id: factId, reason: 'Byter tjänst' }),
  writeFirstWords: ({ partnershipId }) => ({ words: { partnershipId, topic: 'UPPDRAG', common: false, base: 9, text: 'Vi hyr ut' } }),
  agreeOnWords: ({ partnershipId }) => ({ partnershipId, topic: 'BARNFAMILJ', number: 9 }),
  agreeOnPoint: ({ partnershipId }) => ({ point: { partnershipId, kind: 'STARTMAL', text: 'Vi möts', dueOn: '2026-01-01' } }),
  proposeProcessGoal: ({ partnershipId }) => ({ goal: { partnershipId, goalId: null, base: 0, name: 'Ett brev', group: 'ALLA', required: [{ kinds: ['BREV'], minCount: 1, minWays: 1, mustReach: false }], before: 'UPPSAGNING', validFrom: '2026-11-19' } }),
  agreeToProcessGoal: ({ factId: versionId }) => ({ versionId }),
  endProcessGoal: ({ factId: goalId }) => ({ goalId, endsOn: '2026-11-19', reason: 'Nått' }),
  takeOwnStep: ({ caseId, factId: goalId }) => ({ caseId, goalId, takenOn: '2026-11-19' }),
  endAgreedPoint: ({ factId: pointId }) => ({ pointId, reason: 'Nått' }),
  saveDefinitionDraft: ({ partnershipId }) => ({ draft: { ...DEFINITION, partnershipId, base: 9 } }),
  proposeDefinition: ({ partnershipId }) => ({ partnershipId, base: 9 }),
  withdrawDefinition: ({ factId: proposalId }) => ({ proposalId }),
  adoptDefinition: ({ factId: proposalId }) => ({ adoption: { proposalId, agreedOn: '2026-11-19', validFrom: '2026-12-01' } }),
  writeGoverningDocument: ({ factId: documentId }) => ({ document: { documentId, base: 1, kind: 'POLICY', name: 'Policy', meaning: 'Vi ringer först', place: 'Hos växeln', from: '2026-11-19' } }),
  takeOutGoverningDocument: ({ factId: documentId }) => ({ document: { documentId, base: 1, reason: 'Ersatt' } }),
  answerOrganising: () => ({ answer: { topic: 'ORO', base: 9, text: 'Chefen' } }),
  writeUndertaking: ({ partnershipId }) => ({ partnershipId, base: 1, from: '2026-12-01', text: 'Vi lovar' }),
  setDiaryNumber: ({ meetingId }) => ({ meetingId, number: 'SN 1' }),
  confirmDestroyed: ({ packetId }) => ({ packetId }),
  saveImportMapping: ({ importId }) => ({ importId, mapping: [{ heading: 'Namn', field: 'NAMN' }] }),
  commitImport: ({ importId }) => ({ importId }),
  undoImport: ({ importId }) => ({ importId }),
};

const CONSENT = {
  capacity: 'SJALV', categories: ['AGREED_PLAN', 'KNOWN_STATUS', 'CARE_HEALTH', 'HOUSEHOLD_CHILDREN'], direction: 'LAMNA', purpose: 'Den nuvarande boendesituationen',
  validFrom: '2026-11-19', validTo: '2027-01-31', form: 'SKRIFTLIG', careConfirmed: true,
};

function consentInput(town: Town, caseId: string) {
  const [person = ABSENT] = caseId === ABSENT ? [] : personsOf(town, caseId);
  const parties = town.grounds.get(caseId)?.parties.map(({ organisationId }) => organisationId) ?? [ABSENT];
  return { ...CONSENT, caseId, giverId: person, subjectId: person, recipients: parties };
}
