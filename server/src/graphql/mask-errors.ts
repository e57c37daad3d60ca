import type { GraphQLFormattedError } from 'graphql';
import { faultOf, isProblemCode, problems } from '../http/problem.js';
import { newErrorReference, type Log } from '../log.js';

/** The asker's own mistake. GraphQL's words for these quote what was sent, so the words are replaced. */
const MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const MISTAKE = 'Det som skickades kunde inte läsas. Ladda om sidan och försök igen.';

/**
 * What leaves of an error: a code, words of our own, and for faults of ours a reference under which the log has the
 * place it was thrown. Never the message, which may quote what somebody wrote [ASVS 16.5.1].
 */
export function maskError(log: Log, code: unknown, error: unknown): GraphQLFormattedError {
  if (typeof code === 'string') {
    if (MISTAKES.has(code)) {
      log.info('GRAPHQL_MISTAKE');
      return { message: MISTAKE, extensions: { code } };
    }
    if (isProblemCode(code)) return { message: problems[code], extensions: { code } };
  }
  const reference = newErrorReference();
  log.failure('GRAPHQL_FAILURE', error, { reference });
  return faultOf(reference);
}
