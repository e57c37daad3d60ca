import { randomUUID } from 'node:crypto';
import { clientOperation } from './operations.js';
import type { Asker } from './servers.js';

const ROOM = clientOperation('MeetingRoom_Query');
const SHARED = clientOperation('SharedScreen_Query');

interface Answer { readonly data: { readonly meetingRoom: { readonly steps: readonly { readonly id: string; readonly household: object | null }[] } } }

/** A meeting that goes on, with its first household taken up: what its room and its shared screen are asked by the screens in it. */
export async function openRoom(reader: Asker, meetingId: string): Promise<{ readonly room: () => Promise<void>; readonly shared: () => Promise<void> }> {
  const does = async (call: string): Promise<void> => {
    const answer = JSON.stringify(await reader.ask(`mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on Refusal { code } } }`));
    if (!answer.includes('MeetingChanged')) throw new Error(`${call}: ${answer}`);
  };
  await does(`startMeeting(meetingId: "${meetingId}")`);
  const { data } = await reader.ask(ROOM, { id: meetingId }) as Answer;
  await does(`openItem(meetingId: "${meetingId}", itemId: "${data.meetingRoom.steps.find(({ household }) => household !== null)?.id}")`);
  return {
    room: async () => { await reader.ask(ROOM, { id: meetingId }); },
    shared: async () => { await reader.ask(SHARED, { meetingId }); },
  };
}
