import { townId } from '@bokvar/server/database/seed/town-ids';
import { townLetter } from './letter.js';

/** What a step of the table knows by then: ids by the names that earlier steps gave them. */
export interface World {
  readonly ids: Map<string, string>;
  /** The instant that it is. */
  now(): number;
  /** Asks as somebody of the town. */
  get<T>(person: string, query: string): Promise<T>;
  /** Takes a file's address as somebody's page does. */
  open(person: string, path: string): Promise<void>;
  /** Hands a landlord's list in. @returns the import's id, when its columns can be decided on */
  handIn(person: string, list: string): Promise<string>;
}

type Args = Readonly<Record<string, unknown>>;

/** One change, as one person makes it. */
export interface Step {
  readonly by: string;
  readonly mutation: string;
  readonly what: string;
  readonly args: (world: World) => Args | Promise<Args>;
  /** What its answer's ids are called from here on. */
  readonly as?: string;
  /** Tells everybody at the table whatever it holds, since who is told would say whom it concerned. */
  readonly toAll?: true;
  /** Shows the other side nothing at all: not by what its own answer brings along either. */
  readonly unseen?: true;
}

const MEETING = townId.meeting('alvsalahem-soc', '7');
const LAND = townId.organisation('alvsalahem');
const DAY = '2026-12-01';

const id = ({ ids }: World, name: string): string => ids.get(name) ?? fail(name);
const fail = (name: string): never => { throw new Error(`No step has given ${name}`); };

/** The persons of the case in hand, in the order in which they were recorded, as those read them who may read most. */
async function persons(world: World, ...places: number[]): Promise<string[]> {
  for (const reader of ['karin', 'yvonne']) {
    const { case: of } = await world.get<{ case: { persons: { id: string }[] } | null }>(reader, `{ case(id: "${id(world, 'case')}") { persons { id } } }`);
    if (of !== null) return places.map((place) => of.persons[place]?.id ?? fail(`person ${place}`));
  }
  return fail('case');
}

interface Point { id: string; caseId: string | null; mine: boolean; answer: string; version: number; text: string | null }
async function points(world: World, by: string, which: (point: Point) => boolean): Promise<Point[]> {
  const { meeting } = await world.get<{ meeting: { sections: { items: Point[] }[] } }>(by, `{ meeting(id: "${MEETING}") { sections { items { id caseId mine answer version text } } } }`);
  return meeting.sections.flatMap(({ items }) => items).filter(which);
}
/** A point that all at the table share. */
export const sharedPoint = async (world: World): Promise<string> => (await points(world, 'ibrahim', ({ mine, caseId, text }) => mine && caseId === null && text === null)).at(-1)?.id ?? fail('shared point');
const ownPoint = async (world: World, by: string): Promise<Point> => (await points(world, by, ({ mine, caseId }) => mine && caseId === id(world, 'case')))[0] ?? fail('point');

const step = (by: string, mutation: string, what: string, args: Step['args'], more: Partial<Step> = {}): Step => ({ by, mutation, what, args, ...more });
const soc = (mutation: string, what: string, args: Step['args'], as?: string): Step => step('ibrahim', mutation, what, args, as === undefined ? {} : { as });
const land = (mutation: string, what: string, args: Step['args'], as?: string): Step => step('yvonne', mutation, what, args, as === undefined ? {} : { as });

const inCase = (more: Args = {}): Step['args'] => (world) => ({ caseId: id(world, 'case'), ...more });
const input = (more: Args): Step['args'] => (world) => ({ input: { caseId: id(world, 'case'), ...more } });
const fact = (kind: string, ...about: number[]): Step['args'] => async (world) => ({ input: { caseId: id(world, 'case'), kind, text: `Nu ${kind}`, concerns: await persons(world, ...about) } });
const person = (place: number, more: Args = {}): Step['args'] => async (world) => ({ caseId: id(world, 'case'), personId: (await persons(world, place))[0], ...more });
const back = (name: string, reason?: string): Step['args'] => (world) => ({ caseId: id(world, 'case'), factId: id(world, name), ...(reason === undefined ? {} : { reason }) });
const consent = (place: number, ...categories: string[]): Step['args'] => async (world) => {
  const [giver] = await persons(world, place);
  return { input: { caseId: id(world, 'case'), giverId: giver, subjectId: giver, recipients: [LAND], categories, capacity: 'SJALV', careConfirmed: false, direction: 'LAMNA', form: 'SKRIFTLIG',
    purpose: 'Boendet', validFrom: '2026-11-19', validTo: '2027-01-31' } };
};
const ofConsent = (name: string, more: Args = {}): Step['args'] => (world) => ({ consentId: id(world, name), ...more });
const point = (by: string, more: Args = {}, versioned = false): Step['args'] => async (world) => {
  const { id: itemId, version } = await ownPoint(world, by);
  return { itemId, ...(versioned ? { version } : {}), ...more };
};
const rest = (by: string): Step['args'] => async (world) =>
  ({ meetingId: MEETING, itemIds: (await points(world, by, ({ mine, answer }) => mine && (answer === 'FORESLAGEN' || answer === 'AVSTA'))).map((one) => one.id), answer: 'TA_MED' });
