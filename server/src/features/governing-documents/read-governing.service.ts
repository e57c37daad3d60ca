import { byShelf, documentState, governingState, versionInForce, type GoverningProgress } from '@bokvar/domain/governing-documents';
import { mayWriteGoverning } from '@bokvar/domain/policy';
import { organisingTopicsOf, toLocalDate, type DocumentState, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadLibraries, type AnswerRecord, type DocumentRecord, type LibraryRecord, type VersionRecord } from './governing-document.store.js';

/** A document as its reader is told of it: by its latest version. */
export interface ShelvedDocument {
  readonly id: string;
  readonly latest: VersionRecord;
  readonly state: DocumentState;
  /** The version that holds until the latest one begins; null: the latest holds, or none does. */
  readonly untilThen: VersionRecord | null;
  /** What it said before, the latest first: to its own organisation. */
  readonly earlier: readonly VersionRecord[];
  readonly takenOut: DocumentRecord['takenOut'];
}

/** What an organisation has told of what governs it. */
export interface GoverningLibrary {
  readonly organisation: Pick<LibraryRecord, 'id' | 'name' | 'shortName' | 'kind'>;
  readonly documents: readonly ShelvedDocument[];
  /** Every question that it is asked, in their order; text null: not answered. */
  readonly answers: readonly AnswerRecord[];
  readonly progress: GoverningProgress;
}

export interface GoverningPage {
  readonly own: GoverningLibrary;
  readonly others: readonly GoverningLibrary[];
  readonly mayWrite: boolean;
}

/** What governs the reader's own organisation and the other side of its tables. Null where there is nothing to read. */
export async function readGoverning({ scope, now }: PortalContext, viewer: Viewer): Promise<GoverningPage | null> {
  const { organisationId, userId } = viewer;
  const today = toLocalDate(now);
  const libraries = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadLibraries(inner as Em, today));
  const mayWrite = mayWriteGoverning(viewer).allowed;
  const [own, ...others] = libraries.map((library) => libraryOf(library, today));
  if (own === undefined) return null;
  return { own: { ...own, documents: own.documents.map((one) => (mayWrite ? one : withoutDuty(one))).toSorted(byPlace) }, others: others.map(asTold), mayWrite };
}

const byPlace = (one: ShelvedDocument, other: ShelvedDocument): number => byShelf({ ...one.latest, state: one.state }, { ...other.latest, state: other.state });

function libraryOf({ documents, answers, facts, ...organisation }: LibraryRecord, today: LocalDate): GoverningLibrary {
  const [progress] = governingState([{ organisationId: organisation.id, kind: organisation.kind, ...facts }]).sides;
  return {
    organisation,
    documents: documents.flatMap((one) => shelved(one, today) ?? []),
    answers: organisingTopicsOf(organisation.kind).map((topic) => answers.find((one) => one.topic === topic) ?? { topic, number: 0, text: null }),
    progress: progress ?? { organisationId: organisation.id, hasDocument: false, answered: 0, asked: 0, whole: false },
  };
}

function shelved({ id, versions, takenOut }: DocumentRecord, today: LocalDate): ShelvedDocument | null {
  const latest = versions.at(-1);
  if (latest === undefined) return null;
  const inForce = takenOut === null ? versionInForce(versions, today) : null;
  return { id, latest, state: documentState(versions, takenOut !== null, today), untilThen: inForce === latest ? null : inForce, earlier: versions.filter((one, at) => at < versions.length - 1 && !saysTheSame(one, versions[at + 1])).toReversed(), takenOut };
}

/** A version that only says anew when it is gone through is no other wording. */
function saysTheSame(one: VersionRecord, next: VersionRecord | undefined): boolean {
  return next !== undefined && (['kind', 'name', 'meaning', 'place', 'from', 'until'] as const).every((part) => one[part] === next[part]);
}

/** That it is to be gone through is for those who do so: to everybody else it holds. */
const withoutDuty = (document: ShelvedDocument): ShelvedDocument => ({ ...document, state: document.state === 'ATT_GA_IGENOM' ? 'GALLER' : document.state });

/** To the other side: what holds or will hold, and neither what was said before nor when its owner looks through it again. */
function asTold({ documents, ...library }: GoverningLibrary): GoverningLibrary {
  const told = documents.filter(({ state }) => state !== 'SLUT' && state !== 'UR_BRUK').map(withoutDuty);
  return { ...library, documents: told.map((one) => ({ ...one, latest: { ...one.latest, reviewOn: null }, earlier: [] })).toSorted(byPlace) };
}
