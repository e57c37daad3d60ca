import { FIRST_VERSION, maySignUndertaking, mayWriteUndertaking, signatureState, versionOn } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type LocalDate, type SignatureState } from '@bokvar/domain/vocabulary';
import { otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import type { PartyRecord, SignatureRecord, TablePerson, UndertakingRecord, WrittenText } from './undertaking.store.js';

/** How one person stands. */
export interface Standing {
  readonly state: SignatureState;
  /** What she signed last; null where she never has. */
  readonly signed: SignatureRecord | null;
}

/** The undertaking of one partnership to one reader. */
export interface Undertaking {
  readonly partnershipId: string;
  readonly otherSide: PartyRecord;
  readonly version: number;
  /** Null: the portal's own. */
  readonly written: WrittenText | null;
  /** One whose first day has not come; null where none is. */
  readonly coming: WrittenText | null;
  /** The number of the text that was written last. */
  readonly latest: number;
  readonly you: Standing;
  /** Nobody, to whoever does not keep the list. */
  readonly people: readonly (Standing & { readonly person: TablePerson; readonly organisation: PartyRecord })[];
  readonly may: { readonly sign: boolean; readonly write: boolean };
}

/** How somebody stands by the texts and signatures of a partnership. */
export function standingIn({ texts, signatures }: Pick<UndertakingRecord, 'texts' | 'signatures'>, userId: string, today: LocalDate): Standing {
  const signed = signatures.find((one) => one.userId === userId) ?? null;
  return { signed, state: signatureState(signed, versionOn(texts, today), today) };
}

/** The undertaking of a partnership as its reader may have it; null for one at whose table she sits opposite nobody. */
export function undertakingOf(record: UndertakingRecord, viewer: Pick<Viewer, 'userId' | 'role' | 'organisationId' | 'organisationKind'>, now: Instant): Undertaking | null {
  const opposite = otherSide(record.parties, viewer);
  if (opposite === null) return null;
  const today = toLocalDate(now);
  const version = versionOn(record.texts, today);
  const you = standingIn(record, viewer.userId, today);
  const write = mayWriteUndertaking(viewer, { isParty: true }).allowed;
  const listed = write ? record.people : [];
  return {
    partnershipId: record.partnershipId, otherSide: opposite, version, you,
    written: record.texts.find((text) => text.version === version) ?? null, coming: record.texts.find((text) => text.version > version) ?? null,
    latest: record.texts.at(-1)?.version ?? FIRST_VERSION,
    people: listed.flatMap((person) => {
      const organisation = record.parties.find(({ id }) => id === person.organisationId);
      return organisation === undefined ? [] : [{ person, organisation, ...standingIn(record, person.userId, today) }];
    }),
    may: { write, sign: maySignUndertaking({ isParty: true, state: you.state, holdingText: true }).allowed },
  };
}