const opened = (names: readonly string[], more: Args = {}): Step['args'] => () => ({ input: { kind: 'HYRESSKULD', names, address: 'Ramgatan 1', partnershipId: townId.partnership('alvsalahem-soc'), ...more } });
/** The letter as somebody reads it who is to answer. */
const letterRead = async (world: World, by: string): Promise<Args> => {
  const { letterOfIntent: { version, mark } } = await world.get<{ letterOfIntent: { version: number; mark: string } }>(by, `{ letterOfIntent(id: "${townLetter.next}") { version mark } }`);
  return { letterId: townLetter.next, version, mark };
};
/** What the other side has proposed that barnfamilj is to mean. */
const proposalOf = async (world: World, by: string): Promise<string> => {
  const { definitionPage } = await world.get<{ definitionPage: { theirProposal: { id: string } } }>(by, `{ definitionPage(partnershipId: "${townId.partnership('alvsalahem-soc')}") { theirProposal { id } } }`);
  return definitionPage.theirProposal.id;
};
/** The goal that the proposed version is of. */
const goalIdOf = async (world: World): Promise<string> => {
  const { processGoals } = await world.get<{ processGoals: { goals: { goalId: string; agreed: { id: string } | null }[] } }>('yvonne', `{ processGoals(partnershipId: "${townId.partnership('alvsalahem-soc')}") { goals { goalId agreed { id } } } }`);
  return processGoals.goals.find(({ agreed }) => agreed?.id === id(world, 'goal'))?.goalId ?? '';
};
const NOTICE = { code: 'N_44_ARREARS', channel: 'PORTAL', sender: 'HYRESVARD', sentOn: '2026-11-18' };
const KFM_DATE = { code: 'N_KFM_DATE', channel: 'TELEFON', sender: 'KRONOFOGDEN', sentOn: '2026-11-18', evictionOn: '2026-12-10' };
const action = input({ kind: 'TELEFON', result: 'NADD', text: 'Hemligt', nextKind: 'TELEFON', nextDueOn: DAY });
const send: Step['args'] = () => ({ meetingId: MEETING });
const said = (text: string): Step['args'] => () => ({ meetingId: MEETING, kind: 'OVRIGT', text });
const protect = { level: 'SEKRETESSMARKERING' };
/** Whoever ends a protection has to see whom it is about. */
const opens = step('karin', 'openProtected', 'open the protected household', inCase({ purpose: 'PROVA_SKYDD' }));
/** Planned so that it has been three steps later. */
const visit = (joint: boolean, ahead = 2_500): Step['args'] => (world) =>
  ({ input: { caseId: id(world, 'case'), startsAt: new Date(world.now() + ahead).toISOString(), joint, interpreter: 'Hemliga', child: 'JA', leavesNote: true } });
const ofVisit = (name: string, more: Args = {}): Step['args'] => (world) => ({ visitId: id(world, name), ...more });
const logged: Step['args'] = (world) => ({ input: { visitId: id(world, 'visit'), result: 'EJ_NADD', inside: false, leftNote: true, text: 'Hemligt', nextKind: 'TELEFON', nextDueOn: DAY } });
const moved = (ahead: number): Step['args'] => (world) => ({ visitId: id(world, 'visit'), startsAt: new Date(world.now() + ahead).toISOString() });
const HOUR = 3_600_000;
const PROCESS = {
  areas: ['123'], closing: [], households: ['VANVARD', 'BARN', 'ALDRE', 'KAND', 'INTE_KAND'].map((household) => ({ household, letter: 'KONTAKTBREV', noShow: 'GENOMGANG' })),
  numbers: ['ALDRE_FRAN', 'KONTROLL_VARDAGAR', 'BREV_VARDAGAR', 'SVAR_DAGAR', 'BREV_HOGST', 'GENOMGANG_DAGAR', 'UTEBLIVIT_HOGST', 'BARN_DAGAR', 'VARNING_MANADER', 'LUGNT_DAGAR', 'KANNEDOM_MANADER', 'UPPFOLJNING_1_DAGAR', 'UPPFOLJNING_2_DAGAR']
    .map((code, place) => ({ code, value: place + 1, verified: true })),
};
const LIST = 'Kontraktsnr;Namn;Personnr;Adress;Förfallodag;Avinr;Restbelopp\nP-901;Ortolan, Berit;19850113-9995;Ortolanvägen 1;2026-10-31;88001;8300,00\n';

