import type { CaseGrounds } from '@bokvar/domain/disclosure';

type PartyRecord = CaseGrounds['parties'][number] & { partnershipId: string };
type PersonRecord = CaseGrounds['persons'][number] & { caseId: string };

/** What `case_grounds` answers: every part told once, with its case; nothing at all to somebody without an organisation. */
export interface StoredGrounds {
  cases?: { caseId: CaseGrounds['caseId']; partnershipId: string; closedAt: CaseGrounds['closedAt'] }[];
  parties?: PartyRecord[];
  persons?: PersonRecord[];
  deaths?: CaseGrounds['deaths'];
  consents?: CaseGrounds['consents'];
  notices?: CaseGrounds['notices'];
  shares?: CaseGrounds['shares'];
  harmTests?: CaseGrounds['harmTests'];
  protections?: CaseGrounds['protections'];
  openings?: CaseGrounds['openings'];
  retracted?: (CaseGrounds['retracted'][number] & { caseId: string })[];
}

/** The grounds of each case, as the domain asks for them. Cases of one partnership have one list of parties. */
export function groundsOf(stored: StoredGrounds): CaseGrounds[] {
  const parties = new Map<string, CaseGrounds['parties'][number][]>();
  for (const { partnershipId, organisationId, organisationKind, from, to } of stored.parties ?? []) {
    add(parties, partnershipId, { organisationId, organisationKind, from, to });
  }
  const persons = new Map<string, CaseGrounds['persons'][number][]>();
  for (const { caseId, id, kind, bornOn, guardians } of stored.persons ?? []) add(persons, caseId, { id, kind, bornOn, guardians });
  const [consents, notices, shares] = [byCase(stored.consents), byCase(stored.notices), byCase(stored.shares)];
  const [harmTests, protections, deaths] = [byCase(stored.harmTests), byCase(stored.protections), byCase(stored.deaths)];
  const [openings, retracted] = [byCase(stored.openings), byCase(stored.retracted)];
  return (stored.cases ?? []).map(({ caseId, partnershipId, closedAt }) => ({
    caseId, closedAt,
    parties: parties.get(partnershipId) ?? [],
    persons: persons.get(caseId) ?? [],
    deaths: deaths.get(caseId) ?? [],
    consents: consents.get(caseId) ?? [],
    notices: notices.get(caseId) ?? [],
    shares: shares.get(caseId) ?? [],
    harmTests: harmTests.get(caseId) ?? [],
    protections: protections.get(caseId) ?? [],
    openings: openings.get(caseId) ?? [],
    retracted: (retracted.get(caseId) ?? []).map(({ id, at }) => ({ id, at })),
  }));
}

/** Rows by their case, in the order they came. */
function byCase<Row extends { readonly caseId: string }>(rows: readonly Row[] = []): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) add(grouped, row.caseId, row);
  return grouped;
}

function add<Row>(grouped: Map<string, Row[]>, key: string, row: Row): void {
  const rows = grouped.get(key);
  if (rows === undefined) grouped.set(key, [row]);
  else rows.push(row);
}
