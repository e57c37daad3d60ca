import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => { probe.listen(0, '127.0.0.1', done); });
  const address = probe.address();
  await new Promise((done) => { probe.close(done); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
