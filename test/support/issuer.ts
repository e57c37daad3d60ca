import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { memoryAdapter } from '@bokvar/server/demo-eid/demo-adapter';
import Provider, { interactionPolicy, type Configuration } from 'oidc-provider';
import type { Certificate } from './certificate.js';
import { freePort } from './free-port.js';

/** What one issuer of e-ID is like. */
export interface IssuerLikes {
  readonly certificate: Certificate;
  readonly clientSecret: string;
  readonly callback: string;
  /** The only way in which it takes the client's secret. */
  readonly takesSecret: 'client_secret_basic' | 'client_secret_post';
  /** Who everybody that comes is vouched to be. */
  readonly subject: string;
}

export interface RunningIssuer {
  readonly issuer: string;
  close(): Promise<void>;
}

export const ACR = 'http://id.elegnamnden.se/loa/1.0/loa3';

/** A real OpenID Connect provider from npm, over TLS on a port of its own, at which nobody has to fill in anything. */
export async function openIssuer({ certificate, clientSecret, callback, takesSecret, subject }: IssuerLikes): Promise<RunningIssuer> {
  const issuer = `https://localhost:${await freePort()}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const configuration: Configuration = {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'ES256' }] },
    clients: [{
      client_id: 'bokvar', client_secret: clientSecret, redirect_uris: [callback], grant_types: ['authorization_code'], response_types: ['code'],
      token_endpoint_auth_method: takesSecret, id_token_signed_response_alg: 'ES256', require_auth_time: true }],
    clientAuthMethods: [takesSecret],
    scopes: ['openid'],
    claims: { openid: ['sub'], acr: null, auth_time: null, iss: null, sid: null },
    acrValues: [ACR],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 600, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { policy, url: (_context, { uid }) => `/valj/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: 'bokvar', ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }) });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const callbackOf = provider.callback();
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/valj/') === true) void provider.interactionFinished(request, response, { login: { accountId: subject, acr: ACR, remember: false } });
    else void callbackOf(request, response);
  });
  await new Promise<void>((done) => { server.listen(Number(new URL(issuer).port), 'localhost', done); });
  return { issuer, close: async () => { await closed(server); } };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => { server.close(done); });
}
