import express, { Router, type RequestHandler } from 'express';
import { SEALED_FILE_MEGABYTES, toIso, type Instant } from '@bokvar/domain/vocabulary';
import { sendProblem } from '../http/problem.js';
import type { Log } from '../log.js';
import type { SealKeys } from './seal-keys.js';
import { holds, verifyPdf, type SignatureFinding, type Verdict } from './verify-pdf.js';

/** Where anybody who has got a paper hands it in to learn whether its seal holds. */
export const SEAL_CHECK_PATH = '/kontrollera-sigill';

/** What is told of a file. Words for it are the client's. */
export interface SealCheck {
  readonly verdict: Verdict;
  /** In the order in which they were put on. */
  readonly seals: readonly SealTold[];
}

interface SealTold {
  readonly sealer: SignatureFinding['sealer'];
  /** Nothing under it has been changed. */
  readonly holds: boolean;
  /** The certificate was valid when it was made. */
  readonly withinValidity: boolean;
  /** null for a stranger's: anybody can make one that says anything, and it is not for the portal to repeat it. */
  readonly sealedBy: SignatureFinding['sealedBy'];
  readonly reason: string | null;
  /** By the portal's clock. */
  readonly signedAt: string | null;
  /** By the clock of an authority that the portal has asked; null without one. */
  readonly timestamp: { readonly at: string; readonly authority: string } | null;
  /** null: it does not hold. */
  readonly level: SignatureFinding['level'];
}

/** So many files at once. Nobody signs in for this, so what it may take of the server's memory has an end, whoever asks. */
const MOST_AT_ONCE = 8;

/** Open to all, and takes in files that anybody has made: each is held in memory while it is answered, and is kept nowhere. */
export function sealCheckRouter({ keys, log }: { keys: Pick<SealKeys, 'known'>; log: Log }): Router {
  const router = Router();
  router.post(SEAL_CHECK_PATH, atMost(MOST_AT_ONCE), express.raw({ type: () => true, limit: SEALED_FILE_MEGABYTES * 1024 * 1024 }), async (request, response) => {
    const body: unknown = request.body;
    const { verdict, signatures } = await verifyPdf(Buffer.isBuffer(body) ? body : new Uint8Array(), await keys.known());
    log.info('SEAL_CHECKED', { verdict });
    response.json({ verdict, seals: signatures.map(toldOf) } satisfies SealCheck);
  });
  return router;
}

function atMost(most: number): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= most) {
      response.setHeader('Retry-After', '10');
      return sendProblem(response, 429, 'TOO_MANY_REQUESTS');
    }
    underWay += 1;
    response.once('close', () => { underWay -= 1; });
    next();
  };
}

function toldOf(finding: SignatureFinding): SealTold {
  const { sealer, withinValidity, sealedBy, signedAt, timestamp, level, reason } = finding;
  return {
    sealer, withinValidity, level, reason,
    holds: holds(finding),
    sealedBy: sealer === 'STRANGER' ? null : sealedBy,
    signedAt: iso(signedAt),
    timestamp: timestamp !== null && level === 'B-T' ? { at: toIso(timestamp.at), authority: timestamp.authority } : null,
  };
}

const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at));
