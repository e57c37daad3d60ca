import {
  beginOf, findGround, isAdultAt, previewConsent, type CaseGrounds, type ConsentEffect, type Disclosed, type FactCategory, type NotOpenedReason,
  type SekretessMedgivande,
} from '@bokvar/domain/disclosure';
import { contentRefusals, mayRecordConsent } from '@bokvar/domain/policy';
import { asId, label, toLocalDate, type ConsentId, type Instant, type Language, type RefusalCode } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type CaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import type { FactRecord, FactRowHead } from '../cases/case-rows.js';
import { findCase } from '../cases/case.store.js';
import { standingOf } from '../cases/case-standing.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, readerFor, showingTo, situationInCase } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { draftOf, type RecordConsent } from './consent.service.js';

/** What one organisation would read of the viewer's organisation's facts once the consent is recorded. */
export interface PreviewedOpening {
  readonly organisation: OrganisationRecord;
  readonly lines: readonly Disclosed<FactRecord>[];
  /** Opened too, though there is nothing in them yet. */
  readonly futureCategories: readonly FactCategory[];
  readonly notOpened: readonly { readonly category: FactCategory; readonly why: NotOpenedReason }[];
}

export interface ConsentPreview {
  readonly refusals: readonly { readonly code: RefusalCode; readonly field: string | null }[];
  readonly openings: readonly PreviewedOpening[];
  /** The case and the document that the lines were disclosed in; null when there are no lines. */
  readonly reading: { readonly of: DisclosedCase; readonly document: DisclosedDocument } | null;
}

const refused = (code: RefusalCode): ConsentPreview => ({ refusals: [{ code, field: null }], openings: [], reading: null });

/**
 * What a draft would open, per organisation that it names, before it is saved: the consent is added to the grounds of
 * the case and every fact of the viewer's organisation is asked of the rule that will decide later. The lines are the
 * viewer's own; nothing of what others hold, or keep from the viewer, has a part in the answer.
 */
export async function previewDraft({ scope, now, language }: PortalContext, viewer: Viewer, command: RecordConsent): Promise<ConsentPreview> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const allowed = mayRecordConsent(viewer, standingOf(await findCase(em, command.caseId, viewer.organisationId)));
    if (!allowed.allowed) return refused(allowed.code);
    const loaded = ownLines(await loadCaseDocument(em, [command.caseId]), viewer.organisationId, language);
    const known = loaded.grounds[0];
    if (known === undefined) return refused('FINNS_INTE');
    const refusals = contentRefusals(draftOf(command, viewer), known, viewer.organisationKind, toLocalDate(now));
    const consent = hypothetical(command, viewer, now);
    if (consent === null) return { refusals, openings: [], reading: null };
    const grounds = withConsent(known, consent);
    const document = discloseDocument({ ...loaded, grounds: [grounds] }, situationInCase(viewer, now));
    const of = document.cases.get(command.caseId);
    const openings = openingsOf({ consent, grounds, facts: of?.facts ?? [], now }, document.organisations);
    const lines = new Set(openings.flatMap((opening) => opening.lines));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, () => [...lines]);
    return { refusals, openings, reading: of === undefined ? null : { of, document } };
  });
}

/** The consent as it would stand once recorded; null while nobody has been chosen to give it. */
function hypothetical(command: RecordConsent, viewer: Viewer, now: Instant): SekretessMedgivande | null {
  const { giverId, subjectId, ...draft } = draftOf(command, viewer);
  if (giverId === null || subjectId === null) return null;
  const { spoken: _spoken, ...content } = draft;
  return { ...content, giverId, subjectId, id: asId<ConsentId>(NOT_RECORDED), recordedAt: now, events: [] };
}

/** No row has this id: it marks the consent that is not recorded yet. */
const NOT_RECORDED = '00000000-0000-4000-8000-000000000000';

/** The grounds with the consent. Whom others protect is theirs to know, so it has no part in what the viewer is told. */
function withConsent(grounds: CaseGrounds, consent: SekretessMedgivande): CaseGrounds {
  return { ...grounds, consents: [...grounds.consents, consent], protections: grounds.protections.filter(({ holderId }) => holderId === consent.releasingId) };
}

/** The case with the viewer's organisation's own rows only, each of them as a line of text. */
function ownLines(document: CaseDocument, holderId: string, language: Language): CaseDocument {
  const cases = document.cases.map((record) => {
    const own = <T extends { holderId: string }>(rows: readonly T[]) => rows.filter((row) => row.holderId === holderId);
    const persons = own(record.persons).map(({ name, personKind, ...row }): FactRecord => ({
      ...head(row), kind: personKind === 'BARN' ? 'BARN' : 'NAMN', text: name, onDate: null, actionId: null }));
    const actions = own(record.actions).map(({ kind, doneAt, ...row }): FactRecord => ({
      ...head(row), kind: 'ATGARD', text: label('ActionKind', kind, language), onDate: toLocalDate(doneAt as Instant), actionId: null }));
    return { ...record, facts: [...persons, ...own(record.facts), ...actions], persons: record.persons, bills: [], actions: [], notices: [], tasks: [] };
  });
  return { ...document, cases };
}

const head = ({ id, holderId, category, concerns, recordedAt }: FactRowHead): FactRowHead => ({ id, holderId, category, concerns, recordedAt });

interface Draft { consent: SekretessMedgivande; grounds: CaseGrounds; facts: readonly Disclosed<FactRecord>[]; now: Instant }

function openingsOf(draft: Draft, organisations: DisclosedDocument['organisations']): PreviewedOpening[] {
  return previewConsent(draft.consent, draft.grounds, draft.now).flatMap((effect) => {
    const organisation = organisations.get(effect.recipientId);
    return organisation === undefined ? [] : [openingOf(draft, organisation, effect)];
  });
}

/** Asked as of the consent's first day: whoever coordinates at that organisation then. */
function openingOf({ consent, grounds, facts, now }: Draft, organisation: OrganisationRecord, effect: ConsentEffect): PreviewedOpening {
  const at = Math.max(now, beginOf(consent)) as Instant;
  const situation = { reader: readerFor(organisation, at), room: { kind: 'OWN_SCREEN' as const }, instant: at };
  const isOpen = ({ fact }: Disclosed<FactRecord>) => findGround(fact, situation, grounds)?.kind === 'CONSENT';
  const within = facts.filter(({ fact }) => fact.holderId === consent.releasingId && effect.opens.includes(fact.category));
  const shut = within.filter((line) => !isOpen(line));
  const shutCategories = effect.opens.filter((category) => shut.some(({ fact }) => fact.category === category));
  return {
    organisation,
    lines: within.filter(isOpen),
    futureCategories: effect.opens.filter((category) => !within.some(({ fact }) => fact.category === category)),
    notOpened: [
      ...effect.notOpened,
      ...shutCategories.map((category) => ({ category, why: othersToAsk(shut.filter(({ fact }) => fact.category === category), grounds, at) })),
    ],
  };
}

/** Who must say yes besides: each guardian when a child is concerned, else each person. */
function othersToAsk(shut: readonly Disclosed<FactRecord>[], grounds: CaseGrounds, at: Instant): NotOpenedReason {
  const concerned = new Set(shut.flatMap(({ fact }) => fact.concerns));
  return grounds.persons.some((person) => concerned.has(person.id) && !isAdultAt(person, at)) ? 'FLER_MASTE_SAMTYCKA' : 'ANNAN_MASTE_SAMTYCKA';
}
