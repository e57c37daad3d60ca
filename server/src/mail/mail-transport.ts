import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { html, type Html } from '../http/page.js';
import { makeFolder } from '../make-folder.js';
import type { TakenMail } from './mail.store.js';

/** Takes a mail away. Rejects when it could not; trying again is the sender's business. */
export interface MailTransport {
  send(mail: TakenMail): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;
// What is sent is text of ours: nothing may be fetched or read from disk on the way.
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

/** An SMTP server: 'smtps://user:password@host:465'. */
export function smtpTransport(url: string, from: string): MailTransport {
  const smtp = createTransport({ url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, ...CLOSED });
  return {
    send: async (mail) => { await smtp.sendMail(messageOf(mail, from)); },
    close: () => smtp.close(),
  };
}

/** Time for a mail server to answer when it is tried, milliseconds. */
const PROOF_MS = 10_000;

/** Connects, greets and logs in where the address says as whom, and sends nothing. Rejects when it could not. */
export async function proveSmtp(url: string): Promise<void> {
  const smtp = createTransport({ url, connectionTimeout: PROOF_MS, greetingTimeout: PROOF_MS, socketTimeout: PROOF_MS, dnsTimeout: PROOF_MS, ...CLOSED });
  try {
    await smtp.verify();
  } finally {
    smtp.close();
  }
}

/** A folder, for the demo: each mail as `<id>.eml`, as it would have been sent, and as `<id>.txt` to read. */
export function folderTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...CLOSED });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(messageOf(mail, from));
      if (!Buffer.isBuffer(message)) throw new Error('The mail was not composed.');
      makeFolder(folder);
      write(join(folder, `${mail.id}.eml`), message);
      write(join(folder, `${mail.id}.txt`), `Till: ${mail.to}\nÄmne: ${mail.subject}\n\n${mail.body}\n`);
    },
    close: () => composer.close(),
  };
}

/** Whole or not at all, also when the process is killed. */
function write(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/** Text, and the same as simple HTML. The id is the mail's own, so a copy sent twice can be told as one. */
export function messageOf(mail: TakenMail, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.body,
    html: String(htmlOf(mail)),
    messageId: `<${mail.id}@${from.split('@')[1] ?? 'bokvar.invalid'}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

function htmlOf(mail: TakenMail): Html {
  const paragraphs = mail.body.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : null}${link(line)}`);
    return html`<p>${lines}</p>
`;
  });
  return html`<!doctype html>
<html lang="${mail.language}">
<head><meta charset="utf-8"><title>${mail.subject}</title></head>
<body>
${paragraphs}</body>
</html>
`;
}

function link(line: string): Html {
  return /^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>` : html`${line}`;
}
