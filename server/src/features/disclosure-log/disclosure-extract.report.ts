import { randomUUID } from 'node:crypto';
import { disclosureExtract, type DisclosureExtractModel } from '@bokvar/reports';
import type { Disclosed } from '@bokvar/domain/disclosure';
import { groundAndHolder, label, type Language } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCasePage, type RetractedRecord } from '../cases/case-document.store.js';
import { discloseDocument, discloseOwnRetracted, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, showingTo, situationInCase } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { paperCodeOf, stampWords } from '../grounds/paper.js';
import { wayInLine } from '../partnerships/way-in-words.js';
import { wayInOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { caseOfPerson, keepExtract } from './extract.store.js';
import { seenIn, type SeenLine } from './seen.service.js';

/** The most lines of an extract, the latest first. */
const MOST = 5000;

/**
 * The extract of the disclosure log for one person [GDPR 15]: what the viewer's organisation holds about her, to whom
 * it was shown, when and on which ground. Null when the viewer may not see the person or read the log. That it was
 * taken out is written in the same transaction; drawn after it.
 */
export async function extractFile(context: PortalContext, viewer: Viewer, personId: string): Promise<Uint8Array | null> {
  const model = await extractModel(context, viewer, personId);
  return model === null ? null : await disclosureExtract(model);
}

async function extractModel({ scope, now, language }: PortalContext, viewer: Viewer, personId: string): Promise<DisclosureExtractModel | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const caseId = await caseOfPerson(em, personId);
    if (caseId === null) return null;
    const loaded = await loadCasePage(em, caseId);
    const document = discloseDocument(loaded, situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    const person = of === undefined ? null : personIn(of, document, loaded.retracted, personId);
    if (of === undefined || person === null) return null;
    const seen = await seenIn(em, viewer, of, document, { personId, limit: MOST });
    if (seen === null) return null;
    const extractId = randomUUID();
    await recordShown(em, showingTo(viewer, 'EXPORT'), document, () => [person.shown]);
    await keepExtract(em, viewer, now, [caseId, personId, extractId]);
    return {
      language, about: person.name, organisation: viewer.organisationName, asOf: stampWords(now, language), code: paperCodeOf(extractId),
      waysIn: wayInLine(viewer.organisationName, await wayInOf(em, viewer.organisationId), language),
      rows: seen.rows.map((row) => rowOf(row, language)), total: seen.total };
  });
}

interface About { readonly shown: Disclosed<unknown>; readonly name: string }

/** Whom the extract is about, as the viewer sees her: of the household, or taken back by the viewer's own organisation. */
function personIn(of: DisclosedCase, document: DisclosedDocument, retracted: readonly RetractedRecord[], personId: string): About | null {
  const standing = of.persons.find(({ fact }) => (fact.id as string) === personId);
  if (standing !== undefined) return { shown: standing, name: standing.value.name };
  const [taken] = discloseOwnRetracted(retracted.filter(({ id, kind }) => id === personId && isPerson(kind)), of, document);
  return taken === undefined ? null : { shown: taken, name: taken.value.text ?? '' };
}

const isPerson = (kind: RetractedRecord['kind']): boolean => kind === 'NAMN' || kind === 'BARN';

function rowOf({ at, organisation, person, shown, place, purpose }: SeenLine, language: Language): DisclosureExtractModel['rows'][number] {
  return {
    when: stampWords(at, language),
    toWhom: person === organisation.name ? organisation.name : `${person}, ${organisation.name}`,
    shown: shown.map(({ holder, ground, categories }) => ({
      label: `${groundAndHolder(ground, holder.id === organisation.id ? null : holder.shortName, language)}:`,
      text: categories.map((category) => label('FactCategory', category, language)).join(' · '),
    })),
    where: [label('SeenPlace', place, language), ...(purpose === null ? [] : [label('OpeningPurpose', purpose, language)])].join(': '),
  };
}
