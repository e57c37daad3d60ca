import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SessionService } from '../features/sessions/session.service.js';
import type { SessionId, Viewer } from '../features/sessions/viewer.store.js';
import type { ContextFactory } from '../graphql/context.js';
import { documentRules, MAX_TOKENS } from '../graphql/limits.js';
import { maskError } from '../graphql/mask-errors.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import { readCookie } from '../http/cookies.js';
import { originOf } from '../http/origin.js';
import { newRequestId, type Log } from '../log.js';
import { FORBIDDEN, SocketRegistry, TOO_MANY } from './socket-registry.js';

export interface SocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly origins: readonly [string, ...string[]];
  readonly sessions: SessionService;
  readonly contextOf: ContextFactory;
  readonly log: Log;
  readonly production: boolean;
}

export interface Sockets {
  readonly registry: SocketRegistry;
  /** Closes every socket; the browsers come back to another server, or to this one when it has started again. */
  close(): Promise<void>;
}

export const SOCKET_PATH = '/graphql';
const MAX_PAYLOAD = 100_000;
const KEEP_ALIVE_MS = 12_000;

interface Opened {
  readonly sessionId: SessionId;
}
type SocketExtra = Extra & { opened?: Opened };

/**
 * Subscriptions over graphql-ws. A socket carries frames of ids and nothing else: queries and mutations go by HTTP,
 * where each proves itself. Origin is checked before the handshake, the session cookie when connecting and again at each
 * subscription [ASVS 4.4.2].
 */
export function openSockets(options: SocketOptions): Sockets {
  const { server, origins, sessions, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD });
  const registry = new SocketRegistry((ids) => sessions.stillOpen(ids), log);
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!mayUpgrade(request, origins)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  };
  server.on('upgrade', upgrade);

  const running = useServer<Record<string, unknown>, SocketExtra & Record<PropertyKey, unknown>>({
    onConnect: async ({ extra }) => {
      const viewer = await viewerOf(options, extra.request);
      if (!viewer?.session) return false;
      if (!registry.add(viewer.session.id, extra.socket)) {
        extra.socket.close(TOO_MANY, 'Too many sockets');
        return false;
      }
      extra.opened = { sessionId: viewer.session.id };
      return true;
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      const viewer = await viewerOf(options, extra.request);
      if (!viewer?.session || viewer.session.id !== extra.opened?.sessionId) {
        extra.socket.close(FORBIDDEN, 'Forbidden');
        return [new GraphQLError('Signed out.', { extensions: { code: 'SIGN_IN_NEEDED' } })];
      }
      return executionOf(options, viewer, extra.request, payload);
    },
    onNext: (_context, _id, _payload, _args, result) => result.errors
      ? { data: null, errors: result.errors.map((error) => maskError(log, error.extensions['code'], error.originalError ?? error)) }
      : undefined,
    onError: (_context, _id, _payload, errors) => errors.map((error) => maskError(log, error.extensions['code'], error.originalError ?? error)),
    onClose: ({ extra }) => {
      if (extra.opened) registry.remove(extra.opened.sessionId, extra.socket);
    },
  }, sockets, KEEP_ALIVE_MS);

  return {
    registry,
    close: async () => {
      server.off('upgrade', upgrade);
      registry.stop();
      await running.dispose();
    },
  };
}

/** A browser always says where the page is from; whoever says nothing is a program with a cookie of its own. */
function mayUpgrade(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  const path = URL.parse(request.url ?? '', 'http://path.invalid')?.pathname;
  return path === SOCKET_PATH && (origin === undefined || origins.includes(origin));
}

async function viewerOf({ sessions, origins }: SocketOptions, request: IncomingMessage): Promise<Viewer | null> {
  return sessions.viewerOf(readCookie(request, 'session', originOf(request, origins)), false);
}

function executionOf(
  { schema, documents, contextOf, production }: SocketOptions, viewer: Viewer, request: IncomingMessage, payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const text = documents.textOf(payload);
  if (text === null) return [mistake('UNKNOWN_DOCUMENT')];
  const document = parsed(text);
  if (!document) return [mistake('GRAPHQL_PARSE_FAILED')];
  if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') return [mistake('BAD_REQUEST')];
  const rules = [...specifiedRules, ...documentRules({ introspection: !production })];
  if (validate(schema, document, rules, { maxErrors: 1 }).length > 0) return [mistake('GRAPHQL_VALIDATION_FAILED')];
  return {
    schema,
    document,
    operationName: payload.operationName ?? null,
    variableValues: payload.variables ?? null,
    contextValue: contextOf({ viewer, acceptLanguage: request.headers['accept-language'], requestId: newRequestId() }),
  };
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch {
    return null;
  }
}

function mistake(code: string): GraphQLError {
  return new GraphQLError('Refused.', { extensions: { code } });
}
