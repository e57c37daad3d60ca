import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy, type Configuration } from 'oidc-provider';
import { DEMO_ACR, DEMO_ISSUER, DEMO_PATH, type DemoPerson } from './demo-people.js';
import { memoryAdapter } from './demo-adapter.js';

export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A client known to this provider alone, with a secret of this start's own. */
export function newDemoClient(): DemoClient {
  return { clientId: 'bokvar', clientSecret: randomBytes(32).toString('base64url') };
}

/**
 * A real OpenID Connect provider beside the server, so that the demo signs in the way production does. Keys are made at
 * start and forgotten at stop.
 */
export function demoProvider(options: {
  readonly client: DemoClient;
  readonly redirectUris: readonly string[];
  readonly findPerson: (key: string) => Promise<DemoPerson | null>;
}): Provider {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const configuration: Configuration = {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demo', use: 'sig', alg: 'ES256' }] },
    clients: [{
      client_id: options.client.clientId,
      client_secret: options.client.clientSecret,
      redirect_uris: [...options.redirectUris],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
      require_auth_time: true,
    }],
    scopes: ['openid'],
    claims: { openid: ['sub'], acr: null, auth_time: null, iss: null, sid: null },
    acrValues: [DEMO_ACR],
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'demo-eid', interaction: 'demo-eid-interaction', resume: 'demo-eid-resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: DEMO_PATH },
      short: { signed: true, httpOnly: true, sameSite: 'lax', path: DEMO_PATH },
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 600, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: loginOnly(), url: (_context, interaction) => `${DEMO_PATH}/valj/${interaction.uid}` },
    findAccount: async (_context, sub) => {
      const person = await options.findPerson(sub);
      return person ? { accountId: sub, claims: () => ({ sub }) } : undefined;
    },
    // Nobody is asked what may be told to whom: there is one client, and it is told a made-up subject.
    loadExistingGrant: async (context) => {
      const { oidc } = context;
      if (!oidc.client || !oidc.session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: async (context) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = 'Inloggningen kunde inte slutföras. Börja om från Bo kvar.';
    },
  };
  const provider = new Provider(DEMO_ISSUER, configuration);
  provider.proxy = true;
  return provider;
}

function loginOnly(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}
