import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type Request, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { sendProblem } from '../http/problem.js';
import type { Log } from '../log.js';
import type { RequestContext } from './context.js';
import { documentStore } from './document-store.js';
import { executionOf } from './execution.js';
import { documentRules, MAX_TOKENS } from './limits.js';
import { maskError } from './mask-errors.js';
import type { TrustedDocuments } from './trusted-documents.js';

export interface GraphqlServerOptions<Scope> {
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly log: Log;
  readonly production: boolean;
  readonly contextOf: (request: Request) => Promise<RequestContext<Scope>>;
}

export interface GraphqlServer {
  /** Answers POST with JSON; everything before it (origin, limits of rate) is the HTTP layer's. */
  readonly handler: Router;
  stop(): Promise<void>;
}

const MAX_BODY = '100kb';

/** GraphQL over HTTP. Started when the promise resolves. */
export async function startGraphqlServer<Scope>(options: GraphqlServerOptions<Scope>): Promise<GraphqlServer> {
  const { schema, documents, log, production, contextOf } = options;
  const server = new ApolloServer<RequestContext<Scope>>({
    gateway: executing(schema),
    // Half of the running time of a large answer is otherwise spent on cache hints that nobody reads.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    csrfPrevention: true,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // main.ts closes sockets, jobs and the database in their order; Apollo's own handler would cut in.
    stopOnTerminationSignals: false,
    validationRules: [...documentRules({ introspection: !production })],
    parseOptions: { maxTokens: MAX_TOKENS },
    documentStore: documentStore(),
    formatError: (formatted, error) => maskError(log, formatted.extensions?.['code'], unwrapResolverError(error)),
    logger: quiet,
  });
  await server.start();
  const handler = Router();
  handler.post('/', express.json({ limit: MAX_BODY }), onlyKnown(documents), expressMiddleware(server, { context: async ({ req }) => contextOf(req) }));
  return { handler, stop: () => server.stop() };
}

/** Apollo's way to let somebody else execute: the same schema, answered by `executionOf`. */
function executing<Scope>(schema: GraphQLSchema): NonNullable<ApolloServerOptions<RequestContext<Scope>>['gateway']> {
  const execution = executionOf(schema);
  return {
    load: async () => ({
      executor: async ({ document, context, request }) =>
        await execution({ document, contextValue: context, variableValues: request.variables, operationName: request.operationName }),
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Puts the text of a known document where its id was, and refuses the others before they are parsed. */
function onlyKnown(documents: TrustedDocuments): RequestHandler {
  return (request, response, next) => {
    const body: unknown = request.body;
    const sent = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
    const query = documents.textOf(sent);
    if (query === null) return sendProblem(response, 403, 'UNKNOWN_DOCUMENT');
    request.body = {
      query,
      ...('variables' in sent ? { variables: sent.variables } : {}),
      ...('operationName' in sent ? { operationName: sent.operationName } : {}),
    };
    next();
  };
}

// Apollo's own log lines quote errors; ours say where and what kind.
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