/** Social services in a case that the landlord has given notice of: nobody has said yes to anything. */
const unspoken: readonly Step[] = [
  land('openCase', 'opens a case with a notice', opened(['Frida Frame', 'Bengt Bredvid'], { notice: NOTICE }), 'case'),
  soc('logAction', 'log a measure', action),
  soc('setNextAction', 'decide a step', inCase({ kind: 'MOTE_TRAFF', dueOn: DAY }), 'step'),
  soc('assignCase', 'give it to a colleague', inCase({ handlerId: townId.user('karin') })),
  soc('undoNextAction', 'put it back', (world) => ({ stepId: id(world, 'step') })),
  soc('recordFact', 'record assistance to both', fact('BISTAND', 0, 1)),
  soc('confirmNotice', 'confirm the notice', async (world) => {
    const { case: of } = await world.get<{ case: { notices: { id: string }[] } }>('ibrahim', `{ case(id: "${id(world, 'case')}") { notices { id } } }`);
    world.ids.set('notice', of.notices[0]?.id ?? fail('notice'));
    return { noticeId: id(world, 'notice') };
  }),
  soc('confirmNotice', 'confirm it again', (world) => ({ noticeId: id(world, 'notice') })),
  soc('addPerson', 'add an adult', input({ name: 'Sambo Hemlig', kind: 'VUXEN', guardianIds: [] }), 'adult'),
  soc('retract', 'undo the adult', back('adult')),
  soc('addPerson', 'add a child', async (world) => ({ input: { caseId: id(world, 'case'), name: 'Barn Hemligt', kind: 'BARN', livingForm: 'VAXELVIS', bornOn: '2019-01-01', guardianIds: await persons(world, 0) } }), 'child'),
  soc('recordNotice', 'record a day that Kronofogden has set', input(KFM_DATE), 'day'),
  soc('retract', 'take it back', back('day', 'Fel hushåll')),
  soc('recordDeath', 'record that the first has died', person(0, { diedOn: '2026-11-18' })),
  soc('recordDeath', 'take that back', person(0, { diedOn: null })),
  soc('protectPerson', 'protect the first', person(0, protect)),
  opens,
  step('karin', 'closeProtected', 'shut it again', inCase()),
  step('lars', 'confirmOpeningRead', 'read that it was opened', async (world) => {
    const { openingsTold: [told] } = await world.get<{ openingsTold: { id: string }[] }>('lars', '{ openingsTold { id } }');
    return { id: told?.id ?? fail('opening') };
  }),
  opens,
  step('karin', 'endProtection', 'end it', person(0)),
];

/** Visits in it: what they plan and answer themselves is told to nobody. */
const visits: readonly Step[] = [
  step('ibrahim', 'planVisit', 'plan a visit of their own', visit(false, HOUR), { as: 'visit', unseen: true }),
  step('ibrahim', 'prepareVisit', 'prepare it', ofVisit('visit', { input: { interpreter: 'Hemligt', child: 'NEJ', leavesNote: true } }), { unseen: true }),
  step('ibrahim', 'recordEntryYes', 'record a yes to their coming in', async (world) => ({ visitId: id(world, 'visit'), personId: (await persons(world, 0))[0], yes: { saidOn: '2026-11-18', way: 'TELEFON' } }), { unseen: true }),
  step('ibrahim', 'moveVisit', 'move it', moved(2_500), { unseen: true }),
  land('planVisit', 'asks them to come along to another', visit(true, HOUR), 'asked'),
  step('ibrahim', 'answerVisit', 'say that they do not come', ofVisit('asked', { comes: false, reason: 'INGEN_KAN_GA' }), { unseen: true }),
  land('cancelVisit', 'calls it off', ofVisit('asked', { reason: 'BEHOVS_INTE' })),
  step('ibrahim', 'logVisit', 'log their own', logged, { unseen: true }),
];

/** One of two has said yes: what is about the other, or about both, stays shut. */
const oneOfTwo: readonly Step[] = [
  soc('recordConsent', 'record a yes to plans, of which there are none', consent(0, 'AGREED_PLAN'), 'plan'),
  soc('recordConsent', 'record a yes to assistance, where there is some to both alone', consent(0, 'ECON_ASSISTANCE'), 'econ'),
  soc('recordFact', 'record assistance to the other', fact('BISTAND', 1)),
  soc('recordFact', 'record more assistance to both', fact('BISTAND', 0, 1)),
  soc('recordFact', 'record a plan for the other', fact('PLAN', 1)),
  soc('protectPerson', 'protect the other', person(1, protect)),
  opens,
  step('karin', 'endProtection', 'end it', person(1)),
  soc('withdrawConsent', 'take back a yes that opened nothing', ofConsent('econ')),
  soc('invalidateConsent', 'say of another that it never was one', ofConsent('plan', { reason: 'FEL_PERSON' })),
  soc('recordConsent', 'record it again, with one to telephone numbers', consent(0, 'ECON_ASSISTANCE', 'CONTACT_NEW'), 'econ'),
  soc('recordFact', 'record assistance to the one', fact('BISTAND', 0), 'aid'),
  soc('retract', 'take it back', back('aid', 'Fel hushåll')),
  soc('recordFact', 'record it again', fact('BISTAND', 0)),
  soc('narrowConsent', 'narrow it to what is open', ofConsent('econ', { recipients: [LAND], categories: ['ECON_ASSISTANCE'] }), 'econ'),
  soc('renewConsent', 'renew it', ofConsent('econ', { validFrom: '2026-11-19', validTo: '2027-02-28', form: 'SKRIFTLIG', careConfirmed: false }), 'econ'),
  soc('protectPerson', 'protect the one', person(0, protect)),
  opens,
  step('karin', 'endProtection', 'end that', person(0)),
  soc('recordConsent', 'record a yes to being known', consent(0, 'KNOWN_STATUS'), 'known'),
  soc('logAction', 'log a measure about both', action),
  soc('recordFact', 'record how it stands for the other', fact('STATUS', 1)),
  soc('recordFact', 'replace it by how it stands for the one', fact('STATUS', 0), 'status'),
  soc('recordFact', 'replace that by how it stands for the other', fact('STATUS', 1)),
  soc('addPerson', 'add an adult', input({ name: 'Sambo Hemlig', kind: 'VUXEN', guardianIds: [] })),
];

