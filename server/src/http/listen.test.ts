import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from './listen.js';

it('says that it is starting until it can answer, and then answers', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  const early = await fetch(`${listening.internalOrigin}/`);
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
  listening.answerWith((_request, response) => { response.end('here'); });
  expect(await (await fetch(`${listening.internalOrigin}/`)).text()).toBe('here');
  await listening.close(0);
});

it('tells a taken port at once', async () => {
  const first = await listen({ host: '127.0.0.1', port: 0 });
  await expect(listen({ host: '127.0.0.1', port: first.port })).rejects.toThrow(`Port ${first.port} är upptagen.`);
  await first.close(0);
});

it('tells an address that is not the machine’s', async () => {
  await expect(listen({ host: '192.0.2.1', port: 0 })).rejects.toThrow(/192\.0\.2\.1 är ingen av den här datorns/);
});

it('lets a request finish before it closes, and takes no more', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  listening.answerWith((_request, response) => { setTimeout(() => { response.end('finished'); }, 100); });
  const answer = fetch(`${listening.internalOrigin}/`, { headers: { connection: 'close' } });
  await new Promise((resolve) => { setTimeout(resolve, 30); });
  const closing = listening.close(5_000);
  expect(await (await answer).text()).toBe('finished');
  await closing;
  await expect(fetch(`${listening.internalOrigin}/`)).rejects.toThrow();
});

it('keeps a connection longer than a proxy does, and yet closes as soon as the last answer is given', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  listening.answerWith((_request, response) => { setTimeout(() => { response.end('kept'); }, 60); });
  const agent = new Agent({ keepAlive: true });
  const ask = async () => {
    const [response] = (await once(request(`${listening.internalOrigin}/`, { agent }).end(), 'response')) as [IncomingMessage];
    response.resume();
    return response.headers['keep-alive'];
  };
  expect(Number(/timeout=(\d+)/.exec(String(await ask()))?.[1])).toBeGreaterThan(60);
  const last = ask();
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  // Waiting for the connection to be idle long enough would take more time than a test has.
  await Promise.all([last, listening.close(60_000)]);
  agent.destroy();
});

it('closes although a WebSocket is held open', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  listening.server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  const asking = request(`${listening.internalOrigin}/`, { headers: { connection: 'Upgrade', upgrade: 'websocket' } }).end();
  asking.on('error', () => {});
  const [, socket] = (await once(asking, 'upgrade')) as [unknown, NodeJS.ReadWriteStream];
  socket.on('error', () => {});
  await listening.close(50);
});
