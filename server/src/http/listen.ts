import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { OperatorFault } from '../operator-fault.js';

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Where this server answers itself: 'http://127.0.0.1:4000'. */
  readonly internalOrigin: string;
  /** Begins to answer. Until then requests are told to come back. */
  answerWith(app: RequestListener): void;
  /** Takes no more requests, lets those under way finish for `graceMs`, then cuts them off. */
  close(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;

/**
 * How long a connection without requests is kept: longer than proxies keep theirs (nginx: 60 s). Whoever closes first
 * must be the one that asks, or a request is sent into a connection that is being closed.
 */
const KEPT_ALIVE_MS = 75_000;

/**
 * Takes the port before anything else is built, so that a taken port is told at once and port 0 (tests) is known.
 * @throws OperatorFault when the address or the port is not to be had
 */
export async function listen(options: { readonly host: string; readonly port: number }): Promise<Listening> {
  let app: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('starting');
  };
  const server = createServer((request, response) => app(request, response));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => { sockets.delete(socket); });
  });
  // A slow sender must not hold a connection for ever; a long import has two minutes to arrive.
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => { reject(new OperatorFault(refusedPort(error.code, options), { cause: error })); });
    server.listen(options.port, options.host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    server, port,
    internalOrigin: `http://${reachable(options.host)}:${port}`,
    answerWith: (ready) => { app = ready; },
    close: (graceMs = GRACE_MS) => close(server, sockets, graceMs),
  };
}

function refusedPort(code: string | undefined, { host, port }: { readonly host: string; readonly port: number }): string {
  if (code === 'EADDRINUSE') return `Port ${port} är upptagen. Stoppa det som använder den, eller välj en annan med PORT.`;
  if (code === 'EACCES') return `Port ${port} kräver särskilda rättigheter. Välj en från 1024 och uppåt med PORT, och låt en proxy ta emot på 443.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `Adressen ${host} är ingen av den här datorns. Sätt HOST till en av dem: 127.0.0.1 för bara den själv, 0.0.0.0 för alla.`;
  }
  return `Det gick inte att lyssna på ${host}, port ${port} (${code ?? 'okänt fel'}). Kontrollera HOST och PORT.`;
}

/** A server on every address is asked on the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Node forgets a connection that has become a WebSocket, and then waits for it for ever: these are cut off by hand. */
async function close(server: Server, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  const cut = setTimeout(() => { for (const socket of sockets) socket.destroy(); }, graceMs);
  // Who has got the last answer is not waited for.
  server.keepAliveTimeout = 1;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