/** Their part of the agenda, which they have sent before. */
const agenda: readonly Step[] = [
  soc('addPoint', 'put the household on the agenda', (world) => ({ meetingId: MEETING, kind: 'HUSHALL', caseId: id(world, 'case') })),
  step('ibrahim', 'writeItemNote', 'note something at it', point('ibrahim', { base: 0, text: 'Hemligt' }), { unseen: true }),
  step('ibrahim', 'decideAtItem', 'decide at it', point('ibrahim', { kind: 'AVVAKTA', jointly: false, text: 'Hemligt' }), { unseen: true }),
  step('ibrahim', 'giveTask', 'give a colleague a task there', point('ibrahim', { text: 'Hemligt', ownerId: townId.user('karin'), dueOn: DAY }), { unseen: true, as: 'secret' }),
  step('ibrahim', 'answerTask', 'say that it cannot be done', (world) => ({ id: id(world, 'secret'), state: 'GAR_INTE', text: 'Hemligt' }), { unseen: true }),
  soc('writeItemNote', 'write at a point of all', async (world) => ({ itemId: await sharedPoint(world), base: 0, text: 'Ni når oss på ett nummer' })),
  soc('answerItem', 'leave it out', point('ibrahim', { answer: 'AVSTA', reason: 'Inte nu' })),
  soc('answerRest', 'take it along', rest('ibrahim')),
  step('ibrahim', 'sendAgenda', 'send again with nothing that others read', send, { unseen: true }),
  soc('setItemMinutes', 'give it other minutes', point('ibrahim', { minutes: 7 }, true)),
  soc('moveItem', 'move it', point('ibrahim', { position: 1 }, true)),
  soc('answerItem', 'leave it out', point('ibrahim', { answer: 'AVSTA', reason: 'Inte nu' })),
  soc('answerRest', 'take it along', rest('ibrahim')),
  soc('addPoint', 'add a point in words', said('Vräkningsstatistik')),
  soc('sendAgenda', 'send again with the words', send),
  step('ibrahim', 'sendAgenda', 'send again with nothing new', send, { unseen: true }),
  soc('recordConsent', 'record a yes of the other to being known', consent(1, 'KNOWN_STATUS'), 'other'),
  soc('recordConsent', 'record a yes of the third to being known', consent(3, 'KNOWN_STATUS')),
  soc('setItemMinutes', 'give the point other minutes', point('ibrahim', { minutes: 9 }, true)),
  soc('moveItem', 'move it', point('ibrahim', { position: 3 }, true)),
  soc('answerItem', 'leave it out', point('ibrahim', { answer: 'AVSTA', reason: 'Inte nu' })),
  soc('answerRest', 'take it along', rest('ibrahim')),
  soc('withdrawConsent', 'take back the other’s yes', ofConsent('other')),
  soc('removePoint', 'take the point away', point('ibrahim')),
  step('ibrahim', 'confirmDestroyed', 'destroy a print', packet('ibrahim')),
  soc('decideProcess', 'decide how their process goes', () => ({ input: { ...PROCESS, version: 0 } })),
  soc('writeProcessNote', 'write what they have looked into', input({ kind: 'BARNENS_SITUATION', text: 'Hemligt', againOn: DAY }), 'looked'),
  soc('takeBackProcessNote', 'take it back', (world) => ({ id: id(world, 'looked') })),
  soc('writeProcessNote', 'write it again', input({ kind: 'BARNENS_SITUATION', text: 'Hemligt', againOn: DAY })),
  soc('closeCase', 'close their own desk', inCase({ outcome: 'AVHYSNING_ATERKALLAD' })),
  soc('undoClosing', 'take that back', inCase()),
  soc('closeCase', 'close it again', inCase({ outcome: 'AVHYSNING_ATERKALLAD' })),
  soc('reopenCase', 'open it again', inCase()),
];

function packet(by: string): Step['args'] {
  return async (world) => {
    await world.open(by, `/packet/${MEETING}.pdf`);
    const { meeting } = await world.get<{ meeting: { packet: { id: string } | null } }>(by, `{ meeting(id: "${MEETING}") { packet { id } } }`);
    return { packetId: meeting.packet?.id ?? fail('packet') };
  };
}

/** A case that the landlord does not know of, until somebody says yes. */
const unknown: readonly Step[] = [
  soc('openCase', 'open a case of their own', opened(['Okänd Okändsson', 'Annan Okändsson'], { notice: KFM_DATE }), 'case'),
  soc('recordFact', 'record a plan', fact('PLAN', 0)),
  soc('addPoint', 'put it on the agenda', (world) => ({ meetingId: MEETING, kind: 'HUSHALL', caseId: id(world, 'case') })),
  step('ibrahim', 'sendAgenda', 'send again', send, { unseen: true }),
  soc('recordConsent', 'record a yes to being known', consent(0, 'KNOWN_STATUS')),
  soc('recordConsent', 'record the other’s', consent(1, 'KNOWN_STATUS')),
  soc('closeCase', 'close it', inCase({ outcome: 'AVHYSNING_ATERKALLAD' })),
  soc('reopenCase', 'open it again', inCase()),
];

const training = { topic: 'ANNAT', topicWords: 'Hyresrätt i nya hus', holderId: null, place: 'Stadshuset' };
const managersOf = { partnershipId: townId.partnership('alvsalahem-soc') };

