import type { Disclosed } from '@bokvar/domain/disclosure';
import { presetDefinitions, type AdoptedDefinition } from '@bokvar/domain/targets';
import { localDate, type BarnfamiljPreset, type Instant } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { everyRow, recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadCasePage, type OrganisationRecord, type RetractedRecord } from './case-document.store.js';
import { loadCaseList, type CaseSelection } from './case-list.store.js';
import { caseMayOf, type CaseMay } from './case-may.js';
import { isMaskedFor, openingOf } from './protected-identity/is-protected.js';
import { readingOf, type ListReading } from './list-reading.js';
import { discloseDocument, discloseOwnRetracted, type DisclosedCase, type DisclosedDocument } from './read-case.service.js';
import { asReader, asReaderOfCase, showingTo, situationInCase, situationOf } from './reading.service.js';

/** A case page: the case as it was disclosed, and what stands around it. */
export interface CasePage {
  readonly of: DisclosedCase;
  readonly document: DisclosedDocument;
  readonly reading: ListReading;
  readonly holder: OrganisationRecord;
  /** Holders of whom something was shown here that can no longer be told. */
  readonly lostFrom: ReadonlySet<string>;
  readonly may: CaseMay;
  readonly retracted: readonly Disclosed<RetractedRecord>[];
  /** Until when the viewer has the household open, that the own organisation protects; null when it is not hers to close. */
  readonly opening: Instant | null;
}

/** One case, as the viewer has a ground to see it now; null when there is nothing to see, for whatever reason. */
export async function readCase({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<CasePage | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const loaded = await loadCasePage(em, caseId);
    const document = discloseDocument(loaded, situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return null;
    const holder = document.organisations.get(of.holderId);
    if (holder === undefined) return null;
    const lostFrom = lostHolders(of, loaded.shownBefore);
    const retracted = discloseOwnRetracted(loaded.retracted, of, document);
    const opening = openingOf(of, document.situation);
    await recordShown(em, showingTo(viewer, opening === null ? 'SKARM' : 'OPPNAT_SKYDD'), document, (one) => [...everyRow(one), ...retracted]);
    const reading = readingOf(loaded, viewer, now);
    const closed = (of.head?.closedAt ?? of.desk?.closedAt ?? null) !== null;
    const parties = of.grounds.parties.flatMap(({ organisationId, to }) => (to !== null && to <= now ? [] : document.organisations.get(organisationId) ?? []));
    const may = caseMayOf(viewer, { isParty: !of.emptySeat, holdsRows: true, closed, own: !of.emptySeat && of.holderId === viewer.organisationId, masked: isMaskedFor(of, document.situation) }, now, { organisations: parties, workers: loaded.workers });
    return { of, document, reading, holder, lostFrom, may, retracted, opening };
  });
}

/** Holders of whom something of a category was shown before, and nothing of it is now. */
function lostHolders(of: DisclosedCase, shownBefore: readonly { holderId: string; categories: readonly string[] }[]): Set<string> {
  const now = new Set(everyRow(of).map(({ fact }) => `${fact.holderId} ${fact.category}`));
  return new Set(shownBefore.filter(({ holderId, categories }) => categories.some((category) => !now.has(`${holderId} ${category}`))).map(({ holderId }) => holderId));
}

/** A ready-made definition as if it had been agreed on from the beginning: version 0, which no agreed one has. */
function onlyBy(preset: BarnfamiljPreset): AdoptedDefinition {
  return { id: preset, version: 0, validFrom: localDate('0001-01-01'), name: preset, words: '', definition: presetDefinitions[preset] };
}

/** A page of a list of cases, as they were disclosed, and how many there are in all. */
export interface DisclosedCaseList {
  readonly cases: readonly DisclosedCase[];
  readonly document: DisclosedDocument;
  readonly reading: ListReading;
  readonly total: number;
}

/**
 * A list of cases with what the reason for each row is read against.
 * @param countedBy for this reading alone: a ready-made definition instead of what the partnerships have agreed on
 */
export async function readCaseList({ scope, now }: PortalContext, viewer: Viewer, selection: CaseSelection, countedBy: BarnfamiljPreset | null = null): Promise<DisclosedCaseList> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadCaseList(em, selection);
    const document = discloseDocument(loaded, situationOf(viewer, now));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, (of) => [...of.persons, ...of.bills, ...of.facts.filter((fact) => fact.value.kind === 'ADRESS')]);
    const cases = [...document.cases.values()].map((of) => (countedBy === null ? of : { ...of, definitions: [onlyBy(countedBy)] }));
    // A row that the domain refuses though the database let it through is not counted either.
    return { cases, document, reading: readingOf(loaded, viewer, now), total: loaded.total - (loaded.cases.length - cases.length) };
  });
}
