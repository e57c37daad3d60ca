import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface Received {
  readonly to: string[];
  readonly raw: string;
}

/** A real SMTP server from npm, without TLS, that keeps what it gets and lets nobody log in; on a free port unless told. */
export async function smtpServer(port = 0): Promise<{ port: number; received: Received[]; close(): Promise<void> }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => { done(new Error('Nobody has an account here')); },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((to) => to.address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port, received,
    close: async () => new Promise<void>((resolve) => { server.close(() => { resolve(); }); }),
  };
}
