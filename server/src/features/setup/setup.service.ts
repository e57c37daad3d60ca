import { localDate, startOfNextDay, toLocalDate, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { stableId } from '../../database/seed/stable-id.js';
import { announce } from '../../live/outbox.js';
import { holdUnfolding } from '../grounds/grants.store.js';
import { leavesAt, takenOverBy } from '../leavers/leaving.store.js';
import { putTitle } from '../partnerships/role-title.store.js';
import { endPlace, tableChanged } from './party-change.service.js';
import type { SetupFault, SetupFile } from './setup-file.js';
import {
  auditSetup, endMandate, hasRegister, insertDecides, insertMandate, joinPartnership, kindsOf, leavePartnership, mandateNow, putOrganisation, putPartnership, putPerson, putWayIn, type Put,
} from './setup.store.js';

/** How many rows of a kind the file made, changed, and found as they should be. */
export type SetupCounts = Readonly<Record<'organisations' | 'parties' | 'people' | 'mandates', Record<Put, number>>>;

/** The id that an organisation of the file has here; `organisationId` in the file of issuers names it. */
export const organisationIdOf = (key: string): string => stableId(`organisation:${key}`);

/**
 * Brings the database to what the file states, in one transaction with its audit. The same file twice changes nothing.
 * What the file does not mention stays as it is: a mandate ends by its `until`, a place at a table by `left`.
 * @returns what was done, or the faults that only the database can tell; then nothing has changed
 */
export async function setUp(database: Database, file: SetupFile, now: Instant): Promise<{ counts: SetupCounts } | { faults: readonly SetupFault[] }> {
  return await database.system().transactional(async (inner) => {
    const em = inner as Em;
    await holdUnfolding(em);
    const kinds = await kindsOf(em);
    const faults = file.organisations.flatMap(({ key, kind }, index) => {
      const before = kinds.get(organisationIdOf(key));
      // Facts are recorded under the kind, and what others may see follows it.
      return before === undefined || before === kind ? [] : [{ path: `organisations[${index}].kind`, wanted: `${before}, som den har i databasen: en organisations slag ändras inte` }];
    });
    if (faults.length > 0) return { faults };
    return { counts: await new Setup(em, now).run(file) };
  });
}

class Setup {
  readonly #em: Em;
  readonly #now: Instant;
  readonly #counts: SetupCounts = { organisations: none(), parties: none(), people: none(), mandates: none() };
  readonly #touched = new Set<string>();

  constructor(em: Em, now: Instant) {
    this.#em = em;
    this.#now = now;
  }

  async run({ organisations, partnerships, people }: SetupFile): Promise<SetupCounts> {
    for (const { key, phone, email, roleTitles, ...fields } of organisations) {
      const id = organisationIdOf(key);
      const put = await putOrganisation(this.#em, { id, ...fields });
      const wayIn = await putWayIn(this.#em, id, { phone, email }, this.#now);
      const titled = await this.#titles(id, Object.entries(roleTitles));
      await this.#done('organisations', put !== 'same' ? put : titled ? 'changed' : wayIn, 'ORGANISATION', [id], [id]);
    }
    for (const partnership of partnerships) await this.#partnership(partnership);
    const users = new Map<string, string>();
    for (const person of people) users.set(person.subject, await this.#person(person));
    await this.#decides(people, users);
    await announce(this.#em, { organisationIds: [...this.#touched] as OrganisationId[], meetingIds: [] });
    return this.#counts;
  }

  async #partnership({ key, name, parties, left, ...settings }: SetupFile['partnerships'][number]): Promise<void> {
    const id = stableId(`partnership:${key}`);
    const organisationIds = parties.map(organisationIdOf);
    await this.#audit(await putPartnership(this.#em, { id, name, ...settings }), 'SAMVERKAN', organisationIds, [id]);
    const moved: string[] = [];
    for (const organisationId of left.map(organisationIdOf)) {
      const put = await leavePartnership(this.#em, id, organisationId, this.#now);
      this.#counts.parties[put] += 1;
      if (put === 'same') continue;
      await this.#write('PART_AVSLUTAD', [organisationId], [id, organisationId]);
      await endPlace(this.#em, id, organisationId, this.#now);
      moved.push(organisationId);
    }
    for (const organisationId of organisationIds) {
      const put = await joinPartnership(this.#em, id, organisationId, this.#now);
      await this.#done('parties', put, 'PART', [organisationId], [id, organisationId]);
      if (put === 'made') moved.push(organisationId);
    }
    if (moved.length > 0) await tableChanged(this.#em, id, moved, this.#now);
  }

  /** @returns her id */
  /** @returns whether any of them was not so before */
  async #titles(organisationId: string, titles: readonly (readonly [subject: string, title: string])[]): Promise<boolean> {
    let written = false;
    for (const [subject, title] of titles) written = (await putTitle(this.#em, organisationId, { subject, title }, this.#now)) || written;
    return written;
  }

  async #person({ mandates, ...person }: SetupFile['people'][number]): Promise<string> {
    const { userId, put } = await putPerson(this.#em, person);
    await this.#done('people', put, 'PERSON', mandates.map(({ organisation }) => organisationIdOf(organisation)), [userId]);
    for (const mandate of mandates) {
      const organisationId = organisationIdOf(mandate.organisation);
      const made = await this.#mandate(userId, organisationId, mandate);
      const titled = mandate.title !== null && await this.#titles(organisationId, [[userId, mandate.title]]);
      await this.#done('mandates', made === 'same' && titled ? 'changed' : made, 'UPPDRAG', [organisationId], [userId]);
    }
    return userId;
  }

  /** Begins each organisation's register of who decides what, where there is none: from then on it is its managers' own. */
  async #decides(people: SetupFile['people'], users: ReadonlyMap<string, string>): Promise<void> {
    const stated = people.flatMap(({ subject, mandates }) => mandates.flatMap(({ organisation, decides }) => decides.map((one) => ({ ...one, subject, organisationId: organisationIdOf(organisation) }))));
    for (const [organisationId, rows] of Map.groupBy(stated, (one) => one.organisationId)) {
      if (await hasRegister(this.#em, organisationId)) continue;
      const ids: string[] = [];
      for (const { subject, decision, maxKronor, lastDay, deputy, basis } of rows) {
        const userId = users.get(subject);
        if (userId === undefined) continue;
        ids.push(await insertDecides(this.#em, {
          organisationId, userId, decision, basis, maxAmountOre: maxKronor === null ? null : maxKronor * 100, from: toLocalDate(this.#now),
          until: lastDay === null ? null : localDate(lastDay), deputyId: deputy === null ? null : users.get(deputy) ?? null }, this.#now));
      }
      await this.#audit('made', 'MANDAT', [organisationId], ids);
    }
  }

  /** Another role is another mandate: the first ends now and stays for questions about the past. */
  async #mandate(userId: string, organisationId: string, wanted: SetupFile['people'][number]['mandates'][number]): Promise<Put> {
    const stated = wanted.until === null ? null : startOfNextDay(localDate(wanted.until));
    // Whom a manager has said to leave does not come back because the file still has her.
    const leaves = await leavesAt(this.#em, userId, organisationId);
    const to = leaves !== null && (stated === null || stated > leaves) ? leaves : stated;
    const holds = to === null || to > this.#now;
    const before = await mandateNow(this.#em, userId, organisationId, this.#now);
    // What she has taken over when asked by her manager is the organisation's own, until the file says otherwise of the protected.
    const taken = await takenOverBy(this.#em, userId, organisationId);
    const role = wanted.role === 'HANDLAGGARE' && taken.includes('SAMORDNING') ? 'SAMORDNARE' : wanted.role;
    const mayOpenProtected = wanted.mayOpenProtected ?? taken.includes('SKYDDADE');
    if (before === null && !holds) return 'same';
    if (before !== null && holds && before.role === role && before.mayOpenProtected === mayOpenProtected) {
      if (before.validTo === to) return 'same';
      await endMandate(this.#em, before.id, to);
      return 'changed';
    }
    if (before !== null) await endMandate(this.#em, before.id, this.#now);
    if (holds) await insertMandate(this.#em, { userId, organisationId, role, mayOpenProtected, from: this.#now, to });
    return before === null ? 'made' : 'changed';
  }

  async #done(what: keyof SetupCounts, put: Put, action: string, organisationIds: readonly string[], ids: readonly string[]): Promise<void> {
    this.#counts[what][put] += 1;
    await this.#audit(put, action, organisationIds, ids);
  }

  async #audit(put: Put, action: string, organisationIds: readonly string[], ids: readonly string[]): Promise<void> {
    if (put !== 'same') await this.#write(`${action}_${put === 'made' ? 'UPPLAGD' : 'ANDRAD'}`, organisationIds, ids);
  }

  async #write(action: string, organisationIds: readonly string[], ids: readonly string[]): Promise<void> {
    for (const organisationId of new Set(organisationIds)) {
      this.#touched.add(organisationId);
      await auditSetup(this.#em, this.#now, organisationId, action, ids);
    }
  }
}

function none(): Record<Put, number> {
  return { made: 0, changed: 0, same: 0 };
}
