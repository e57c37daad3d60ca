import 'reflect-metadata';
import { Resolver, Root, Subscription } from 'type-graphql';
import { Access, signedIn, signInNeeded } from '../graphql/access.js';
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

function listen(context: RequestContext): AsyncIterable<ChangedFrame> {
  if (!context.viewer) throw signInNeeded();
  return context.changes.listen(context.viewer.organisationId);
}