/** The landlord, whose rows social services read in what was raised with them, and not elsewhere. */
const landlord: readonly Step[] = [
  land('openCase', 'opens a case of its own', opened(['Egen Egensson', 'Annan Egensson']), 'case'),
  land('logAction', 'logs a measure in it', action),
  land('addPerson', 'adds a person', input({ name: 'Tredje Egensson', kind: 'VUXEN', guardianIds: [] })),
  land('answerHousehold', 'answers what it knows of the children', input({ answers: [{ question: 'ALLA_BARN_KANDA', answer: 'JA' }] })),
  land('addPoint', 'puts it on the agenda', (world) => ({ meetingId: MEETING, kind: 'HUSHALL', caseId: id(world, 'case') })),
  land('answerRest', 'takes all along', rest('yvonne')),
  land('sendAgenda', 'sends its part', send),
  land('sendAgenda', 'sends it again with nothing new', send),
  land('addPoint', 'adds a point in words', said('Ny kontaktväg')),
  land('sendAgenda', 'sends that', send),
  land('setItemMinutes', 'gives a point other minutes', point('yvonne', { minutes: 8 }, true)),
  land('moveItem', 'moves it', point('yvonne', { position: 1 }, true)),
  land('logAction', 'logs a measure', action, 'measure'),
  land('retract', 'takes it back', back('measure', 'Fel hushåll')),
  land('recordFact', 'writes a note', fact('ANTECKNING', 0)),
  land('recordFact', 'records a plan', fact('PLAN', 0)),
  land('addPerson', 'adds a person', input({ name: 'Fjärde Egensson', kind: 'VUXEN', guardianIds: [] })),
  land('setNextAction', 'decides a step', inCase({ kind: 'TELEFON', dueOn: DAY })),
  land('recordNotice', 'gives notice', input(NOTICE), 'notice'),
  land('retract', 'takes it back', back('notice', 'Fel hushåll')),
  land('closeCase', 'closes it', inCase({ outcome: 'KVARBOENDE_PLAN' })),
  land('undoClosing', 'takes that back', inCase()),
  land('closeCase', 'closes it again', inCase({ outcome: 'KVARBOENDE_PLAN' })),
  land('reopenCase', 'opens it again', inCase()),
  land('planVisit', 'plans a visit of its own', visit(false), 'visit'),
  land('planVisit', 'plans one together with social services', visit(true, HOUR), 'asked'),
  land('moveVisit', 'moves it', (world) => ({ visitId: id(world, 'asked'), startsAt: new Date(world.now() + 2 * HOUR).toISOString() })),
  land('prepareVisit', 'prepares it', ofVisit('asked', { input: { child: 'NEJ', leavesNote: true } })),
  land('logVisit', 'logs its own', logged),
  land('decideAtItem', 'decides at a point of all', async (world) => ({ itemId: await sharedPoint(world), kind: 'ANNAT', jointly: true, text: 'Vi ses' }), 'agreed'),
  land('withdrawDecision', 'withdraws that', (world) => ({ id: id(world, 'agreed') })),
  land('giveTask', 'gives a colleague a task there', async (world) => ({ itemId: await sharedPoint(world), text: 'Bokar rum', ownerId: townId.user('marta'), dueOn: DAY }), 'task'),
  land('handOverTask', 'takes it over', (world) => ({ id: id(world, 'task'), ownerId: townId.user('yvonne') })),
  land('answerTask', 'says that it is done', (world) => ({ id: id(world, 'task'), state: 'KLAR', text: 'Bokat' })),
  land('decideAtItem', 'decides at its own point', point('yvonne', { kind: 'AVVAKTA', jointly: false })),
  land('giveTask', 'gives a task there', point('yvonne', { text: 'Ringer', ownerId: townId.user('marta'), dueOn: DAY }), 'task'),
  land('answerTask', 'says that it is not done', (world) => ({ id: id(world, 'task'), state: 'EJ_GJORD' })),
  step('yvonne', 'writeItemNote', 'notes something at it', point('yvonne', { base: 0, text: 'Ringde' }), { unseen: true }),
  land('writeItemNote', 'writes on at a point of all', async (world) => ({ itemId: await sharedPoint(world), base: 1, text: 'Ni når oss på två nummer' })),
  land('removePoint', 'takes the point away', point('yvonne')),
  land('protectPerson', 'protects a person', person(0, protect)),
  land('planMeeting', 'books a meeting', () => ({ input: { startsAt: '2026-12-10T08:00:00Z', endsAt: '2026-12-10T09:30:00Z', place: 'Stadshuset', partnershipId: townId.partnership('alvsalahem-soc') } })),
  land('planSeries', 'books two together', () => ({ input: { partnershipId: townId.partnership('alvsalahem-soc'), place: 'Stadshuset', meetings: ['2027-01-14', '2027-02-11'].map((on) => ({ startsAt: `${on}T08:00:00Z`, endsAt: `${on}T09:30:00Z` })) } }), 'booked'),
  land('moveMeeting', 'moves the first', (world) => ({ input: { meetingId: id(world, 'booked'), was: '2027-01-14T08:00:00Z', startsAt: '2027-01-15T08:00:00Z', endsAt: '2027-01-15T09:30:00Z', place: 'Stadshuset', reason: 'Lokalen är upptagen' } })),
  land('cancelMeeting', 'cancels it', (world) => ({ meetingId: id(world, 'booked'), reason: 'Ingen kan komma' })),
  land('tellMeetingHeld', 'says that the last meeting was held, which it has said', () => ({ meetingId: townId.meeting('alvsalahem-soc', '-28'), held: true })),
  land('tellMeetingHeld', 'says that it was not held', () => ({ meetingId: townId.meeting('alvsalahem-soc', '-28'), held: false })),
  land('setLanguage', 'reads English', () => ({ language: 'en' })),
  land('writeWayIn', 'says who answers now', () => ({ wayIn: { base: 1, phone: '070-174 06 18', mail: 'boende@alvsalahem.example', hours: 'Vardagar', answersId: null, deputyId: townId.user('marta') } })),
  land('planManagerMeeting', 'plans a managers’ meeting', () => ({ input: { ...managersOf, startsAt: '2026-12-10T08:00:00Z', endsAt: '2026-12-10T09:00:00Z', place: 'Stadshuset' } }), 'managers'),
  land('moveManagerMeeting', 'moves it', (world) => ({ input: { meetingId: id(world, 'managers'), changes: 0, startsAt: '2026-12-11T08:00:00Z', endsAt: '2026-12-11T09:00:00Z', place: 'Stadshuset' } })),
  land('writeManagerText', 'prepares an item of it', (world) => ({ meetingId: id(world, 'managers'), item: 'RESURSER', base: 0, text: 'Vi hinner mer' })),
  land('decideAtManagerMeeting', 'writes what is decided', (world) => ({ input: { meetingId: id(world, 'managers'), item: 'MANDAT', text: 'Sex veckor', ownerId: townId.organisation('soc'), dueOn: DAY } })),
  land('answerManagerDecision', 'says that an earlier decision is done', () => ({ decisionId: townId.managerDecision('utbildning'), done: true })),
  land('cancelManagerMeeting', 'gives it up', (world) => ({ meetingId: id(world, 'managers'), reason: 'Rummet är upptaget' })),
  land('planManagerMeeting', 'writes in one that was held', () => ({ input: { ...managersOf, startsAt: '2026-11-18T08:00:00Z', endsAt: '2026-11-18T09:00:00Z', place: 'Stadshuset' } }), 'managers'),
  land('holdManagerMeeting', 'closes it', (world) => ({ meetingId: id(world, 'managers'), there: [townId.user('gunilla'), townId.user('lars')] })),
  land('nameImprovement', 'names an improvement', () => ({ input: { ...managersOf, name: 'Ett nummer', text: 'Alla ringer samma', namedOn: '2026-11-18' } })),
  land('endImprovement', 'says what came of another', () => ({ improvementId: townId.improvement('sms'), text: 'Fler svarar' })),
  land('planTraining', 'plans a training', () => ({ input: { ...managersOf, ...training, on: '2026-12-10' } }), 'training'),
  land('replanTraining', 'gives it another day', (world) => ({ input: { ...training, trainingId: id(world, 'training'), changes: 1, on: '2026-12-11', reason: 'Rummet är upptaget' } })),
  land('cancelTraining', 'gives it up', (world) => ({ trainingId: id(world, 'training'), changes: 2, reason: 'Ingen kan komma' })),
  land('tellTrainingHeld', 'writes in one that was held', () => ({ input: { ...managersOf, ...training, trainingId: null, changes: 0, told: 0, on: '2026-11-18', there: [townId.user('marta')], others: 2 } }), 'training'),
  land('tellAttendance', 'corrects who attended', (world) => ({ input: { trainingId: id(world, 'training'), told: 1, there: [townId.user('yvonne')], others: 0 } })),
  step('gunilla', 'giveMandate', 'lets a colleague decide on respite', () => ({ mandate: { decision: 'ANSTAND', userId: townId.user('marta'), from: '2026-11-19', basis: 'Delegationsordningen' } }), { as: 'mandate' }),
  step('gunilla', 'endMandate', 'ends it', (world) => ({ id: id(world, 'mandate'), reason: 'Byter tjänst' })),
  land('writeGoverningDocument', 'adds what governs its work', () => ({ document: { documentId: null, base: 0, kind: 'RUTIN', name: 'Rutin vid hembesök', meaning: 'Vi går två och två', place: 'Hos kundcenter', from: '2026-11-19', until: null, reviewOn: null } })),
  land('takeOutGoverningDocument', 'takes another out of use', () => ({ document: { documentId: townId.governingDocument('kravrutin'), base: 1, reason: 'Ersatt' } })),
  land('answerOrganising', 'answers how it is organised', () => ({ answer: { topic: 'BRADSKANDE', base: 0, text: 'Jouren svarar' } })),
  land('writeFirstWords', 'says what it is there for', () => ({ words: { partnershipId: townId.partnership('alvsalahem-soc'), topic: 'UPPDRAG', common: false, base: 1, text: 'Vi hyr ut bostäder' } })),
  soc('writeFirstWords', 'proposes other common words', () => ({ words: { partnershipId: townId.partnership('alvsalahem-soc'), topic: 'BARNFAMILJ', common: true, base: 1, text: 'Som vi sa' } })),
  land('agreeOnWords', 'says yes to them', () => ({ partnershipId: townId.partnership('alvsalahem-soc'), topic: 'BARNFAMILJ', number: 2 })),
  land('agreeOnPoint', 'writes a common goal', () => ({ point: { partnershipId: townId.partnership('alvsalahem-soc'), kind: 'PROCESSMAL', text: 'Alla får ett brev', dueOn: '2027-06-30' } })),
  soc('proposeProcessGoal', 'proposes a process goal', () => ({ goal: { partnershipId: townId.partnership('alvsalahem-soc'), goalId: null, base: 0, name: 'Ett brev', group: 'ALLA', required: [{ kinds: ['BREV'], minCount: 1, minWays: 1, mustReach: false }], before: 'EGET_STEG', ownStep: 'Förlängning', validFrom: '2026-11-19' } }), 'goal'),
  land('agreeToProcessGoal', 'says yes to it', (world) => ({ versionId: id(world, 'goal') })),
  land('takeOwnStep', 'takes the step that it names', async (world) => ({ caseId: townId.case('fateme'), goalId: await goalIdOf(world), takenOn: '2026-11-19', exception: { reason: 'Avtalet löper ut', decidedById: townId.user('gunilla') } })),
  land('endProcessGoal', 'ends another', () => ({ goalId: townId.processGoal('alvsalahem-soc'), endsOn: DAY, reason: 'Nått' })),
  land('endAgreedPoint', 'ends another', () => ({ pointId: townId.agreedPoint('samtal-lista'), reason: 'Nått' })),
  land('saveDefinitionDraft', 'writes whom it counts', () => ({ draft: { ...managersOf, base: 1, name: 'Bor där', words: 'Barn som bor där hela tiden', criteria: { ageLimit: 'UNDER_18', schoolLevels: [], registration: 'EJ_KRAV', livingForms: ['STADIGVARANDE'], relations: ['FORALDER'], expecting: 'NEJ', placedChildren: 'RAKNAS', nonContractHolders: true, onlyWithoutOwnFamily: false, evaluationDate: 'SAMVERKANSMOTE', unknownPolicy: 'OKAND' } } })),
  land('proposeDefinition', 'proposes that as common', () => ({ ...managersOf, base: 2 })),
  soc('withdrawDefinition', 'takes its own proposal back', () => ({ proposalId: townId.definitionProposal('alvsalahem-soc', 'soc') })),
  soc('adoptDefinition', 'says yes to the other one', async (world) => ({ adoption: { proposalId: await proposalOf(world, 'ibrahim'), agreedOn: '2026-11-19', validFrom: '2027-01-01' } })),
  land('changeLetterOfIntent', 'writes in the letter of intent', () => ({ change: { letterId: townLetter.next, base: 2, section: { code: 'SYFTE', text: 'Vi vill att fler bor kvar' } } })),
  soc('commentLetterOfIntent', 'says something about it', () => ({ letterId: townLetter.next, place: 'MAL', text: 'Bra mål' })),
  land('settleLetterComment', 'deals with what was said before', () => ({ letterId: townLetter.next, commentId: townLetter.comment })),
  land('seatLetterOfIntent', 'says who signs', () => ({ seats: { letterId: townLetter.next, base: 0, seats: [{ userId: townId.user('gunilla'), role: 'UNDERTECKNARE', order: 2 }] } })),
  land('moveLetterOfIntent', 'sends it to be signed', () => ({ move: { letterId: townLetter.next, version: 3, to: 'FOR_UNDERSKRIFT' } })),
  step('lars', 'declineLetterOfIntent', 'declines', async (world) => ({ read: await letterRead(world, 'lars'), reason: 'Nämnden vill läsa den först.' })),
  land('moveLetterOfIntent', 'sends it again', () => ({ move: { letterId: townLetter.next, version: 3, to: 'FOR_UNDERSKRIFT' } })),
  step('lars', 'signLetterOfIntent', 'signs', async (world) => ({ read: await letterRead(world, 'lars') })),
  step('gunilla', 'signLetterOfIntent', 'signs as the last', async (world) => ({ read: await letterRead(world, 'gunilla') })),
  land('draftLetterOfIntent', 'begins another', () => ({ draft: { partnershipId: townId.partnership('alvsalahem-soc'), year: 2027, variant: 'MANADSVIS' } })),
  land('decideTimeline', 'decides on steps of its own', () => ({ input: { preset: 'MIMER', holdsFrom: DAY, version: 0, steps: [{ code: 'TELEFON', day: 9, count: 'DAGAR', for: 'ALLA' }] } })),
  land('logAction', 'logs a demand with its referral', input({ kind: 'INKASSOKRAV', referred: true })),
  land('confirmPaid', 'says that a debt is not paid', () => ({ caseId: townId.case('lukasz'), paid: false, reviewed: true })),
  land('confirmPaid', 'says that a debt is paid', () => ({ caseId: townId.case('gavrilo'), paid: true, reviewed: true })),
  land('saveImportMapping', 'says what the columns of its list are', async (world) => {
    world.ids.set('import', await world.handIn('yvonne', LIST));
    const { arrearsImport } = await world.get<{ arrearsImport: { columns: { heading: string; field: string }[] } }>('yvonne', `{ arrearsImport(id: "${id(world, 'import')}") { columns { heading field } } }`);
    return { importId: id(world, 'import'), mapping: arrearsImport.columns.map(({ heading, field }) => ({ heading, field })) };
  }),
  step('yvonne', 'commitImport', 'reads its list in', (world) => ({ importId: id(world, 'import') }), { toAll: true }),
  step('yvonne', 'undoImport', 'takes the list back', (world) => ({ importId: id(world, 'import') }), { toAll: true }),
];

