import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** Runs a tool and returns what it wrote, in English; throws when it is not satisfied. */
export function run(tool: string, ...words: readonly string[]): string {
  return execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } });
}

export function installed(tool: string, question: string): boolean {
  try {
    run(tool, question);
    return true;
  } catch {
    return false;
  }
}

/** An authority for timestamps [RFC 3161] on this machine, which openssl answers for. */
export interface LocalAuthority {
  readonly url: string;
  /** What it does with the next questions: answers, says an hour's old answer, waits for ever, stops in the middle of an answer, or says no. */
  does: 'ANSWER' | 'REPLAY' | 'WAIT' | 'STALL' | 'REFUSE' | 'NONSENSE';
  close(): Promise<void>;
}

const SETTINGS = `
[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
signer_digest = sha256
`;

/** @param name of the authority, and of its files in that folder */
export async function localAuthority(folder: string, name: string): Promise<LocalAuthority> {
  const at = (file: string) => join(folder, `${name}.${file}`);
  writeFileSync(at('cnf'), SETTINGS.replace('serial = serial', `serial = ${at('serial')}`));
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('ext'), 'keyUsage = critical, digitalSignature\nextendedKeyUsage = critical, timeStamping\n');
  run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/O=${name}/CN=${name} root`, '-keyout', at('root.key'), '-out', at('root.pem'));
  run('openssl', 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', `/O=${name}/CN=${name}`, '-keyout', at('key'), '-out', at('csr'));
  run('openssl', 'x509', '-req', '-days', '20', '-in', at('csr'), '-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-extfile', at('ext'), '-out', at('pem'));
  const reply = (question: Buffer): Buffer => {
    writeFileSync(at('tsq'), question);
    run('openssl', 'ts', '-reply', '-config', at('cnf'), '-section', 'here', '-queryfile', at('tsq'), '-signer', at('pem'), '-inkey', at('key'), '-chain', at('root.pem'), '-out', at('tsr'));
    return readFileSync(at('tsr'));
  };
  let last: Buffer | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (authority.does === 'WAIT') return;
      response.setHeader('content-type', 'application/timestamp-reply');
      if (authority.does === 'REFUSE') response.statusCode = 503;
      const answer = authority.does === 'REPLAY' && last ? last : authority.does === 'NONSENSE' ? Buffer.from('3005300302010a04', 'hex') : reply(Buffer.concat(parts));
      last = answer;
      if (authority.does === 'STALL') return void response.write(answer.subarray(0, 20));
      response.end(answer);
    });
  });
  const authority: LocalAuthority = { url: await addressOf(server), does: 'ANSWER', close: () => closed(server) };
  return authority;
}

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The authority has no port');
  return `http://127.0.0.1:${address.port}/`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => { server.close(done) });
}
