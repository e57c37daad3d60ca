import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { refusalText, type Language, type RefusalCode } from '@bokvar/domain/vocabulary';
import type { RequestContext } from '../graphql/context.js';
import type { Viewer } from '../features/sessions/viewer.store.js';
import { checkAccess, type AccessRule } from '../graphql/access.js';
import { sendAbsent, sendProblem } from './problem.js';

/**
 * What a feature offers outside GraphQL: a file to fetch or to hand in. The feature says what, the server does the
 * rest: who is asking, size, caching, and that what is hidden looks like what does not exist.
 */
export interface FeatureRoute<Scope = unknown> {
  readonly method: 'GET' | 'POST';
  /** As Express writes it: '/packet/:meetingId.pdf'. */
  readonly path: string;
  /** Who may ask at all. Files are never public. */
  readonly access: Exclude<AccessRule, { readonly public: string }>;
  /** POST only: the most bytes taken in. Above it the answer is 413. */
  readonly maxBytes?: number;
  /** What the sender of more than that is told to do, besides 413. */
  readonly tooLarge?: RefusalCode;
  /** null: nothing there, or nothing for this reader: one and the same answer. */
  readonly handle: (request: FeatureRequest<Scope>) => Promise<FeatureAnswer | null>;
}

export interface FeatureRequest<Scope = unknown> {
  readonly viewer: Viewer;
  readonly context: RequestContext<Scope>;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The raw bytes of a POST, whatever their content type; empty for GET. */
  readonly body: Uint8Array;
}

export type FeatureAnswer =
  | { readonly json: object; readonly status?: 200 | 201 | 202 | 400 | 409 | 422 }
  | {
    readonly bytes: Uint8Array | string;
    readonly contentType: string;
    /** Suggested file name. Must not name a person: it stays in the download list. */
    readonly fileName: string;
    /** true: shown in the browser; false: saved. */
    readonly inline?: boolean;
    /** Somebody handed it in: it is saved, never shown, and whatever opens it here may neither run nor load anything. */
    readonly handedIn?: true;
  };

export interface FeatureRouterDeps<Scope> {
  readonly routes: readonly FeatureRoute<Scope>[];
  readonly contextOf: (request: Request) => Promise<RequestContext<Scope>>;
  /** Run before a route that matched: limits of rate. */
  readonly before: RequestHandler;
}

const DEFAULT_MAX_BYTES = 100_000;

export function featureRouter<Scope>({ routes, contextOf, before }: FeatureRouterDeps<Scope>): Router {
  const router = Router();
  for (const route of routes) {
    const read = express.raw({ type: () => true, limit: route.maxBytes ?? DEFAULT_MAX_BYTES });
    const answer = async (request: Request, response: Response) => {
      const context = await contextOf(request);
      const access = checkAccess(route.access, context.viewer);
      if (access === 'SIGN_IN' || !context.viewer) return sendProblem(response, 401, 'SIGN_IN_NEEDED');
      if (access !== 'OPEN') return sendAbsent(response);
      // Nobody makes the server take in a file before it is known who asks.
      if (route.method === 'POST' && !await takeIn(route, read, request, response, context.language)) return;
      const found = await route.handle(requestOf(request, context, context.viewer));
      if (found) send(response, found);
      else sendAbsent(response);
    };
    if (route.method === 'GET') router.get(route.path, before, answer);
    else router.post(route.path, before, answer);
  }
  return router;
}

/** Reads the body. False when it is larger than may be and that has been answered, in the same words for every address of the route. */
async function takeIn<Scope>(
  { tooLarge }: FeatureRoute<Scope>, read: RequestHandler, request: Request, response: Response, language: Language,
): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => { read(request, response, (error?: unknown) => { if (error === undefined) resolve(); else reject(error); }); });
    return true;
  } catch (error) {
    const large = typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
    if (!large || tooLarge === undefined) throw error;
    response.status(413).json({ code: tooLarge, text: refusalText(tooLarge, language) });
    return false;
  }
}

function requestOf<Scope>(request: Request, context: RequestContext<Scope>, viewer: Viewer): FeatureRequest<Scope> {
  const body: unknown = request.body;
  const params = Object.entries(request.params).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    viewer, context,
    params: Object.fromEntries(params),
    query: new URL(request.originalUrl, 'http://path.invalid').searchParams,
    body: Buffer.isBuffer(body) ? body : new Uint8Array(),
  };
}

function send(response: Response, answer: FeatureAnswer): void {
  if ('json' in answer) {
    response.status(answer.status ?? 200).json(answer.json);
    return;
  }
  const { bytes, contentType, fileName, inline, handedIn } = answer;
  response.setHeader('Content-Type', contentType);
  if (handedIn) response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Content-Disposition', `${inline && !handedIn ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  response.status(200).end(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes));
}
