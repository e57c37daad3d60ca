/** Who is asking, for those who take a viewer and never read one: resolvers, views, services of other features. */
export type { Mandate, SessionId, Viewer, ViewerSession } from './viewer.store.js';
