import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { readCaseNotes } from './case-notes.service.js';
import { readItemRecord } from './item-record.service.js';
import { CaseNoteView, ItemRecordView, noteResult, NoteResultUnion } from './item-record.view.js';
import { writeNote } from './write-note.service.js';

@Resolver()
export class MeetingRecordResolver {
  @Access(caseWork)
  @Query(() => ItemRecordView, { nullable: true, description: 'What is written at a point of an agenda; null where the reader sees no such point.' })
  async itemRecord(@Arg('meetingId', () => ID) meetingId: string, @Arg('itemId', () => ID) itemId: string, @Ctx() context: PortalContext): Promise<ItemRecordView | null> {
    const record = await readItemRecord(context, viewerOf(context), meetingId, itemId);
    return record === null ? null : new ItemRecordView(record);
  }

  @Access(caseWork)
  @Query(() => [CaseNoteView], { description: 'What the reader’s own organisation has noted of a household at meetings, the latest first.' })
  async caseNotes(@Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<CaseNoteView[]> {
    return (await readCaseNotes(context, viewerOf(context), caseId)).map((note) => new CaseNoteView(note));
  }

  @Access(caseWork)
  @Mutation(() => NoteResultUnion, { description: 'Keeps what is written at a point, on from the version that it was written on.' })
  async writeItemNote(
    @Arg('key', () => ID) key: string, @Arg('itemId', () => ID) itemId: string, @Arg('base', () => Int) base: number, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof NoteResultUnion> {
    return noteResult(await writeNote(context.scope.database, viewerOf(context), context.now, key, { itemId, base, text }), context.language);
  }
}
