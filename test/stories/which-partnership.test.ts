import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import type { Em } from '@bokvar/server/database/orm';
import { stableId } from '@bokvar/server/database/seed/stable-id';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { openCase } from '@bokvar/server/features/cases/open-case.service';
import { planMeeting } from '@bokvar/server/features/monthly-meetings/plan-meeting.service';
import { readMonthlyTables } from '@bokvar/server/features/partnerships/monthly-table.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

/** Social services meet two landlords, each at a table of its own. Where a case or a meeting belongs is chosen, never guessed. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const WHOM = { kind: 'HYRESSKULD' as const, names: ['Åsa Öberg-Ekström'], address: null, notice: null, protection: null };
const WHEN = { startsAt: fromIso('2026-12-10T08:00:00Z'), endsAt: fromIso('2026-12-10T09:30:00Z'), place: 'Stadshuset' };

const open = async (person: string, partnershipId: string | null) =>
  await openCase(town.database, (await town.acting(person)).viewer, START, randomUUID(), { ...WHOM, partnershipId });
const plan = async (person: string, partnershipId: string | null) =>
  await planMeeting(town.database, (await town.acting(person)).viewer, START, randomUUID(), { ...WHEN, partnershipId });
const tablesOf = async (person: string) => {
  const { context, viewer } = await town.acting(person);
  return (await readMonthlyTables(context, viewer)).map(({ otherSide }) => otherSide.shortName);
};

async function rowOf<Row>(sql: string, id: string): Promise<Row | undefined> {
  const [row]: Row[] = await town.database.system().transactional(async (em) => await (em as Em).execute(sql, [id]));
  return row;
}
const partnershipOfCase = async (answer: object) => (await rowOf<{ id: string }>('select partnership_id as id from case_file where id = ?', (answer as { caseId: string }).caseId))?.id;
const partnershipOfMeeting = async (answer: object) => (await rowOf<{ id: string }>('select partnership_id as id from monthly_meeting where id = ?', (answer as { meetingId: string }).meetingId))?.id;

describe('when to meet next', () => {
  const daysOf = async (now: Instant) => {
    const { context, viewer } = await town.acting('yvonne');
    return (await readMonthlyTables({ ...context, now }, viewer)).map(({ nextMeetingOn, missedMeetingOn }) => [nextMeetingOn, missedMeetingOn]);
  };

  // The town meets on fourth Thursdays, and on the third of December for Christmas Eve: that is the last meeting planned.
  it.each<[string, string, string | null, string]>([
    ['2026-11-19T09:42:00Z', '2027-01-28', null, 'as they usually meet, after the last one that is planned'],
    ['2027-01-28T09:00:00Z', '2027-01-28', null, 'on the day itself it is not too late to plan it'],
    ['2027-01-29T09:00:00Z', '2027-02-25', '2027-01-28', 'the day after it has been missed'],
    ['2027-03-01T09:00:00Z', '2027-03-25', '2027-01-28', 'and stays so until they meet'],
  ])('at %s: %s, missed %s (%s)', async (now, next, missed) => {
    expect(await daysOf(fromIso(now))).toEqual([[next, missed]]);
  });
});

describe('one who has several partnerships', () => {
  it('is told of each by whom it meets there', async () => {
    expect((await tablesOf('ibrahim')).toSorted()).toEqual(['Norrgården', 'Älvsalahem']);
  });

  it('is asked to choose, at the field where one does', async () => {
    for (const answer of [await open('ibrahim', null), await plan('ibrahim', null)]) {
      expect(answer).toBeInstanceOf(Refused);
      expect(answer).toMatchObject({ code: 'SAMVERKAN_OVALD', field: 'partnershipId' });
    }
  });

  it.each(['alvsalahem-soc', 'norrgarden-soc'])('gets what was chosen: %s', async (key) => {
    const partnershipId = townId.partnership(key);
    expect(await partnershipOfCase(await open('ibrahim', partnershipId))).toBe(partnershipId);
    expect(await partnershipOfMeeting(await plan('ibrahim', partnershipId))).toBe(partnershipId);
  });

  it('is a landlord too, when it lets dwellings in two municipalities', async () => {
    const [social, partnership] = [stableId('organisation:another municipality'), stableId('partnership:another municipality')];
    await town.database.system().transactional(async (inner) => {
      const em = inner as Em;
      await em.execute(`insert into organisation (id, name, short_name, kind) values (?, 'Grannköpings socialtjänst', 'Socialtjänsten i Grannköping', 'SOCIALTJANST')`, [social]);
      await em.execute(`insert into partnership (id, name, reserved_minutes) values (?, 'Norrgården och Grannköping', 15)`, [partnership]);
      for (const [place, party] of [townId.organisation('norrgarden'), social].entries()) {
        await em.execute('insert into partnership_party (id, partnership_id, organisation_id, from_at) values (?, ?, ?, ?)', [stableId(`another party ${place}`), partnership, party, new Date(START - 1)]);
      }
    });
    expect(await tablesOf('pekka')).toEqual(['Socialtjänsten', 'Socialtjänsten i Grannköping']);
    expect(await open('pekka', null)).toMatchObject({ code: 'SAMVERKAN_OVALD' });
    expect(await partnershipOfCase(await open('pekka', partnership))).toBe(partnership);
    // Nobody in Älvsala is told of a case in another municipality.
    expect(await tablesOf('ibrahim')).not.toContain('Socialtjänsten i Grannköping');
  });
});

describe('one who has a single partnership', () => {
  it('has nothing to choose, and need not name it', async () => {
    expect(await tablesOf('yvonne')).toEqual(['Socialtjänsten']);
    expect(await partnershipOfCase(await open('yvonne', null))).toBe(townId.partnership('alvsalahem-soc'));
    expect(await partnershipOfMeeting(await plan('yvonne', null))).toBe(townId.partnership('alvsalahem-soc'));
  });

  it('is let into no other, and is told the same of one that is not there', async () => {
    for (const ask of [open, plan]) {
      const [others, absent] = [await ask('yvonne', townId.partnership('norrgarden-soc')), await ask('yvonne', randomUUID())];
      expect(others).toMatchObject({ code: 'FINNS_INTE', field: 'partnershipId' });
      expect(absent).toMatchObject({ code: 'FINNS_INTE', field: 'partnershipId' });
    }
  });
});

it('a partner of the network sits at no monthly table, and one who has left a partnership no longer at its', async () => {
  expect(await tablesOf('jonas')).toEqual([]);
  await town.database.system().transactional(async (em) => {
    await (em as Em).execute('update partnership_party set to_at = ? where partnership_id = ? and organisation_id = ?', [new Date(START - 1), townId.partnership('alvsalahem-soc'), townId.organisation('alvsalahem')]);
  });
  expect(await tablesOf('yvonne')).toEqual([]);
  expect(await open('yvonne', null)).toMatchObject({ code: 'SAMVERKAN_SAKNAS' });
  expect(await tablesOf('ibrahim')).toEqual(['Norrgården']);
  expect(await partnershipOfCase(await open('ibrahim', null))).toBe(townId.partnership('norrgarden-soc'));
});
