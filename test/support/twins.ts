import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import { resolvers } from '@bokvar/server/features';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import type { GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { wholeQuestions, type Operation } from '../privacy/whole-answers.js';
import { openTestPortal, type TestPortal } from './portal.js';

type Args = Readonly<Record<string, unknown>>;
/** What a mutation or a page answered, as far as a test reads it. */
export type Told = Readonly<Record<string, unknown>> | null;

/**
 * One of two towns in which the same people do the same at the same instants. In one of them social services have also
 * worked, with nothing that others may know; in the other they have not.
 */
export class Twin {
  readonly portal: TestPortal;
  readonly hidden: boolean;
  readonly #schema: GraphQLSchema;
  /** What the reader was answered, in order, ids told apart by which came first. */
  readonly told: string[] = [];
  /** Mutations that were asked so that their answers are compared. */
  readonly changed = new Set<string>();
  readonly #ids = new Map<string, string>();

  constructor(portal: TestPortal, schema: GraphQLSchema, hidden: boolean) {
    this.portal = portal;
    this.#schema = schema;
    this.hidden = hidden;
  }

  /** Asks a root field to the bottom, a second later, and lets its answer be compared. */
  async tell(person: string, operation: Operation, field: string, args: Args = {}): Promise<Told> {
    const told = await this.ask(person, operation, field, args);
    if (operation === 'mutation') this.changed.add(field);
    this.told.push(`${field} ${JSON.stringify(this.#alike(told))}`);
    return told;
  }

  /** As `tell`, and the answer is compared with nothing. */
  async ask(person: string, operation: Operation, field: string, args: Args = {}): Promise<Told> {
    this.portal.clock.set(instant(this.portal.clock.now() + 1000));
    const [question] = wholeQuestions(this.#schema, operation, field, [operation === 'mutation' ? { key: randomUUID(), ...args } : args]);
    const answer = await (await this.portal.as(person)).ask<{ a0: Told }>(question?.document ?? '', question?.variables);
    if (answer.errors.length > 0) throw new Error(`${field}: ${answer.text.slice(0, 500)}`);
    return answer.data?.a0 ?? null;
  }

  /** Work of social services that others may not know of: done in one of the towns, at instants that pass in both. */
  async secretly(person: string, field: string, args: Args): Promise<Told> {
    if (this.hidden) {
      const told = await this.ask(person, 'mutation', field, args);
      if (told === null || told['__typename'] === 'Refusal') throw new Error(`${field} was refused: ${JSON.stringify(told)}`);
      return told;
    }
    this.portal.clock.set(instant(this.portal.clock.now() + 1000));
    return null;
  }

  /** Ids and numbers of cases are drawn by lot: the same ones are the same in both towns. Rows without an order of their own get one. */
  #alike(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one: unknown) => this.#alike(one)).toSorted((a, b) => (isWorkRow(a) && isWorkRow(b) ? (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : 0));
    if (typeof value === 'string') {
      return value.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => this.#nameOf(id)).replaceAll(/[A-ZÅÄÖ]{2}-2026-[A-Z\d]{4}/g, (id) => this.#nameOf(id));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#alike(one)]));
  }

  #nameOf(id: string): string {
    const name = this.#ids.get(id) ?? `id ${this.#ids.size}`;
    this.#ids.set(id, name);
    return name;
  }
}

const isWorkRow = (value: unknown): boolean => typeof value === 'object' && value !== null && 'nextDueOn' in value;

/** Plays the same in both towns; every answer that is told must be the same, byte for byte. @returns the mutations asked */
export async function expectAlike(play: (twin: Twin) => Promise<void>): Promise<ReadonlySet<string>> {
  const schema = await buildPortalSchema(resolvers);
  const twins: Twin[] = [];
  for (const hidden of [true, false]) {
    const portal = await openTestPortal();
    const twin = new Twin(portal, schema, hidden);
    try {
      await play(twin);
    } finally {
      await portal.close();
    }
    twins.push(twin);
  }
  const [worked, untouched] = twins;
  expect(worked?.told.length).toBeGreaterThan(0);
  expect((worked?.told ?? []).flatMap((told, place) => differenceOf(told, untouched?.told[place] ?? ''))).toEqual([]);
  expect(worked?.told).toHaveLength(untouched?.told.length ?? 0);
  return worked?.changed ?? new Set();
}

/** Where two answers part, for whoever mends it; nothing when they are the same. */
function differenceOf(here: string, there: string): string[] {
  const at = [...here].findIndex((sign, place) => sign !== there[place]);
  if (here === there) return [];
  const around = (text: string): string => `${text.slice(0, 30)} … ${text.slice(Math.max(at, 200) - 200, Math.max(at, 200) + 200)}`;
  return [`${around(here)}\n${around(there)}`];
}
