import * as oidc from 'openid-client';
import { asId, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { IssuerConfig } from './issuers-file.js';

/** Somebody who vouches for people by OpenID Connect. */
export interface Issuer {
  readonly key: string;
  readonly name: string;
  /** The only organisation it vouches for; null: any. */
  readonly organisationId: OrganisationId | null;
  /** Accepted assurance levels, asked for and checked. */
  readonly acr: readonly string[];
  /** The person is asked for every time; an earlier sign-in at the issuer is not enough. */
  readonly alwaysAsk: boolean;
  /** Client and server metadata. `origin` is where the browser is, for the demo that is its own issuer. Throws when out of reach. */
  configuration(origin: string): Promise<oidc.Configuration>;
}

// Keys and addresses change seldom, but they change: ask again within the hour.
const KNOWN_FOR_MS = 3_600_000;
const TIMEOUT_SECONDS = 10;

/** An issuer that describes itself at its well-known address. Asked at the first sign-in, not at start: its fault is not ours. */
export function discoveredIssuer(config: IssuerConfig): Issuer {
  const now = () => performance.now();
  let known: { readonly at: number; readonly configuration: Promise<oidc.Configuration> } | null = null;
  const discover = () => oidc.discovery(new URL(config.issuer), config.clientId, undefined, proof(config.clientSecret), { timeout: TIMEOUT_SECONDS });
  return {
    key: config.key,
    name: config.name,
    organisationId: config.organisationId === null ? null : asId<OrganisationId>(config.organisationId),
    acr: config.acr,
    alwaysAsk: false,
    configuration: async () => {
      if (!known || now() - known.at > KNOWN_FOR_MS) {
        const asked = { at: now(), configuration: discover() };
        known = asked;
        asked.configuration.catch(() => { if (known === asked) known = null; });
      }
      return known.configuration;
    },
  };
}

/**
 * The client's secret as the issuer takes it: in the header, which every issuer is to take and which is meant when it says
 * nothing [OpenID Connect Core 9, Discovery 3], or among the form's fields when it takes nothing else.
 */
function proof(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (taken.includes('client_secret_basic') || !taken.includes('client_secret_post') ? basic : post)(server, client, body, headers);
  };
}
