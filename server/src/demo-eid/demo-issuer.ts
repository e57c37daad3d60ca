import * as oidc from 'openid-client';
import type { Issuer } from '../features/sessions/issuer.js';
import { DEMO_ACR, DEMO_ISSUER, DEMO_PATH } from './demo-people.js';
import type { DemoClient } from './demo-provider.js';

/**
 * The demo's e-ID service as the portal's sign-in sees it. The browser is sent to the address it is at; the server asks
 * for tokens and keys at `internalOrigin`, since it may not reach itself by its public name.
 */
export function demoIssuer(client: DemoClient, internalOrigin: string): Issuer {
  const known = new Map<string, oidc.Configuration>();
  return {
    key: 'demo',
    name: 'Demonstration',
    organisationId: null,
    acr: [DEMO_ACR],
    alwaysAsk: true,
    configuration: async (origin) => {
      const configuration = known.get(origin) ?? configurationAt(origin, internalOrigin, client);
      known.set(origin, configuration);
      return configuration;
    },
  };
}

function configurationAt(origin: string, internalOrigin: string, client: DemoClient): oidc.Configuration {
  const configuration = new oidc.Configuration({
    issuer: DEMO_ISSUER,
    authorization_endpoint: `${origin}${DEMO_PATH}/auth`,
    token_endpoint: `${internalOrigin}${DEMO_PATH}/token`,
    jwks_uri: `${internalOrigin}${DEMO_PATH}/jwks`,
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
  }, client.clientId, { client_secret: client.clientSecret, id_token_signed_response_alg: 'ES256' }, oidc.ClientSecretBasic(client.clientSecret));
  oidc.allowInsecureRequests(configuration);
  return configuration;
}
