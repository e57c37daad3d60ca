import { mayWriteLetter } from '@bokvar/domain/policy';
import { dateWords, fullDate, letterSideOf, sumWords, toLocalDate, type Language, type LetterKind } from '@bokvar/domain/vocabulary';
import { letter, type LetterModel } from '@bokvar/reports';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument } from '../cases/case-document.store.js';
import { standingOf } from '../cases/case-standing.js';
import { findCase } from '../cases/case.store.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, showingTo, situationInCase } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { wayInOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { everyLetterRow, letterDay, letterRows, type LetterRows } from './letter-rows.js';
import { keepLetter } from './letter.store.js';

export interface LetterWanted {
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly language: Language;
}

/**
 * A letter to the household of a case, with what the writer's own organisation has and nothing else. Null where the viewer
 * may not write it: in another's case, of another side's kind, to a protected household that she has not opened; and a
 * reminder of nothing. What stands in it is written to the disclosure log, and that it was
 * made to the audit, in the same transaction; it is drawn after it.
 */
export async function letterFile(context: PortalContext, viewer: Viewer, wanted: LetterWanted): Promise<Uint8Array | null> {
  const model = await letterModel(context, viewer, wanted);
  return model === null ? null : await letter(model);
}

async function letterModel({ scope, now }: PortalContext, viewer: Viewer, { caseId, kind, language }: LetterWanted): Promise<LetterModel | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const standing = standingOf(await findCase(em, caseId, viewer.organisationId));
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    const side = letterSideOf(viewer.organisationKind);
    if (of === undefined || side === null || !mayWriteLetter(viewer, standing, kind, isMaskedFor(of, document.situation)).allowed) return null;
    const rows = letterRows(of, document, kind);
    if (kind === 'PAMINNELSE' && rows.bills.length === 0) return null;
    await recordShown(em, showingTo(viewer, 'UTSKRIFT'), document, () => everyLetterRow(rows));
    await keepLetter(em, viewer, now, caseId);
    const today = toLocalDate(now);
    const day = letterDay(of, kind, today);
    const wayIn = await wayInOf(em, viewer.organisationId);
    return {
      language, kind, side, ...wordsOf(rows, language), phone: wayIn?.phone ?? null, mail: wayIn?.mail ?? null,
      organisation: viewer.organisationName, writer: viewer.name, date: fullDate(today, language), day: day === null ? null : dateWords(day, language, today),
      // The number of another's case is another's.
      reference: of.holderId === viewer.organisationId ? of.head?.reference ?? null : null,
    };
  });
}

function wordsOf({ adults, address, phones, bills }: LetterRows, language: Language): Pick<LetterModel, 'to' | 'address' | 'phones' | 'bills' | 'total'> {
  return {
    to: adults.map(({ value }) => value.name),
    address: address?.value.text ?? '',
    phones: phones.map(({ value }) => value.text),
    bills: bills.map(({ value }) => ({ due: fullDate(value.dueOn, language), number: value.number ?? '', sum: sumWords(value.restOre, language) })),
    total: sumWords(bills.reduce((sum, { value }) => sum + value.restOre, 0), language),
  };
}
