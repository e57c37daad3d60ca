import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { askForSeal } from './ask-for-seal.service.js';
import { changeLetterOfIntent } from './change-letter.service.js';
import { commentLetterOfIntent, settleLetterComment } from './comment-letter.service.js';
import { draftLetterOfIntent } from './draft-letter.service.js';
import { LetterChangeInput, LetterDraftInput, LetterMoveInput, LetterReadInput, LetterSeatsInput } from './letter-of-intent.input.js';
import { LetterLineView, LetterOfIntentView, letterResult, LetterResultUnion } from './letter-of-intent.view.js';
import { moveLetterOfIntent, seatLetterOfIntent } from './move-letter.service.js';
import { readLetter, readLetters } from './read-letter.service.js';
import { declineLetterOfIntent, signLetterOfIntent } from './sign-letter.service.js';

type Result = typeof LetterResultUnion;

@Resolver()
export class LetterOfIntentResolver {
  @Access(bothSides)
  @Query(() => [LetterLineView], { description: 'The letters of intent of the reader’s partnerships, the latest year first.' })
  async lettersOfIntent(@Ctx() context: PortalContext): Promise<LetterLineView[]> {
    return (await readLetters(context, viewerOf(context))).map((line) => new LetterLineView(line));
  }

  @Access(bothSides)
  @Query(() => LetterOfIntentView, { nullable: true, description: 'A letter of intent; null where the reader is no side of it.' })
  async letterOfIntent(
    @Arg('id', () => ID) id: string, @Ctx() context: PortalContext,
    @Arg('since', () => Int, { nullable: true, description: 'A version of the same letter to hold it against; null: last year’s letter.' }) since?: number | null,
  ): Promise<LetterOfIntentView | null> {
    const page = await readLetter(context, viewerOf(context), id, since ?? null);
    return page === null ? null : new LetterOfIntentView(page, context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Begins a letter of intent, from the one before or from the template.' })
  async draftLetterOfIntent(@Arg('key', () => ID) key: string, @Arg('draft', () => LetterDraftInput) { partnershipId, year, variant }: LetterDraftInput, @Ctx() context: PortalContext): Promise<Result> {
    return letterResult(await draftLetterOfIntent(context.scope.database, viewerOf(context), context.now, key, { partnershipId, year, variant }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Keeps a part of a letter of intent as a new version; signatures to the text before cease to count.' })
  async changeLetterOfIntent(@Arg('key', () => ID) key: string, @Arg('change', () => LetterChangeInput) change: LetterChangeInput, @Ctx() context: PortalContext): Promise<Result> {
    const { database, origin } = context.scope;
    return letterResult(await changeLetterOfIntent(database, viewerOf(context), context.now, key, LetterChangeInput.command(change, origin)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Says something about a part of a letter of intent, for both sides to read.' })
  async commentLetterOfIntent(
    @Arg('key', () => ID) key: string, @Arg('letterId', () => ID) letterId: string, @Arg('place', () => String) place: string, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<Result> {
    return letterResult(await commentLetterOfIntent(context.scope.database, viewerOf(context), context.now, key, { letterId, place, text }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'A comment has been dealt with.' })
  async settleLetterComment(@Arg('key', () => ID) key: string, @Arg('letterId', () => ID) letterId: string, @Arg('commentId', () => ID) commentId: string, @Ctx() context: PortalContext): Promise<Result> {
    return letterResult(await settleLetterComment(context.scope.database, viewerOf(context), context.now, key, { letterId, commentId }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Who signs, approves, reads and has a copy at the own organisation.' })
  async seatLetterOfIntent(@Arg('key', () => ID) key: string, @Arg('seats', () => LetterSeatsInput) seats: LetterSeatsInput, @Ctx() context: PortalContext): Promise<Result> {
    return letterResult(await seatLetterOfIntent(context.scope.database, viewerOf(context), context.now, key, LetterSeatsInput.command(seats)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Moves a letter of intent on or back, or ends it.' })
  async moveLetterOfIntent(@Arg('key', () => ID) key: string, @Arg('move', () => LetterMoveInput) move: LetterMoveInput, @Ctx() context: PortalContext): Promise<Result> {
    const { database, origin } = context.scope;
    return letterResult(await moveLetterOfIntent(database, viewerOf(context), context.now, key, LetterMoveInput.command(move, origin)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Signs the letter of intent that was read, or approves it where that is the reader’s place.' })
  async signLetterOfIntent(@Arg('key', () => ID) key: string, @Arg('read', () => LetterReadInput) { letterId, version, mark }: LetterReadInput, @Ctx() context: PortalContext): Promise<Result> {
    const { database, origin, jobs } = context.scope;
    const outcome = await signLetterOfIntent(database, viewerOf(context), context.now, key, { letterId, version, mark, origin });
    await askForSeal(jobs, outcome);
    return letterResult(outcome, context.language);
  }

  @Access(bothSides)
  @Mutation(() => LetterResultUnion, { description: 'Declines to sign, with a reason for both sides to read.' })
  async declineLetterOfIntent(
    @Arg('key', () => ID) key: string, @Arg('read', () => LetterReadInput) { letterId, version, mark }: LetterReadInput, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
  ): Promise<Result> {
    const { database, origin } = context.scope;
    return letterResult(await declineLetterOfIntent(database, viewerOf(context), context.now, key, { letterId, version, mark, reason, origin }), context.language);
  }
}
