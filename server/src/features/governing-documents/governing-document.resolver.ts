import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { bothSides } from '../partnerships/both-sides.js';
import { GoverningDocumentInput, OrganisingAnswerInput, TakeOutDocumentInput } from './governing-document.input.js';
import { GoverningPageView, governingResult, GoverningResultUnion } from './governing-page.view.js';
import { readGoverning } from './read-governing.service.js';
import { answerOrganising, takeOutGoverningDocument, writeGoverningDocument } from './write-governing.service.js';

@Resolver()
export class GoverningDocumentResolver {
  @Access(bothSides)
  @Query(() => GoverningPageView, { nullable: true, description: 'What governs the own organisation and the other side, and how each is organised.' })
  async governingPage(@Ctx() context: PortalContext): Promise<GoverningPageView | null> {
    const page = await readGoverning(context, viewerOf(context));
    return page === null ? null : new GoverningPageView(page);
  }

  @Access(bothSides)
  @Mutation(() => GoverningResultUnion, { description: 'Adds a document to the own library, or a version to one.' })
  async writeGoverningDocument(@Arg('key', () => ID) key: string, @Arg('document', () => GoverningDocumentInput) document: GoverningDocumentInput, @Ctx() context: PortalContext): Promise<typeof GoverningResultUnion> {
    return governingResult(await writeGoverningDocument(context.scope.database, viewerOf(context), context.now, key, GoverningDocumentInput.command(document)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => GoverningResultUnion, { description: 'Takes a document of the own library out of use today. Nothing is removed.' })
  async takeOutGoverningDocument(@Arg('key', () => ID) key: string, @Arg('document', () => TakeOutDocumentInput) document: TakeOutDocumentInput, @Ctx() context: PortalContext): Promise<typeof GoverningResultUnion> {
    return governingResult(await takeOutGoverningDocument(context.scope.database, viewerOf(context), context.now, key, TakeOutDocumentInput.command(document)), context.language);
  }

  @Access(bothSides)
  @Mutation(() => GoverningResultUnion, { description: 'Answers a question about how the own organisation works.' })
  async answerOrganising(@Arg('key', () => ID) key: string, @Arg('answer', () => OrganisingAnswerInput) answer: OrganisingAnswerInput, @Ctx() context: PortalContext): Promise<typeof GoverningResultUnion> {
    return governingResult(await answerOrganising(context.scope.database, viewerOf(context), context.now, key, OrganisingAnswerInput.command(answer)), context.language);
  }
}
