import type { GraphQLFormattedError } from 'graphql';
import { newErrorReference, type Log } from '../log.js';

/** Told as they are: they say nothing but what the asker may know. */
const OWN: Readonly<Record<string, string>> = {
  SIGN_IN_NEEDED: 'Du behöver logga in.',
  NOTHING_TO_SEE: 'Det finns inget att visa.',
  UNKNOWN_DOCUMENT: 'Frågan är inte en av portalens egna. Ladda om sidan och försök igen.',
  TOO_MANY_REQUESTS: 'För många försök. Vänta en stund och försök igen.',
};

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
    const own = OWN[code];
    if (own !== undefined) return { message: own, extensions: { code } };
    if (MISTAKES.has(code)) {
      log.info('GRAPHQL_MISTAKE');
      return { message: MISTAKE, extensions: { code } };
    }
  }
  const reference = newErrorReference();
  log.failure('GRAPHQL_FAILURE', error, { reference });
  return { message: faultText(reference), extensions: { code: 'INTERNAL', reference } };
}

/** The one sentence about faults of ours, wherever they show. */
export function faultText(reference: string): string {
  return `Något gick fel hos oss. Försök igen om en stund. Händer det igen, uppge referens ${reference}.`;
}
