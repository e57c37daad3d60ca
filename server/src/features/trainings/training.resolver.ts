import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { organisationKinds, type Role } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { isSide } from '../partnerships/other-side.js';
import { cancelTraining, planTraining, replanTraining } from './plan-training.service.js';
import { readTrainings } from './read-trainings.service.js';
import { tellAttendance, tellTrainingHeld } from './tell-training.service.js';
import { trainingResult, TrainingResultUnion } from './training-changed.view.js';
import { TrainingAttendanceInput, TrainingHeldInput, TrainingInput, TrainingReplanInput } from './training.input.js';
import { TrainingsPageView } from './trainings-page.view.js';

const AT_THE_SIDES: readonly Role[] = ['SAMORDNARE', 'HANDLAGGARE', 'CHEF'];
const sides = { roles: AT_THE_SIDES, kinds: organisationKinds.filter(isSide) };

@Resolver()
export class TrainingResolver {
  @Access(sides)
  @Query(() => TrainingsPageView, { nullable: true, description: 'The trainings of the reader’s partnerships, and what is to be done about them.' })
  async trainingsPage(@Ctx() context: PortalContext): Promise<TrainingsPageView | null> {
    const page = await readTrainings(context, viewerOf(context));
    return page === null ? null : new TrainingsPageView(page);
  }

  @Access(sides)
  @Mutation(() => TrainingResultUnion, { description: 'Plans a training.' })
  async planTraining(@Arg('key', () => ID) key: string, @Arg('input', () => TrainingInput) input: TrainingInput, @Ctx() context: PortalContext): Promise<typeof TrainingResultUnion> {
    return trainingResult(await planTraining(context.scope.database, viewerOf(context), context.now, key, TrainingInput.command(input)), context.language);
  }

  @Access(sides)
  @Mutation(() => TrainingResultUnion, { description: 'Changes a planned training, with why.' })
  async replanTraining(@Arg('key', () => ID) key: string, @Arg('input', () => TrainingReplanInput) input: TrainingReplanInput, @Ctx() context: PortalContext): Promise<typeof TrainingResultUnion> {
    return trainingResult(await replanTraining(context.scope.database, viewerOf(context), context.now, key, TrainingReplanInput.command(input)), context.language);
  }

  @Access(sides)
  @Mutation(() => TrainingResultUnion, { description: 'Says that a training does not take place, or did not, with why.' })
  async cancelTraining(
    @Arg('key', () => ID) key: string, @Arg('trainingId', () => ID) trainingId: string, @Arg('changes', () => Int) changes: number, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext,
  ): Promise<typeof TrainingResultUnion> {
    return trainingResult(await cancelTraining(context.scope.database, viewerOf(context), context.now, key, { trainingId, changes, reason }), context.language);
  }

  @Access(sides)
  @Mutation(() => TrainingResultUnion, { description: 'Tells of a training that was held, planned here or not; or corrects what was told.' })
  async tellTrainingHeld(@Arg('key', () => ID) key: string, @Arg('input', () => TrainingHeldInput) input: TrainingHeldInput, @Ctx() context: PortalContext): Promise<typeof TrainingResultUnion> {
    return trainingResult(await tellTrainingHeld(context.scope.database, viewerOf(context), context.now, key, TrainingHeldInput.command(input)), context.language);
  }

  @Access(sides)
  @Mutation(() => TrainingResultUnion, { description: 'Tells who of the own side attended.' })
  async tellAttendance(@Arg('key', () => ID) key: string, @Arg('input', () => TrainingAttendanceInput) input: TrainingAttendanceInput, @Ctx() context: PortalContext): Promise<typeof TrainingResultUnion> {
    return trainingResult(await tellAttendance(context.scope.database, viewerOf(context), context.now, key, TrainingAttendanceInput.command(input)), context.language);
  }
}
