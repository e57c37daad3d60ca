import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import type { CaseNoteRecord } from './item-note.store.js';
import type { ItemRecord } from './item-record.service.js';
import type { NoteKept } from './write-note.service.js';

@ObjectType('ItemRecord', { description: 'What is written at a point of an agenda: in the reader’s own file where it is on a household, else by all at the table.', simpleResolvers: true })
export class ItemRecordView {
  readonly #made = true;
  @Field(() => ID) readonly itemId: string;
  @Field(() => Boolean, { description: 'All at the table write one text.' }) readonly shared: boolean;
  @Field(() => Int, { description: 'Counted up each time it is saved; 0: nothing is written.' }) readonly version: number;
  @Field(() => String) readonly text: string;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was written last.' }) readonly writtenAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'A colleague’s name; for others the name of their organisation.' }) readonly writtenBy: string | null;
  @Field(() => Boolean) readonly mayWrite: boolean;

  constructor({ itemId, shared, note, by, mayWrite }: ItemRecord) {
    this.itemId = itemId;
    this.shared = shared;
    this.version = note?.version ?? 0;
    this.text = note?.text ?? '';
    this.writtenAt = (note?.recordedAt ?? null) as Instant | null;
    this.writtenBy = note?.by ?? by?.name ?? null;
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is ItemRecordView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseNote', { description: 'What the reader’s own organisation has noted of a household at one meeting.', simpleResolvers: true })
export class CaseNoteView {
  readonly #made = true;
  @Field(() => ID, { description: 'Of the point.' }) readonly itemId: string;
  @Field(() => InstantScalar, { description: 'When the meeting is, or was.' }) readonly meetingStartsAt: Instant;
  @Field(() => String) readonly text: string;
  @Field(() => InstantScalar) readonly writtenAt: Instant;
  @Field(() => String, { nullable: true }) readonly writtenBy: string | null;

  constructor({ itemId, meetingStartsAt, text, recordedAt, by }: CaseNoteRecord) {
    this.itemId = itemId;
    this.meetingStartsAt = meetingStartsAt as Instant;
    this.text = text;
    this.writtenAt = recordedAt as Instant;
    this.writtenBy = by;
  }

  static is(value: unknown): value is CaseNoteView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('NoteKept', { description: 'Kept as this version.', simpleResolvers: true })
export class NoteKeptView {
  readonly #made = true;
  @Field(() => ID) readonly itemId: string;
  @Field(() => Int) readonly version: number;

  constructor({ itemId, version }: NoteKept) {
    this.itemId = itemId;
    this.version = version;
  }

  static is(value: unknown): value is NoteKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const NoteResultUnion = createUnionType({
  name: 'NoteResult',
  types: () => [NoteKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'NoteKept'),
});

/** What writing at a point answers. */
export function noteResult(outcome: NoteKept | TextStopped | Refused, language: Language): NoteKeptView | TextStoppedView | RefusalView {
  return answer<NoteKept | TextStopped, NoteKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new NoteKeptView(done)));
}
