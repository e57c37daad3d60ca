import { categoryRules, explain, type Disclosed, type Explanation, type Ground } from '@bokvar/domain/disclosure';
import type { Instant, Language, OrganisationId, PersonId } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, discloseRow, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, situationInCase } from '../cases/reading.service.js';
import { everyRow } from '../grounds/disclosure-log.store.js';
import { wordsIn } from '../home-visits/read-visits.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadRows } from './why.store.js';

/** "Varför ser jag den här raden?", about one row, now or at an instant that has been. */
export interface WhyQuestion {
  readonly caseId: string;
  readonly factId: string;
  /** Null: now. */
  readonly at: Instant | null;
}

export interface WhyAnswer {
  readonly explanation: Explanation;
  readonly toWhom: OrganisationRecord;
  readonly leftBy: OrganisationRecord;
  readonly at: Instant;
}

/**
 * The ground on which the viewer sees, or saw, a row: found by the same reading as the page's, through both locks, at
 * that instant. Null when there was nothing to see, whether hidden or absent. The future is not told: it is asked as now.
 * A protected identity that the viewer's organisation has learnt of since covers what was shown before it too: who and
 * where she is, is told as it may be read now [domain 1.6].
 */
export async function readWhy({ scope, now, language }: PortalContext, viewer: Viewer, question: WhyQuestion): Promise<WhyAnswer | null> {
  const at = question.at === null || question.at > now ? now : question.at;
  const readAt = async (instant: Instant): Promise<ReadCase> => await asReaderOfCase(scope.database, viewer, instant, async (em) => {
    const loaded = await loadRows(em, question.caseId);
    const situation = situationInCase(viewer, instant);
    const document = discloseDocument(loaded, situation);
    const of = document.cases.get(question.caseId);
    const rows = of === undefined ? [] : [...everyRow(of), ...wordsIn(loaded, of, document), ...loaded.decisions.flatMap((row) => discloseRow(row, of, document) ?? [])];
    const row = rows.find(({ fact }) => (fact.id as string) === question.factId) ?? null;
    return { ...document, row, masked: loaded.grounds.some((grounds) => isMaskedFor({ grounds }, situation)) };
  });
  const then = await readAt(at);
  const today = at === now ? then : await readAt(now);
  const of = then.cases.get(question.caseId);
  const { row } = then;
  if (of === undefined || row === null) return null;
  const read = today.cases.get(question.caseId);
  const masked = today.masked && today.row === null && categoryRules[row.fact.category].identifying;
  return masked ? null : answerOf(row.ground, { of, names: today.masked ? (read?.persons ?? []) : of.persons }, then, language);
}

/** The case as it was read at an instant, the row asked about in it, and whether the household was masked. */
interface ReadCase extends DisclosedDocument { readonly row: Disclosed<unknown> | null; readonly masked: boolean }

/** A case as it was read at the instant asked about, and the persons of it who may be named now. */
interface Asked { readonly of: DisclosedCase; readonly names: DisclosedCase['persons'] }

function answerOf(ground: Ground, asked: Asked, document: DisclosedDocument, language: Language): WhyAnswer | null {
  const toWhom = document.organisations.get(ground.recipientId);
  const leftBy = document.organisations.get(ground.holderId);
  if (toWhom === undefined || leftBy === undefined) return null;
  const organisation = (id: OrganisationId) => document.organisations.get(id)?.name ?? '';
  const told = tellable(ground, asked, toWhom, leftBy);
  const explanation = explain(told, { organisation, person: (id) => nameOf(id, asked) ?? unnamed(id, told, asked.of, language) }, language);
  return { explanation: { ...explanation, text: sentence(explanation.text) }, toWhom, leftBy, at: document.situation.instant };
}

/**
 * The ground as this reader may have it told. Those whose names the reader has no ground for are one and the same "the
 * person", and who at another organisation decided something is that organisation.
 */
function tellable(ground: Ground, asked: Asked, toWhom: OrganisationRecord, leftBy: OrganisationRecord): Ground {
  const named = ground.giverIds.filter((id) => nameOf(id, asked) !== null);
  const [unnamedGiver] = ground.giverIds.filter((id) => nameOf(id, asked) === null);
  const giverIds = unnamedGiver === undefined ? named : [...named, unnamedGiver];
  return { ...ground, giverIds, ...(ground.decidedBy !== undefined && toWhom.id !== leftBy.id ? { decidedBy: leftBy.name } : {}) };
}

function nameOf(id: PersonId, { names }: Asked): string | null {
  return names.find(({ fact }) => (fact.id as string) === id)?.value.name ?? null;
}

/** Words for a giver without a name here. That somebody speaks for another is said, and not in what capacity. */
function unnamed(id: PersonId, ground: Ground, of: DisclosedCase, language: Language): string {
  const given = of.grounds.consents.find((consent) => consent.giverId === id && ground.consentIds.includes(consent.id));
  if (given === undefined || given.capacity === 'SJALV') return language === 'sv' ? 'personen själv' : 'the person herself';
  return language === 'sv' ? 'den som får samtycka' : 'the one entitled to consent';
}

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
