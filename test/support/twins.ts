import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import { resolvers } from '@bokvar/server/features';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import type { GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { wholeQuestions, type Operation } from '../privacy/whole-answers.js';
import { openTestPortal, type TestPortal } from './portal.js';
import { townDatabase } from './test-database.js';

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
  /** Those of them that were carried out at least once, and not refused. */
  readonly carriedOut = new Set<string>();
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
    if (operation === 'mutation' && told?.['__typename'] !== 'Refusal') this.carriedOut.add(field);
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

  /** Ids and numbers of cases are drawn by lot, and the portal's own address: the same ones are the same in both towns. */
  #alike(value: unknown): unknown {
    if (Array.isArray(value)) return inOrder(value).map((one) => this.#alike(one));
    if (typeof value === 'string') return value.replaceAll(this.portal.origin, 'origin').replaceAll(DRAWN, (id) => this.#nameOf(id));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#alike(one)]));
  }

  #nameOf(id: string): string {
    const name = this.#ids.get(id) ?? `id ${this.#ids.size}`;
    this.#ids.set(id, name);
    return name;
  }
}

/** What is drawn by lot: ids, and numbers of cases. */
const DRAWN = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-ZÅÄÖ]{2}-2026-[A-Z\d]{4}/g;

/** Rows that have the same instant stand in the order of their ids, which chance gives: here they stand by what they say. */
function inOrder(rows: readonly unknown[]): readonly unknown[] {
  const words = (row: unknown): string => JSON.stringify(row).replaceAll(DRAWN, '');
  const byLot = (row: unknown): boolean => typeof row === 'object' && row !== null && ('nextDueOn' in row || 'retractedOn' in row);
  return rows.every(byLot) ? rows.toSorted((a, b) => (words(a) < words(b) ? -1 : 1)) : rows;
}

/** Plays the same in both towns; every answer that is told must be the same, byte for byte. @returns the one that social services have worked in */
export async function expectAlike(play: (twin: Twin) => Promise<void>): Promise<Twin> {
  const schema = await buildPortalSchema(resolvers);
  const town = async (hidden: boolean): Promise<Twin> => {
    const portal = await openTestPortal({ on: await townDatabase(3) });
    const twin = new Twin(portal, schema, hidden);
    try {
      await play(twin);
    } finally {
      await portal.close();
    }
    return twin;
  };
  const [worked, untouched] = [await town(true), await town(false)];
  expect(worked.told.length).toBeGreaterThan(0);
  expect(worked.told.flatMap((told, place) => differenceOf(told, untouched.told[place] ?? ''))).toEqual([]);
  expect(worked.told).toHaveLength(untouched.told.length);
  return worked;
}

/** Where two answers part, for whoever mends it; nothing when they are the same. */
function differenceOf(here: string, there: string): string[] {
  const at = [...here].findIndex((sign, place) => sign !== there[place]);
  if (here === there) return [];
  const around = (text: string): string => `${text.slice(0, 30)} … ${text.slice(Math.max(at, 200) - 200, Math.max(at, 200) + 200)}`;
  return [`${around(here)}\n${around(there)}`];
}
