import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { html, sendPage } from '../http/page.js';
import { sendAbsent } from '../http/problem.js';
import { readUuid } from '../uuid.js';

/** The demo's mails, to be read under /demo-post instead of being sent to anybody. */
export function demoPostRouter(folder: string): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    const rows = mailsIn(folder).map(({ id, text }) => html`<li><a class="choice" href="/demo-post/${id}.eml"><b>${lineOf(text, 'Ämne: ')}</b><span>${lineOf(text, 'Till: ')}</span></a></li>
`);
    sendPage(response, 200, {
      title: 'Demonstrationens post',
      body: rows.length > 0 ? html`<p>Ingenting skickas härifrån. Varje brev kan laddas ner som det hade sett ut.</p><ul>
${rows}</ul>
${mailsIn(folder).map(({ text }) => html`<pre>${text}</pre>
`)}` : html`<p>Det har inte kommit något än.</p>`,
    });
  });
  router.get('/:name', (request, response) => {
    const id = request.params.name.replace(/\.eml$/, '');
    const path = join(folder, `${id}.eml`);
    if (readUuid(id) === null || !existsSync(path)) return sendAbsent(response);
    response.type('message/rfc822').send(readFileSync(path));
  });
  return router;
}

/** The newest first, at most fifty. */
function mailsIn(folder: string): { id: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && readUuid(name.slice(0, -4)) !== null)
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(0, 50)
    .map(({ name }) => ({ id: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }));
}

function lineOf(text: string, heading: string): string {
  return text.split('\n').find((line) => line.startsWith(heading))?.slice(heading.length) ?? '';
}
