import { categoryRules, cellTakesConsent, factCategories } from '@bokvar/domain/disclosure';
import { mayRecordConsent } from '@bokvar/domain/policy';
import { label, type Language } from '@bokvar/domain/vocabulary';
import { consentForm, type ConsentFormModel } from '@bokvar/reports';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import { findCase } from '../cases/case.store.js';
import { standingOf } from '../cases/case-standing.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { wayInOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';

export interface FormWanted {
  readonly caseId: string;
  readonly language: Language;
  /** Without names: to have lying ready. */
  readonly blank: boolean;
}

/**
 * The paper form for a consent in a case: the viewer's own unit, the organisations it can name and what it can open to
 * them, nothing ticked; unless blank, with the names of the adults whom the viewer sees. Null for whoever takes no
 * consent there. Names that are printed are written to the disclosure log in the same transaction; drawn after it.
 */
export async function consentFormFile(context: PortalContext, viewer: Viewer, wanted: FormWanted): Promise<Uint8Array | null> {
  const model = await formModel(context, viewer, wanted);
  return model === null ? null : await consentForm(model);
}

async function formModel({ scope, now }: PortalContext, viewer: Viewer, { caseId, language, blank }: FormWanted): Promise<ConsentFormModel | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    if (!mayRecordConsent(viewer, standingOf(await findCase(em, caseId, viewer.organisationId))).allowed) return null;
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationOf(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return null;
    const adults = blank ? [] : of.persons.filter(({ value }) => value.personKind === 'VUXEN');
    await recordShown(em, showingTo(viewer, 'UTSKRIFT'), document, () => adults);
    const phone = (await wayInOf(em, viewer.organisationId))?.phone ?? null;
    return {
      ...boxesOf(of, document, language), language, releasingUnit: viewer.organisationName, contact: contactOf(viewer.organisationName, phone, language),
      givers: adults.map(({ value }) => value.name) };
  });
}

/** The organisations at the table of the case that a consent can open something to, and what; each a box to tick. */
function boxesOf({ grounds }: DisclosedCase, { organisations, situation }: DisclosedDocument, language: Language): Pick<ConsentFormModel, 'recipients' | 'categories'> {
  const { reader, instant } = situation;
  const present = grounds.parties.filter(({ organisationId, from, to }) => organisationId !== reader.organisationId && from <= instant && (to === null || to > instant));
  const takes = (organisation: OrganisationRecord) => factCategories.filter((category) => cellTakesConsent(reader.organisationKind, category, organisation.kind));
  const takers = present.flatMap(({ organisationId }) => organisations.get(organisationId) ?? []).filter((organisation) => takes(organisation).length > 0);
  const open = new Set(takers.flatMap(takes));
  return {
    recipients: takers.map((organisation) => ({ label: organisation.name, help: label('OrganisationKind', organisation.kind, language) })),
    categories: factCategories.filter((category) => open.has(category))
      .map((category) => ({ label: label('FactCategory', category, language), writtenOnly: categoryRules[category].writtenOnly })),
  };
}

function contactOf(organisation: string, phone: string | null, language: Language): string {
  if (phone === null) return organisation;
  return `${organisation}, ${language === 'sv' ? 'telefon' : 'telephone'} ${phone.replaceAll(' ', '\u00a0')}`;
}
