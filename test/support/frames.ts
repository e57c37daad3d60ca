import type { TestPortal } from './portal.js';

/** Counts the frames that reach somebody's screen from here on. Close it. */
export interface FrameCount {
  count(): number;
  /** Waits until what was under way has come. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const pause = async (milliseconds: number): Promise<void> => { await new Promise((done) => { setTimeout(done, milliseconds); }); };

/** Opens a socket as somebody of the town and listens. What her screens had missed before is not counted. */
export async function countFrames(portal: TestPortal, person: string): Promise<FrameCount> {
  let frames = 0;
  const socket = (await portal.as(person)).socket((text) => { if (text.includes('"next"')) frames += 1; });
  const acknowledged = new Promise<void>((done) => { socket.on('connected', () => { done(); }); });
  socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await acknowledged;
  await pause(300);
  frames = 0;
  return { count: () => frames, settled: async () => { await pause(500); }, close: async () => { await socket.dispose(); } };
}
