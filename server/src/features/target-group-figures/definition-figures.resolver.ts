import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { OwnDefinitionFiguresView } from './definition-figures.view.js';
import { readDefinitionFigures } from './read-figures.service.js';

@Resolver()
export class DefinitionFiguresResolver {
  @Access(bothSides)
  @Query(() => OwnDefinitionFiguresView, { nullable: true, description: 'How many of the own open cases are families with children, definition by definition.' })
  async definitionFigures(@Arg('partnershipId', () => ID) partnershipId: string, @Ctx() context: PortalContext): Promise<OwnDefinitionFiguresView | null> {
    const figures = await readDefinitionFigures(context, viewerOf(context), partnershipId);
    return figures === null ? null : new OwnDefinitionFiguresView(figures);
  }
}
