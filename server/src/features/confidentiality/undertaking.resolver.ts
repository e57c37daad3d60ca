import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { organisationKinds, type LocalDate } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { isSide } from '../partnerships/other-side.js';
import { signUndertaking, writeUndertaking } from './change-undertaking.service.js';
import { readUndertakings } from './read-undertaking.service.js';
import { undertakingResult, UndertakingResultUnion, UndertakingView } from './undertaking.view.js';

/** Everybody of both sides, managers too: whoever can be at a meeting. */
const atTheTable = { kinds: organisationKinds.filter(isSide) };

@Resolver()
export class UndertakingResolver {
  @Access(atTheTable)
  @Query(() => [UndertakingView], { description: 'The undertakings of the reader’s partnerships, and how she stands to each.' })
  async undertakings(@Ctx() context: PortalContext): Promise<UndertakingView[]> {
    return (await readUndertakings(context, viewerOf(context))).map((undertaking) => new UndertakingView(undertaking, context.language));
  }

  @Access(atTheTable)
  @Mutation(() => UndertakingResultUnion, { description: 'Signs the text that holds, for oneself.' })
  async signUndertaking(
    @Arg('key', () => ID) key: string, @Arg('partnershipId', () => ID) partnershipId: string,
    @Arg('version', () => Int, { description: 'The one that was read.' }) version: number, @Ctx() context: PortalContext,
  ): Promise<typeof UndertakingResultUnion> {
    return undertakingResult(await signUndertaking(context.scope.database, viewerOf(context), context.now, key, { partnershipId, version }), context.language);
  }

  @Access(atTheTable)
  @Mutation(() => UndertakingResultUnion, { description: 'Writes a new text, on from the latest, that is signed from a day on.' })
  async writeUndertaking(
    @Arg('key', () => ID) key: string, @Arg('partnershipId', () => ID) partnershipId: string, @Arg('base', () => Int, { description: 'The latest that was read.' }) base: number,
    @Arg('from', () => LocalDateScalar) from: LocalDate, @Arg('text', () => String) text: string, @Ctx() context: PortalContext,
  ): Promise<typeof UndertakingResultUnion> {
    return undertakingResult(await writeUndertaking(context.scope.database, viewerOf(context), context.now, key, { partnershipId, base, from, text }), context.language);
  }
}