interface Room { steps: { id: string; open: boolean; household: { value: string } | null }[] }
/** The item that is to be open, by the household's name as its opener reads it; null: a pause. */
const opening = (by: string, household: string | null): Step['args'] => async (world) => {
  const { meetingRoom: { steps } } = await world.get<{ meetingRoom: Room }>(by, `{ meetingRoom(id: "${MEETING}") { steps { id open household { value } } } }`);
  const item = household === null ? null : steps.find((one) => one.household?.value.startsWith(household))?.id ?? fail(household);
  return { meetingId: MEETING, itemId: item, afterId: steps.find(({ open }) => open)?.id ?? null };
};
const presence = (whom: string, to: string): Step['args'] => () => ({ meetingId: MEETING, personId: townId.user(whom), presence: to });
const unseen = { unseen: true } as const;
const table = { partnershipId: townId.partnership('alvsalahem-soc') };
const sending: Step['args'] = async (world) => {
  const { minutes: { mark } } = await world.get<{ minutes: { mark: string } }>('yvonne', `{ minutes(meetingId: "${MEETING}") { mark } }`);
  return { meetingId: MEETING, kind: 'MINNESANTECKNING', mark, adjusterIds: ['yvonne', 'ibrahim'].map((key) => townId.user(key)) };
};

