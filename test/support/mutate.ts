import { randomUUID } from 'node:crypto';
import type { TestPortal } from './portal.js';

/** What a change answered: the code of its refusal, or what was asked of it. */
export type Mutated = Readonly<{ __typename: string; code?: string; visitId?: string }>;

/**
 * Makes one change as somebody of the town, with a key of its own.
 * @param call the mutation with its arguments, as it is written in GraphQL; `asked`: what its answer is asked for, as a fragment
 */
export async function mutate(portal: TestPortal, person: string, call: string, asked = ''): Promise<Mutated> {
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, Mutated>>(
    `mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ${asked} ... on Refusal { code } } }`);
  return answer[name] ?? { __typename: 'nothing' };
}
