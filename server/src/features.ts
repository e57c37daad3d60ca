import 'reflect-metadata';
import { CaseResolver } from './features/cases/case.resolver.js';
import { MonthlyMeetingResolver } from './features/monthly-meetings/monthly-meeting.resolver.js';
import { ViewerResolver } from './features/sessions/viewer.resolver.js';
import { WorkListResolver } from './features/work-list/work-list.resolver.js';
import type { PortalScope } from './graphql/portal-context.js';
import type { FeatureRoute } from './http/feature-route.js';
import { ChangedResolver } from './live/changed.resolver.js';

/** Every resolver of the portal, by hand: one that is not here is not in the schema. */
export const resolvers = [ViewerResolver, CaseResolver, MonthlyMeetingResolver, WorkListResolver, ChangedResolver] as const;

/** Every file that can be fetched or handed in. */
export const featureRoutes: readonly FeatureRoute<PortalScope>[] = [];