/** The meeting held. What social services take up that nobody has said yes to is a pause to the landlord. */
const room: readonly Step[] = [
  land('startMeeting', 'begins the meeting', send),
  soc('enterRoom', 'go into the room', () => ({ meetingId: MEETING })),
  step('karin', 'signUndertaking', 'signs before she has come', () => ({ ...table, version: 1 }), unseen),
  soc('writeUndertaking', 'write another text to be signed', () => ({ ...table, base: 1, from: '2026-11-19', text: 'Vi lovar' })),
  step('karin', 'enterRoom', 'asks to come in', () => ({ meetingId: MEETING })),
  soc('notePresence', 'let her in', presence('karin', 'INNE')),
  land('openItem', 'opens an item', opening('yvonne', 'Fateme')),
  soc('notePresence', 'note her jäv', presence('karin', 'JAV')),
  soc('openItem', 'close it', opening('ibrahim', null)),
  step('ibrahim', 'openItem', 'open an item of their own', opening('ibrahim', 'Sopio'), unseen),
  step('ibrahim', 'notePresence', 'note her jäv at that', presence('karin', 'JAV'), unseen),
  step('ibrahim', 'openItem', 'close that', opening('ibrahim', null), unseen),
  step('karin', 'signUndertaking', 'signs that', () => ({ ...table, version: 2 })),
  soc('endMeeting', 'end the meeting', send),
  soc('writeMinutes', 'write in its minutes', () => ({ meetingId: MEETING, section: 'BESLUT', base: 0, text: 'Vi bokar ett rum' })),
  land('sendMinutes', 'sends them to be adjusted', sending),
  soc('returnMinutes', 'bring them back', () => ({ meetingId: MEETING, version: 1, text: 'Ett större rum' })),
  land('sendMinutes', 'sends them again', sending),
  soc('approveMinutes', 'approve them', () => ({ meetingId: MEETING, version: 2 })),
  land('approveMinutes', 'approves them, which adjusts them', () => ({ meetingId: MEETING, version: 2 })),
  soc('addAddendum', 'add to them', () => ({ meetingId: MEETING, text: 'Rummet är bokat' })),
  step('ibrahim', 'setDiaryNumber', 'number their own copy', () => ({ meetingId: MEETING, number: 'SN 2026/17' }), unseen),
];

