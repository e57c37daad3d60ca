import 'reflect-metadata';
import { Resolver, Root, Subscription } from 'type-graphql';
import { worksWithCases } from '@bokvar/domain/vocabulary';
import { Access, signedIn, viewerOf } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import type { ChangedFrame } from './change-hub.js';
import { ChangedView } from './changed.view.js';

@Resolver()
export class ChangedResolver {
  @Access(signedIn)
  @Subscription(() => ChangedView, { subscribe: ({ context }) => listen(context), description: 'Frames for the viewer’s organisation, ids only.' })
  changed(@Root() frame: ChangedFrame): ChangedView {
    return new ChangedView(frame);
  }
}

/** Somebody who works with no cases has nothing on the screen that changes with them, and hears nothing of when they do. */
function listen(context: RequestContext): AsyncIterable<ChangedFrame> {
  const viewer = viewerOf(context);
  return context.changes.listen(worksWithCases(viewer.role) ? viewer.organisationId : null);
}
