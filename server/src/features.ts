import 'reflect-metadata';
import { ArrearsImportResolver } from './features/arrears/arrears-import.resolver.js';
import { arrearsRoutes } from './features/arrears/arrears-routes.js';
import { CaseResolver } from './features/cases/case.resolver.js';
import { GateResolver } from './features/cases/gates/gate.resolver.js';
import { ProtectionResolver } from './features/cases/protected-identity/protection.resolver.js';
import { UndertakingResolver } from './features/confidentiality/undertaking.resolver.js';
import { ConsentResolver } from './features/consents/consent.resolver.js';
import { consentRoutes } from './features/consents/consent-routes.js';
import { DecisionMandateResolver } from './features/decision-mandates/decision-mandate.resolver.js';
import { DisclosureLogResolver } from './features/disclosure-log/disclosure-log.resolver.js';
import { disclosureLogRoutes } from './features/disclosure-log/disclosure-log-routes.js';
import { DefinitionResolver } from './features/definition-proposals/definition.resolver.js';
import { EqualTreatmentResolver } from './features/equal-treatment/equal-treatment.resolver.js';
import { ProcessGoalResolver } from './features/goal-agreements/process-goal.resolver.js';
import { FirstMeetingResolver } from './features/first-meetings/first-meeting.resolver.js';
import { GoverningDocumentResolver } from './features/governing-documents/governing-document.resolver.js';
import { HomeVisitResolver } from './features/home-visits/home-visit.resolver.js';
import { LeaverResolver } from './features/leavers/leaver.resolver.js';
import { LetterOfIntentResolver } from './features/letters-of-intent/letter-of-intent.resolver.js';
import { letterOfIntentRoutes } from './features/letters-of-intent/letter-of-intent-routes.js';
import { letterRoutes } from './features/letters/letter-routes.js';
import { ManagerMeetingResolver } from './features/manager-meetings/manager-meeting.resolver.js';
import { TrainingResolver } from './features/trainings/training.resolver.js';
import { MeetingRoomResolver } from './features/meeting-room/meeting-room.resolver.js';
import { MeetingTaskResolver } from './features/meeting-tasks/meeting-task.resolver.js';
import { MinutesResolver } from './features/minutes/minutes.resolver.js';
import { minutesRoutes } from './features/minutes/minutes-routes.js';
import { MeetingRecordResolver } from './features/meeting-records/meeting-record.resolver.js';
import { calendarRoutes } from './features/meeting-series/calendar-routes.js';
import { MeetingSeriesResolver } from './features/meeting-series/meeting-series.resolver.js';
import { MonthlyMeetingResolver } from './features/monthly-meetings/monthly-meeting.resolver.js';
import { packetRoutes } from './features/monthly-meetings/packet-routes.js';
import { PartnershipResolver } from './features/partnerships/partnership.resolver.js';
import { TimelineResolver } from './features/timelines/timeline.resolver.js';
import { DefinitionFiguresResolver } from './features/target-group-figures/definition-figures.resolver.js';
import { ViewerResolver } from './features/sessions/viewer.resolver.js';
import { SocialProcessResolver } from './features/social-process/social-process.resolver.js';
import { WorkListResolver } from './features/work-list/work-list.resolver.js';
import type { PortalScope } from './graphql/portal-context.js';
import type { FeatureRoute } from './http/feature-route.js';
import { ChangedResolver } from './live/changed.resolver.js';

/** Every resolver of the portal, by hand: one that is not here is not in the schema. */
export const resolvers = [
  ViewerResolver, PartnershipResolver, DecisionMandateResolver, TimelineResolver, CaseResolver, GateResolver, ProtectionResolver, GoverningDocumentResolver, DefinitionResolver, DefinitionFiguresResolver, ConsentResolver, HomeVisitResolver, SocialProcessResolver, MonthlyMeetingResolver, MeetingRecordResolver, MeetingTaskResolver, MeetingSeriesResolver, UndertakingResolver, MeetingRoomResolver, MinutesResolver, FirstMeetingResolver, ProcessGoalResolver, EqualTreatmentResolver, ManagerMeetingResolver, TrainingResolver, LetterOfIntentResolver, WorkListResolver, LeaverResolver, ArrearsImportResolver, DisclosureLogResolver, ChangedResolver,
] as const;

/** Every file that can be fetched or handed in. */
export const featureRoutes: readonly FeatureRoute<PortalScope>[] = [...arrearsRoutes, ...consentRoutes, ...disclosureLogRoutes, ...letterRoutes, ...packetRoutes, ...minutesRoutes, ...letterOfIntentRoutes, ...calendarRoutes];
