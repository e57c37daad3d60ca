import 'reflect-metadata';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Language } from '@bokvar/domain/vocabulary';
import { Access, signedIn, viewerOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { LanguageEnum } from '../../graphql/enums.js';
import type { RefusalView } from '../../graphql/refusal.view.js';
import { ViewerChangedView, ViewerResultUnion, ViewerView } from './viewer.view.js';

@Resolver()
export class ViewerResolver {
  @Access({ public: 'Tells only the asker about herself, and null when nobody is signed in.' })
  @Query(() => ViewerView, { nullable: true, description: 'Who is signed in; null: nobody.' })
  viewer(@Ctx() { viewer, now }: RequestContext): ViewerView | null {
    return viewer ? new ViewerView(viewer, now) : null;
  }

  /** Safe to repeat: the same language twice is the same language. The key is taken as every mutation takes one. */
  @Access(signedIn)
  @Mutation(() => ViewerResultUnion, { description: 'The language of the portal’s words for the signed-in person.' })
  async setLanguage(
    @Arg('key', () => ID) _key: string, @Arg('language', () => LanguageEnum) language: Language, @Ctx() context: RequestContext,
  ): Promise<ViewerChangedView | RefusalView> {
    const viewer = viewerOf(context);
    await context.sessions.setLanguage(viewer, language);
    return new ViewerChangedView(new ViewerView(viewer, context.now, language));
  }
}
