import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type Provider from 'oidc-provider';
import { html, sendPage } from '../http/page.js';
import { DEMO_ACR, DEMO_PATH, type DemoPerson } from './demo-people.js';

/**
 * The demo's e-ID service under /demo-eid: its own page to pick a person, the rest is the provider's. A person named in
 * `login_hint` is picked without the page, so that signing in by script is one request that follows redirects.
 */
export function demoRouter(options: {
  readonly provider: Provider;
  readonly people: () => Promise<readonly DemoPerson[]>;
  readonly originOf: (request: Request) => string;
}): Router {
  const { provider, people } = options;
  const router = Router();
  const find = async (key: unknown) => (await people()).find((person) => person.key === key) ?? null;

  router.get('/valj/:uid', async (request, response) => {
    const interaction = await provider.interactionDetails(request, response).catch(() => null);
    if (!interaction) return sendGone(response);
    const hinted = await find(interaction.params['login_hint']);
    if (hinted) return finish(provider, request, response, hinted);
    sendPeople(response, request.path, await people());
  });

  router.post('/valj/:uid', express.urlencoded({ extended: false, limit: '1kb', parameterLimit: 4 }), async (request, response) => {
    const picked = await find((request.body as Record<string, unknown> | undefined)?.['person']);
    const interaction = await provider.interactionDetails(request, response).catch(() => null);
    if (!interaction || !picked) return sendGone(response);
    await finish(provider, request, response, picked);
  });

  router.use(behind(options.originOf), provider.callback());
  return router;
}

async function finish(provider: Provider, request: Request, response: Response, person: DemoPerson): Promise<void> {
  const login = { accountId: person.key, acr: person.acr ?? DEMO_ACR, amr: ['demo'], remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/** The provider builds its addresses from these headers; here they are ours, whatever the browser or a proxy sent. */
function behind(originOf: (request: Request) => string): RequestHandler {
  return (request, _response, next) => {
    const origin = new URL(originOf(request));
    request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = origin.host;
    next();
  };
}

function sendPeople(response: Response, path: string, people: readonly DemoPerson[]): void {
  const rows = people.map((person) => html`<li><button class="choice" name="person" value="${person.key}"><b>${person.name}</b><span>${person.title}</span></button></li>
`);
  sendPage(response, 200, {
    title: 'Vem vill du vara?',
    body: html`<p>Det här är en demonstration med påhittade personer. I verkligheten loggar var och en in med sin e-legitimation.</p>
<form method="post" action="${DEMO_PATH + path}"><ul>
${rows}</ul></form>
<p class="note">In English: pick the person you want to sign in as. Everybody here is made up.</p>`,
  });
}

function sendGone(response: Response): void {
  sendPage(response, 400, {
    title: 'Inloggningen tog för lång tid',
    body: html`<p>Börja om, så går det bra.</p><p><a class="go" href="/auth/login">Logga in</a></p>`,
  });
}