const handler: Step['args'] = () => ({ caseId: townId.case('fateme'), handlerId: townId.user('karin') });
const leaves = (base: number, lastDay: string | null): Step['args'] => () => ({ userId: townId.user('karin'), base, lastDay });

/** A caseworker of social services leaves, and stays after all: their own, and nothing to the landlord. */
const leaving: readonly Step[] = [
  step('ibrahim', 'assignCase', 'give a case to a colleague', handler, unseen),
  step('ibrahim', 'writeTitle', 'name a role in their own words', () => ({ subject: 'HANDLAGGARE', title: 'Socionom', base: 1 }), unseen),
  step('lars', 'sayLeaving', 'say that she leaves', leaves(0, '2026-12-31'), unseen),
  step('lars', 'offerHandover', 'ask whether another takes her cases', () => ({ userId: townId.user('karin'), kind: 'ARENDE', successorId: townId.user('ibrahim'), base: 0 }), { ...unseen, as: 'handover' }),
  step('ibrahim', 'answerHandover', 'take them over', (world) => ({ id: id(world, 'handover'), accepts: true }), unseen),
  step('lars', 'sayLeaving', 'say that she stays', leaves(1, null), unseen),
];

/** Every change that the portal knows, in an order in which each can be made, with what it shows others and what it does not. */
export const everyChange: readonly Step[] = [...unspoken, ...visits, ...oneOfTwo, ...agenda, ...unknown, ...landlord, ...room, ...leaving];
