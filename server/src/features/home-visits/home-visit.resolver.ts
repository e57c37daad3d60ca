import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Instant, VisitReason } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { VisitReasonEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { readCaseVisits, readVisitsAhead } from './case-visits.service.js';
import { EntryYesInput, LogVisitInput, PlanVisitInput, VisitPreparationsInput } from './home-visit.input.js';
import { CaseVisitsView, VisitAheadView, visitResult, VisitResultUnion } from './home-visit.view.js';
import { logVisit, recordEntryYes } from './log-visit.service.js';
import { answerVisit, cancelVisit, moveVisit, planVisit, prepareVisit } from './plan-visit.service.js';

@Resolver()
export class HomeVisitResolver {
  @Access(caseWork)
  @Query(() => CaseVisitsView, { nullable: true, description: 'Planned home visits of a case: the reader’s own organisation’s, and those that it is asked to come along to; null when there is nothing to see.' })
  async caseVisits(@Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<CaseVisitsView | null> {
    const found = await readCaseVisits(context, viewerOf(context), caseId);
    return found === null ? null : new CaseVisitsView(found);
  }

  @Access(caseWork)
  @Query(() => [VisitAheadView], { description: 'Home visits of today and tomorrow; first what waits for an answer.' })
  async visitsAhead(@Ctx() context: PortalContext): Promise<VisitAheadView[]> {
    return (await readVisitsAhead(context, viewerOf(context))).flatMap((one) => VisitAheadView.of(one));
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Plans a home visit, and asks the other side to come along where that may be told.' })
  async planVisit(@Arg('key', () => ID) key: string, @Arg('input', () => PlanVisitInput) input: PlanVisitInput, @Ctx() context: PortalContext): Promise<typeof VisitResultUnion> {
    return visitResult(await planVisit(context.scope.database, viewerOf(context), context.now, key, PlanVisitInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Answers whether one comes along.' })
  async answerVisit(
    @Arg('key', () => ID) key: string, @Arg('visitId', () => ID) visitId: string, @Arg('comes', () => Boolean) comes: boolean, @Ctx() context: PortalContext,
    @Arg('reason', () => VisitReasonEnum, { nullable: true, description: 'Why one does not come.' }) reason?: VisitReason | null,
  ): Promise<typeof VisitResultUnion> {
    return visitResult(await answerVisit(context.scope.database, viewerOf(context), context.now, key, { visitId, comes, reason: reason ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Moves a visit; the other, where there is one, is asked again.' })
  async moveVisit(
    @Arg('key', () => ID) key: string, @Arg('visitId', () => ID) visitId: string, @Arg('startsAt', () => InstantScalar) startsAt: Instant, @Ctx() context: PortalContext,
  ): Promise<typeof VisitResultUnion> {
    return visitResult(await moveVisit(context.scope.database, viewerOf(context), context.now, key, { visitId, startsAt }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Calls off a visit that the reader’s own organisation has planned.' })
  async cancelVisit(
    @Arg('key', () => ID) key: string, @Arg('visitId', () => ID) visitId: string, @Ctx() context: PortalContext,
    @Arg('reason', () => VisitReasonEnum, { nullable: true }) reason?: VisitReason | null,
  ): Promise<typeof VisitResultUnion> {
    return visitResult(await cancelVisit(context.scope.database, viewerOf(context), context.now, key, { visitId, reason: reason ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Changes what the reader’s own organisation prepares.' })
  async prepareVisit(
    @Arg('key', () => ID) key: string, @Arg('visitId', () => ID) visitId: string, @Arg('input', () => VisitPreparationsInput) input: VisitPreparationsInput, @Ctx() context: PortalContext,
  ): Promise<typeof VisitResultUnion> {
    return visitResult(await prepareVisit(context.scope.database, viewerOf(context), context.now, key, { visitId, ...VisitPreparationsInput.preparations(input) }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Records that an adult who lives there says yes to social services coming in. Theirs alone.' })
  async recordEntryYes(
    @Arg('key', () => ID) key: string, @Arg('visitId', () => ID) visitId: string, @Arg('personId', () => ID) personId: string, @Ctx() context: PortalContext,
    @Arg('yes', () => EntryYesInput, { nullable: true, description: 'Without one, what was recorded is taken back.' }) yes?: EntryYesInput | null,
  ): Promise<typeof VisitResultUnion> {
    const command = { visitId, personId, yes: yes ? EntryYesInput.yes(yes) : null };
    return visitResult(await recordEntryYes(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }

  @Access(caseWork)
  @Mutation(() => VisitResultUnion, { description: 'Logs how a visit went, with the note in the letterbox where nobody was at home.' })
  async logVisit(@Arg('key', () => ID) key: string, @Arg('input', () => LogVisitInput) input: LogVisitInput, @Ctx() context: PortalContext): Promise<typeof VisitResultUnion> {
    return visitResult(await logVisit(context.scope.database, viewerOf(context), context.now, key, LogVisitInput.command(input)), context.language);
  }
}
