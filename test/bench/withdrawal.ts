import { addDays, instant, toLocalDate } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { Reader } from '../support/reader.js';

const AGENDA = 'query($id: ID!) { meeting(id: $id) { sections { items { lines { text } } } } }';
const MEETING = { id: townId.meeting('alvsalahem-soc', '7') };
const RECORD = 'mutation($key: ID!, $input: ConsentInput!) { recordConsent(key: $key, input: $input) { __typename ... on ConsentChanged { consentId } } }';
const WITHDRAW = 'mutation($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }';
const CONSENTS = 'query($id: ID!) { case(id: $id) { consents { id } } }';
/** Words of what social services hold and a consent opens on the landlord's agenda. */
const OPENED = /Koltrast/;

/**
 * From a withdrawal at one server until the landlord's screen at the other has an answer without what rested on it: the
 * frame over its socket, and the question that it asks again. Milliseconds, one for each of `times` consents.
 */
export async function withdrawalTimes(first: string, second: string, times: number): Promise<number[]> {
  const social = await new Reader(first).signIn('ibrahim');
  const landlord = await new Reader(second).signIn('yvonne');
  let told: () => void = () => undefined;
  const socket = landlord.socket();
  socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => { told(); }, error: () => undefined, complete: () => undefined });
  const { case: found } = await social.get<{ case: { consents: { id: string }[] } }>(CONSENTS, { id: townId.case('fateme') });
  for (const { id } of found.consents) await social.get(WITHDRAW, { key: crypto.randomUUID(), id });
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const { recordConsent } = await social.get<{ recordConsent: { consentId?: string } }>(RECORD, { key: crypto.randomUUID(), input: consent() });
    if (recordConsent.consentId === undefined) throw new Error('The consent was refused');
    while (!OPENED.test((await landlord.ask(AGENDA, MEETING)).text)) await pause(20);
    // What the recording told has come by now, so that the next frame is the withdrawal's.
    await pause(300);
    const frame = new Promise<void>((done) => { told = done; });
    const start = performance.now();
    await social.get(WITHDRAW, { key: crypto.randomUUID(), id: recordConsent.consentId });
    await frame;
    while (OPENED.test((await landlord.ask(AGENDA, MEETING)).text)) await pause(5);
    taken.push(performance.now() - start);
  }
  await socket.dispose();
  return taken.sort((a, b) => a - b);
}

const pause = async (milliseconds: number): Promise<void> => { await new Promise((done) => { setTimeout(done, milliseconds); }); };

function consent(): object {
  const today = toLocalDate(instant(Date.now()));
  const person = townId.person('fateme');
  return {
    caseId: townId.case('fateme'), giverId: person, subjectId: person, capacity: 'SJALV', recipients: [townId.organisation('alvsalahem')],
    categories: ['KNOWN_STATUS'], direction: 'LAMNA', purpose: 'Prov', validFrom: today, validTo: addDays(today, 30), form: 'SKRIFTLIG', careConfirmed: false };
}
