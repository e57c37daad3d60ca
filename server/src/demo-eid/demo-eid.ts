import type { Request, Router } from 'express';
import type { Config } from '../config.js';
import type { Issuer } from '../features/sessions/issuer.js';
import { CALLBACK_PATH } from '../features/sessions/sign-in.service.js';
import { demoIssuer } from './demo-issuer.js';
import type { DemoPerson } from './demo-people.js';
import { demoProvider, newDemoClient } from './demo-provider.js';
import { demoRouter } from './demo-router.js';

export interface DemoEid {
  readonly issuer: Issuer;
  /** To be mounted at `DEMO_PATH`. */
  readonly router: Router;
}

/**
 * The demo's e-ID service. Everybody who can reach it can be anybody, so it refuses to exist in production.
 * `internalOrigin` is where this server answers itself, e.g. 'http://127.0.0.1:4000'.
 */
export function createDemoEid(options: {
  readonly config: Pick<Config, 'mode' | 'origins'>;
  readonly internalOrigin: string;
  readonly people: () => Promise<readonly DemoPerson[]>;
  readonly originOf: (request: Request) => string;
}): DemoEid {
  if (options.config.mode !== 'demo') throw new Error('The demo e-ID service does not start in production.');
  const client = newDemoClient();
  const provider = demoProvider({
    client,
    redirectUris: options.config.origins.map((origin) => origin + CALLBACK_PATH),
    findPerson: async (key) => (await options.people()).find((person) => person.key === key) ?? null,
  });
  return {
    issuer: demoIssuer(client, options.internalOrigin),
    router: demoRouter({ provider, people: options.people, originOf: options.originOf }),
  };
}
