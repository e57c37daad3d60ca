import { Router, type Request, type Response } from 'express';
import { asId, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Issuer } from '../features/sessions/issuer.js';
import type { SessionService } from '../features/sessions/session.service.js';
import { CALLBACK_PATH, type SignInRefusal, type SignInService } from '../features/sessions/sign-in.service.js';
import { readUuid } from '../uuid.js';
import { clearCookie, readCookie, setCookie } from './cookies.js';
import { originOf } from './origin.js';
import { html, PAGE_STYLE, PAGE_STYLE_PATH, sendPage, type Page } from './page.js';

interface SignInRoutesDeps {
  readonly signIn: SignInService;
  readonly sessions: SessionService;
  readonly origins: readonly [string, ...string[]];
}

/**
 * GET /auth/login (?to= path to come back to, ?issuer=, ?organisation= id, ?again=1 to be asked for once more, ?person= whom
 * to suggest), GET /auth/callback, POST /auth/logout, and the style sheet of the pages that go with them.
 */
export function signInRoutes(deps: SignInRoutesDeps): Router {
  const router = Router();
  router.get(PAGE_STYLE_PATH, (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('css').send(PAGE_STYLE);
  });
  router.get('/auth/login', async (request, response) => login(deps, request, response));
  router.get(CALLBACK_PATH, async (request, response) => callback(deps, request, response));
  router.post('/auth/logout', async (request, response) => {
    const origin = originOf(request, deps.origins);
    const token = readCookie(request, 'session', origin);
    if (token) await deps.sessions.end(token);
    clearCookie(response, 'session', origin);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    response.status(204).end();
  });
  return router;
}

async function login({ signIn, origins }: SignInRoutesDeps, request: Request, response: Response): Promise<void> {
  const query = (name: string) => (typeof request.query[name] === 'string' ? request.query[name] : null);
  const issuer = signIn.issuers.length === 1 ? signIn.issuers[0] : signIn.issuers.find((one) => one.key === query('issuer'));
  const returnTo = query('to') ?? '/';
  if (!issuer) return sendPage(response, 200, issuerChoice(signIn.issuers, returnTo));
  const origin = originOf(request, origins);
  const organisation = readUuid(query('organisation') ?? '');
  const begun = await signIn.begin({
    issuer, origin, returnTo,
    organisationId: organisation === null ? null : asId<OrganisationId>(organisation),
    hint: query('person'),
    again: query('again') === '1',
  });
  if ('refused' in begun) return sendRefusal(response, begun.refused);
  setCookie(response, 'login', origin, begun.token);
  response.redirect(303, begun.goTo);
}

async function callback({ signIn, origins }: SignInRoutesDeps, request: Request, response: Response): Promise<void> {
  const origin = originOf(request, origins);
  const search = request.originalUrl.slice(CALLBACK_PATH.length);
  const finished = await signIn.finish(readCookie(request, 'login', origin), search, readCookie(request, 'session', origin));
  clearCookie(response, 'login', origin);
  if ('refused' in finished) return sendRefusal(response, finished.refused);
  setCookie(response, 'session', origin, finished.token);
  response.redirect(303, finished.returnTo);
}

function issuerChoice(issuers: readonly Issuer[], returnTo: string): Page {
  const rows = issuers.map((issuer) => {
    const address = `/auth/login?${new URLSearchParams({ issuer: issuer.key, to: returnTo }).toString()}`;
    return html`<li><a class="choice" href="${address}"><b>${issuer.name}</b></a></li>
`;
  });
  return { title: 'Var arbetar du?', body: html`<p>Välj din organisation, så loggar du in på dess vanliga sätt.</p><ul>
${rows}</ul>` };
}

const REFUSALS: Readonly<Record<SignInRefusal, { status: number; title: string; text: string }>> = {
  SIGN_IN_NOT_BEGUN: { status: 400, title: 'Inloggningen tog för lång tid', text: 'Börja om, så går det bra. Om det händer igen: tillåt kakor för den här sidan.' },
  SIGN_IN_NOT_VERIFIED: { status: 400, title: 'Inloggningen kunde inte bekräftas', text: 'Svaret från e-legitimationen stämde inte med det som begärdes. Börja om härifrån.' },
  SIGN_IN_CANCELLED: { status: 400, title: 'Inloggningen avbröts', text: 'Du avbröt hos e-legitimationen. Du kan börja om när du vill.' },
  SIGN_IN_TOO_WEAK: { status: 403, title: 'En starkare e-legitimation behövs', text: 'Den inloggning du använde räcker inte för personuppgifter. Logga in med den e-legitimation som din organisation har bestämt.' },
  SIGN_IN_NO_MANDATE: { status: 403, title: 'Du har inget uppdrag i Bo kvar', text: 'Be samordnaren i din organisation att lägga in ditt uppdrag, och logga sedan in igen.' },
  SIGN_IN_OUT_OF_REACH: { status: 503, title: 'E-legitimationen svarar inte', text: 'Felet är inte hos dig. Vänta några minuter och försök igen.' },
};

function sendRefusal(response: Response, code: SignInRefusal): void {
  const { status, title, text } = REFUSALS[code];
  if (status === 503) response.setHeader('Retry-After', '120');
  sendPage(response, status, { title, body: html`<p>${text}</p><p><a class="go" href="/auth/login">Logga in</a></p>` });
}
