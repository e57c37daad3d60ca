import type { Response } from 'express';
import type { ErrorReference } from '../log.js';

/** What stopped a request, in words of our own: they say nothing but what the asker may know. */
export const problems = {
  SIGN_IN_NEEDED: 'Du behöver logga in.',
  NOTHING_TO_SEE: 'Det finns inget att visa.',
  NOTHING_HERE: 'Det finns inget här.',
  UNKNOWN_DOCUMENT: 'Frågan är inte en av portalens egna. Ladda om sidan och försök igen.',
  TOO_MANY_REQUESTS: 'För många försök. Vänta en stund och försök igen.',
  OTHER_SITE: 'Begäran kom inte från portalens egna sidor.',
  TOO_LARGE: 'Det som skickades är för stort.',
  BAD_REQUEST: 'Begäran kunde inte läsas.',
} as const;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** Answers in the shape of GraphQL's errors, so that the client reads one shape only. */
export function sendProblem(response: Response, status: number, code: ProblemCode): void {
  response.status(status).json({ errors: [{ message: problems[code], extensions: { code } }] });
}

/** The answer for whatever is not there, and for whatever is not for this reader: byte for byte the same. */
export function sendAbsent(response: Response): void {
  sendProblem(response, 404, 'NOTHING_HERE');
}

/** A fault of ours, told by the reference under which the log has it. */
export function sendFault(response: Response, reference: ErrorReference): void {
  response.status(500).json({ errors: [faultOf(reference)] });
}

/** The one sentence about faults of ours, wherever they show. */
export function faultOf(reference: ErrorReference): { message: string; extensions: { code: 'INTERNAL'; reference: ErrorReference } } {
  return { message: `Något gick fel hos oss. Försök igen om en stund. Händer det igen, uppge referens ${reference}.`, extensions: { code: 'INTERNAL', reference } };
}
