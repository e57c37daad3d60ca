/** Somebody one can sign in as in the demo. The subject at the demo's e-ID service is the key. */
export interface DemoPerson {
  /** In addresses: /auth/login?person=yvonne. Lower case letters, digits and hyphens. */
  readonly key: string;
  readonly name: string;
  /** As shown under the name: 'Samordnare, Malmö socialtjänst'. */
  readonly title: string;
  /** Another assurance level than the one asked for; for trying out what happens then. */
  readonly acr?: string;
}

/**
 * The issuer that the demo's e-ID service calls itself, whatever address it is reached at: identities are kept under it,
 * so they hold when the portal moves to another port. `.invalid` can never be somebody's real address [RFC 2606].
 */
export const DEMO_ISSUER = 'https://demo-eid.bokvar.invalid';

/** Assurance level 3 of the Swedish framework, what BankID and Freja+ vouch at. */
export const DEMO_ACR = 'http://id.elegnamnden.se/loa/1.0/loa3';

export const DEMO_PATH = '/demo-eid';
