import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { adoptDefinition } from './adopt-definition.service.js';
import { AdoptionInput, DefinitionDraftInput } from './definition.input.js';
import { DefinitionPageView, definitionResult, DefinitionResultUnion } from './definition.view.js';
import { readDefinitions } from './read-definitions.service.js';
import { proposeDefinition, saveDefinitionDraft, withdrawDefinition } from './write-definition.service.js';

type Result = typeof DefinitionResultUnion;

@Resolver()
export class DefinitionResolver {
  @Access(bothSides)
  @Query(() => DefinitionPageView, { nullable: true, description: 'Whom one of the reader’s partnerships means by barnfamilj.' })
  async definitionPage(@Arg('partnershipId', () => ID) partnershipId: string, @Ctx() context: PortalContext): Promise<DefinitionPageView | null> {
    const page = await readDefinitions(context, viewerOf(context), partnershipId);
    return page === null ? null : new DefinitionPageView(page);
  }

  @Access(bothSides)
  @Mutation(() => DefinitionResultUnion, { description: 'Saves what the own side is writing. Nobody else reads it yet.' })
  async saveDefinitionDraft(@Arg('key', () => ID) key: string, @Arg('draft', () => DefinitionDraftInput) draft: DefinitionDraftInput, @Ctx() context: PortalContext): Promise<Result> {
    return definitionResult(await saveDefinitionDraft(context.scope.database, viewerOf(context), context.now, key, DefinitionDraftInput.command(draft)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => DefinitionResultUnion, { description: 'Proposes the own draft as common: the other side reads it from now on.' })
  async proposeDefinition(@Arg('key', () => ID) key: string, @Arg('partnershipId', () => ID) partnershipId: string, @Arg('base', () => Int) base: number, @Ctx() context: PortalContext): Promise<Result> {
    return definitionResult(await proposeDefinition(context.scope.database, viewerOf(context), context.now, key, { partnershipId, base }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => DefinitionResultUnion, { description: 'Takes the own proposal back. The draft stays.' })
  async withdrawDefinition(@Arg('key', () => ID) key: string, @Arg('proposalId', () => ID) proposalId: string, @Ctx() context: PortalContext): Promise<Result> {
    return definitionResult(await withdrawDefinition(context.scope.database, viewerOf(context), context.now, key, { proposalId }), context.language);
  }

  @Access(bothSides)
  @Mutation(() => DefinitionResultUnion, { description: 'Says yes to what the other side has proposed: the partnership’s next version.' })
  async adoptDefinition(@Arg('key', () => ID) key: string, @Arg('adoption', () => AdoptionInput) adoption: AdoptionInput, @Ctx() context: PortalContext): Promise<Result> {
    return definitionResult(await adoptDefinition(context.scope.database, viewerOf(context), context.now, key, AdoptionInput.command(adoption)), context.language);
  }
}
