import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { TestPortal } from './portal.js';

/** The meeting that is a week ahead in the town. */
export const COMING_MEETING = townId.meeting('alvsalahem-soc', '7');

/** The landlord leaves its open proposals for another time, and sends the rest of its agenda. */
export async function sendTheirAgenda(portal: TestPortal): Promise<void> {
  const yvonne = await portal.as('yvonne');
  const { meeting } = await yvonne.get<{ meeting: { sections: { items: { id: string; mine: boolean; answer: string }[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { items { id mine answer } } } }', { id: COMING_MEETING });
  const itemIds = meeting.sections.flatMap(({ items }) => items).filter(({ mine, answer }) => mine && answer === 'FORESLAGEN').map((item) => item.id);
  const answered = await yvonne.get('mutation ($key: ID!, $id: ID!, $itemIds: [ID!]!) { answerRest(key: $key, meetingId: $id, itemIds: $itemIds, answer: AVSTA, reason: "nästa gång") { __typename } }',
    { key: randomUUID(), id: COMING_MEETING, itemIds });
  const sent = await yvonne.get('mutation ($key: ID!, $id: ID!) { sendAgenda(key: $key, meetingId: $id) { __typename } }', { key: randomUUID(), id: COMING_MEETING });
  if (JSON.stringify([answered, sent]).includes('Refusal')) throw new Error('The agenda could not be sent');
}
