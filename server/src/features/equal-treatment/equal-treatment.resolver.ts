import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { GatePreset } from '@bokvar/domain/vocabulary';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { GatePresetEnum } from '../../graphql/enums.js';
import { bothSides } from '../partnerships/both-sides.js';
import { EqualTreatmentPageView } from './equal-treatment.view.js';
import { PresetGoalView } from './preset-goal.view.js';
import { presetGoal, triablePresets } from './preset-goals.js';
import { readEqualTreatment } from './read-equal-treatment.service.js';
import { RuleTriedView } from './rule-tried.view.js';
import { TriedRuleInput } from './tried-rule.input.js';
import { tryRule } from './try-rule.service.js';

@Resolver()
export class EqualTreatmentResolver {
  @Access(bothSides)
  @Query(() => EqualTreatmentPageView, { nullable: true, description: 'What was done for everybody before a step, in one of the reader’s partnerships and a year.' })
  async equalTreatment(@Arg('partnershipId', () => ID) partnershipId: string, @Arg('year', () => Int, { nullable: true }) year: number | null, @Ctx() context: PortalContext): Promise<EqualTreatmentPageView | null> {
    const page = await readEqualTreatment(context, viewerOf(context), { partnershipId, year: year ?? null });
    return page === null ? null : new EqualTreatmentPageView(page, context.language);
  }

  @Access(bothSides)
  @Query(() => RuleTriedView, { nullable: true, description: 'How a rule would have turned out on the steps of a year, by what was known then.' })
  async triedRule(@Arg('rule', () => TriedRuleInput) rule: TriedRuleInput, @Ctx() context: PortalContext): Promise<RuleTriedView | null> {
    const tried = await tryRule(context, viewerOf(context), TriedRuleInput.rule(rule));
    return tried === null ? null : new RuleTriedView(tried);
  }

  @Access(bothSides)
  @Query(() => RuleTriedView, { nullable: true, description: 'The same for a ready-made goal.' })
  async triedPreset(
    @Arg('partnershipId', () => ID) partnershipId: string, @Arg('year', () => Int) year: number, @Arg('preset', () => GatePresetEnum) preset: GatePreset, @Arg('number', () => Int) number: number, @Ctx() context: PortalContext,
  ): Promise<RuleTriedView | null> {
    const goal = presetGoal(preset, number);
    const tried = goal === undefined ? null : await tryRule(context, viewerOf(context), { partnershipId, year, ...goal });
    return tried === null ? null : new RuleTriedView(tried);
  }

  @Access(bothSides)
  @Query(() => [PresetGoalView], { description: 'Ready-made process goals that can be tried on what has been.' })
  presetGoals(@Ctx() context: PortalContext): PresetGoalView[] {
    return triablePresets.map((one) => new PresetGoalView(one, context.language));
  }
}
