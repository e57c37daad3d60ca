import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { MandateInput } from './decision-mandate.input.js';
import { mandateResult, MandateResultUnion, MandatesPageView } from './mandates-page.view.js';
import { readMandates } from './read-mandates.service.js';
import { endMandate, giveMandate } from './write-mandate.service.js';

@Resolver()
export class DecisionMandateResolver {
  @Access(bothSides)
  @Query(() => MandatesPageView, { nullable: true, description: 'Who may decide what, at the own organisation and at the other side.' })
  async mandatesPage(@Ctx() context: PortalContext): Promise<MandatesPageView | null> {
    const page = await readMandates(context, viewerOf(context));
    return page === null ? null : new MandatesPageView(page);
  }

  @Access(bothSides)
  @Mutation(() => MandateResultUnion, { description: 'Gives somebody of the own organisation a mandate.' })
  async giveMandate(@Arg('key', () => ID) key: string, @Arg('mandate', () => MandateInput) mandate: MandateInput, @Ctx() context: PortalContext): Promise<typeof MandateResultUnion> {
    return mandateResult(await giveMandate(context.scope.database, viewerOf(context), context.now, key, MandateInput.given(mandate)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => MandateResultUnion, { description: 'Ends a mandate of the own organisation today.' })
  async endMandate(@Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Arg('reason', () => String) reason: string, @Ctx() context: PortalContext): Promise<typeof MandateResultUnion> {
    return mandateResult(await endMandate(context.scope.database, viewerOf(context), context.now, key, { id, reason }), context.language);
  }
}
