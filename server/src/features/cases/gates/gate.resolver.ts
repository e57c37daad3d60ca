import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { organisationKinds, isLandlord, roles, type ActionKind, type LegalStage, type LocalDate, type NoticeCode } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../../graphql/access.js';
import { ActionKindEnum, LegalStageEnum, NoticeCodeEnum } from '../../../graphql/enums.js';
import type { PortalContext } from '../../../graphql/portal-context.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { GateFiguresView, GatePassageView } from './gate-passage.view.js';
import { readExceptions, readGateFigures, readPassages, readStepGates } from './read-gates.service.js';
import { StepGatesView } from './step-gates.view.js';

const landlords = organisationKinds.filter(isLandlord);
/** Those who lead a landlord's work: its coordinators, and its managers. */
const leading = roles.filter((role) => role === 'SAMORDNARE' || role === 'CHEF');

/** What is agreed to be done before a step: asked before it is taken, and kept when it is. */
@Resolver()
export class GateResolver {
  @Access(caseWork)
  @Query(() => StepGatesView, { nullable: true, description: 'What is missing before a step that is about to be recorded; null where nothing is asked for.' })
  async stepGates(
    @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext,
    @Arg('takenOn', () => LocalDateScalar, { nullable: true, description: 'Null: today.' }) takenOn?: LocalDate | null,
    @Arg('stage', () => LegalStageEnum, { nullable: true }) stage?: LegalStage | null,
    @Arg('notice', () => NoticeCodeEnum, { nullable: true }) notice?: NoticeCode | null,
    @Arg('action', () => ActionKindEnum, { nullable: true }) action?: ActionKind | null,
    @Arg('goalId', () => ID, { nullable: true, description: 'Of a step of the parties’ own: the goal that names it.' }) goalId?: string | null,
  ): Promise<StepGatesView | null> {
    const found = await readStepGates(context, viewerOf(context), { caseId, takenOn: takenOn ?? null, stage: stage ?? null, notice: notice ?? null, action: action ?? null, goalId: goalId ?? null });
    return found === null ? null : new StepGatesView(found);
  }

  @Access({ ...caseWork, kinds: landlords })
  @Query(() => [GatePassageView], { description: 'The steps that the reader’s own organisation has taken at the gates of a case.' })
  async gatePassages(@Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<GatePassageView[]> {
    return (await readPassages(context, viewerOf(context), caseId)).map((passage) => new GatePassageView(passage));
  }

  @Access({ roles: ['SAMORDNARE'], kinds: landlords })
  @Query(() => [GatePassageView], { description: 'This year’s steps that were taken though something was missing, of the reader’s own organisation.' })
  async gateExceptions(@Ctx() context: PortalContext): Promise<GatePassageView[]> {
    return (await readExceptions(context, viewerOf(context))).map((passage) => new GatePassageView(passage));
  }

  @Access({ roles: leading, kinds: landlords })
  @Query(() => [GateFiguresView], { description: 'The same in numbers for each partnership.' })
  async gateFigures(@Ctx() context: PortalContext): Promise<GateFiguresView[]> {
    return (await readGateFigures(context, viewerOf(context))).map((figures) => new GateFiguresView(figures));
  }
}
