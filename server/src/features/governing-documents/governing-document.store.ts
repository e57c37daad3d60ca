import { randomUUID } from 'node:crypto';
import type { DocumentVersion, GoverningFacts } from '@bokvar/domain/governing-documents';
import type { DocumentWritten } from '@bokvar/domain/policy';
import type { Instant, LocalDate, OrganisationKind, OrganisingTopic } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { reading } from '../../database/reading-functions.js';
import { SIDES_OF_READER } from '../partnerships/opposite-reader.js';

/** One version of a document, as the reader has it. */
export interface VersionRecord extends DocumentWritten, DocumentVersion {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly reviewOn: LocalDate | null;
}

/** A document with all its versions, the first one first. */
export interface DocumentRecord {
  readonly id: string;
  readonly versions: readonly VersionRecord[];
  /** When and why it was taken out of use; null: it was not. */
  readonly takenOut: { readonly on: LocalDate; readonly reason: string } | null;
}

/** The latest answer to a question; text null: it was taken back. */
export interface AnswerRecord { readonly topic: OrganisingTopic; readonly number: number; readonly text: string | null }

/** An organisation with what it has told of what governs it. */
export interface LibraryRecord {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly documents: readonly DocumentRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly facts: Pick<GoverningFacts, 'inForce' | 'answered'>;
}

/**
 * What an organisation has told of what governs it, counted on a day: JSON with `inForce` and `answered`, to be put into a reading and
 * given to `governingState` of the domain. The reader counts what it may read: its own, and the other side's.
 * @param organisation an SQL expression for the organisation's id, such as `o.id`
 * @param today an SQL expression for the day, such as `$1`
 */
export const governingFactsOf = (organisation: string, today: string): string => `(select json_build_object(
    'inForce', (select count(*) from (select distinct on (g.document_id) g.document_id, g.valid_to from governing_document g
      where g.organisation_id = ${organisation} and g.valid_from <= ${today} order by g.document_id, g.number desc) v
      where (v.valid_to is null or v.valid_to >= ${today}) and not exists (select 1 from governing_document_end e where e.organisation_id = ${organisation} and e.document_id = v.document_id)),
    'answered', (select count(*) from (select distinct on (a.topic) a.text from organising_answer a where a.organisation_id = ${organisation} order by a.topic, a.number desc) l where l.text is not null)))`;

/** The libraries and answers of the reader's own organisation, which is first, and of the other side of each of its tables. */
export const governingReading = reading<readonly LibraryRecord[]>('governing', ['date'],
  `select array_to_json(array(select row_to_json(r) from (select o.id, o.name, o.short_name as "shortName", o.kind,
       array(select json_build_object('id', d.document_id, 'versions', d.versions, 'takenOut', (select json_build_object('on', e.ended_on, 'reason', e.reason)
           from governing_document_end e where e.organisation_id = o.id and e.document_id = d.document_id))
         from (select g.document_id, json_agg(json_build_object('number', g.number, 'kind', g.kind, 'name', g.name, 'meaning', g.meaning, 'place', g.place,
             'from', g.valid_from, 'until', g.valid_to, 'reviewOn', g.review_on) order by g.number) as versions
           from governing_document g where g.organisation_id = o.id group by g.document_id order by g.document_id) d) as documents,
       array(select row_to_json(x) from (select distinct on (a.topic) a.topic, a.number, a.text from organising_answer a where a.organisation_id = o.id order by a.topic, a.number desc) x) as answers,
       ${governingFactsOf('o.id', '$1')} as facts
     ${SIDES_OF_READER}
     order by o.id <> me.id, o.name, o.id) r))::text`);

export async function loadLibraries(em: Em, today: LocalDate): Promise<readonly LibraryRecord[]> {
  return await governingReading.read(em, [today]);
}

/** How far a document of the organisation's own has come; null where it has none such. */
export async function findOwnDocument(em: Em, documentId: string, organisationId: string): Promise<{ readonly latest: number; readonly takenOut: boolean } | null> {
  const rows: { latest: number; takenOut: boolean }[] = await em.execute(
    `select g.number as latest, exists (select 1 from governing_document_end e where e.organisation_id = g.organisation_id and e.document_id = g.document_id) as "takenOut"
     from governing_document g where g.document_id = ? and g.organisation_id = ? order by g.number desc limit 1`, [documentId, organisationId]);
  return rows[0] ?? null;
}

/** The organisation's own latest answer to a question; null where it has never said one. */
export async function findOwnAnswer(em: Em, topic: OrganisingTopic, organisationId: string): Promise<AnswerRecord | null> {
  const rows: AnswerRecord[] = await em.execute('select topic, number, text from organising_answer where topic = ? and organisation_id = ? order by number desc limit 1', [topic, organisationId]);
  return rows[0] ?? null;
}

interface By { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string }

/** Keeps a version of a document. @returns false when somebody else has written that version in between */
export async function insertVersion(em: Em, { organisationId, recordedAt, recordedBy, documentId, number, kind, name, meaning, place, from, until, reviewOn }: DocumentWritten & By & { readonly documentId: string; readonly number: number }): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into governing_document (id, organisation_id, document_id, number, kind, name, meaning, place, valid_from, valid_to, review_on, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organisation_id, document_id, number) do nothing returning id`,
    [randomUUID(), organisationId, documentId, number, kind, name, meaning, place, from, until, reviewOn, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}

/** Takes a document out of use. @returns false when somebody else has done so in between */
export async function insertTakenOut(em: Em, { organisationId, recordedAt, recordedBy, documentId, endedOn, reason }: By & { readonly documentId: string; readonly endedOn: LocalDate; readonly reason: string }): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into governing_document_end (id, organisation_id, document_id, ended_on, reason, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (organisation_id, document_id) do nothing returning id`,
    [randomUUID(), organisationId, documentId, endedOn, reason, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}

/** Keeps an answer; null: the one before is taken back. @returns false when somebody else has answered in between */
export async function insertAnswer(em: Em, { organisationId, recordedAt, recordedBy, topic, number, text }: By & AnswerRecord): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into organising_answer (id, organisation_id, topic, number, text, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (organisation_id, topic, number) do nothing returning id`,
    [randomUUID(), organisationId, topic, number, text, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}
