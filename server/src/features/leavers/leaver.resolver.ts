import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { organisationKinds, type DeclineReason, type HeldKind, type LocalDate } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { DeclineReasonEnum, HeldKindEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { isSide } from '../partnerships/other-side.js';
import { HandedThingView, HandoversView, LeaversPageView, leavingResult, LeavingResultUnion } from './leaver.view.js';
import { readHandedThings, readHandovers, readLeavers } from './read-leavers.service.js';
import { answerHandover, offerHandover, sayLeaving } from './say-leaving.service.js';

/** Everybody of both sides, managers too. */
const bothSides = { kinds: organisationKinds.filter(isSide) };

@Resolver()
export class LeaverResolver {
  @Access(bothSides)
  @Query(() => LeaversPageView, { nullable: true, description: 'Who leaves the own organisation; null to whom it is not for.' })
  async leavers(@Ctx() context: PortalContext): Promise<LeaversPageView | null> {
    const page = await readLeavers(context, viewerOf(context));
    return page === null ? null : new LeaversPageView(page);
  }

  @Access(bothSides)
  @Query(() => HandoversView, { nullable: true, description: 'What of those who leave is before the reader today.' })
  async handovers(@Ctx() context: PortalContext): Promise<HandoversView | null> {
    return new HandoversView(await readHandovers(context, viewerOf(context)));
  }

  @Access(caseWork)
  @Query(() => [HandedThingView], { description: 'Which cases and tasks the reader is asked to take over, or hands over herself.' })
  async handedThings(@Ctx() context: PortalContext): Promise<HandedThingView[]> {
    const handed = await readHandedThings(context, viewerOf(context));
    return handed.things.map((one) => new HandedThingView(one, handed));
  }

  @Access(bothSides)
  @Mutation(() => LeavingResultUnion, { description: 'Says that a colleague leaves, and with that when her role ends; without a day, that she stays.' })
  async sayLeaving(
    @Arg('key', () => ID) key: string, @Arg('userId', () => ID) userId: string, @Arg('base', () => Int, { description: 'The word that was read; 0: there was none.' }) base: number,
    @Ctx() context: PortalContext, @Arg('lastDay', () => LocalDateScalar, { nullable: true }) lastDay?: LocalDate | null,
  ): Promise<typeof LeavingResultUnion> {
    return leavingResult(await sayLeaving(context.scope.database, viewerOf(context), context.now, key, { userId, lastDay: lastDay ?? null, base }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LeavingResultUnion, { description: 'Asks a colleague to take over one kind of what somebody holds who leaves.' })
  async offerHandover(
    @Arg('key', () => ID) key: string, @Arg('userId', () => ID) userId: string, @Arg('kind', () => HeldKindEnum) kind: HeldKind, @Arg('successorId', () => ID) successorId: string,
    @Arg('base', () => Int, { description: 'The asking that was read; 0: nobody was asked.' }) base: number, @Ctx() context: PortalContext,
  ): Promise<typeof LeavingResultUnion> {
    return leavingResult(await offerHandover(context.scope.database, viewerOf(context), context.now, key, { userId, kind, successorId, base }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => LeavingResultUnion, { description: 'Takes over what one is asked to, or says why not.' })
  async answerHandover(
    @Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Arg('accepts', () => Boolean) accepts: boolean, @Ctx() context: PortalContext,
    @Arg('reason', () => DeclineReasonEnum, { nullable: true }) reason?: DeclineReason | null,
  ): Promise<typeof LeavingResultUnion> {
    return leavingResult(await answerHandover(context.scope.database, viewerOf(context), context.now, key, { id, accepts, reason: reason ?? null }), context.language);
  }
}
