import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from './paraglide/messages'
import { inTongue, root } from './root-route'

const partnerships = createRoute({
  getParentRoute: () => root,
  path: '/samverkan',
  staticData: { title: () => m.nav_partnerships() },
  component: inTongue(lazyRouteComponent(() => import('./features/partnerships/partnerships-page'), 'PartnershipsPage')),
})

const leavers = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/slutar',
  staticData: { title: () => m.leavers_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/leavers/leavers-page'), 'LeaversPage')),
})

const mandates = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/mandat',
  staticData: { title: () => m.mandates_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/decision-mandates/mandates-page'), 'MandatesPage')),
})

const firstMeeting = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/forsta-motet/$partnershipId',
  staticData: { title: () => m.first_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/first-meetings/first-meeting-page'), 'FirstMeetingPage')),
})

const definitions = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/malgrupper/$partnershipId',
  staticData: { title: () => m.def_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/target-groups/definitions-page'), 'DefinitionsPage')),
})

const goals = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/mal/$partnershipId',
  staticData: { title: () => m.goals_link() },
  component: inTongue(lazyRouteComponent(() => import('./features/first-meetings/goals-page'), 'GoalsPage')),
})

const governing = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/styrande-dokument',
  staticData: { title: () => m.governing_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/governing-documents/governing-page'), 'GoverningPage')),
})

const letterOfIntent = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/avsiktsforklaring/$letterId',
  /** The text without marks, or held against an earlier version; against last year's letter when it is not said. */
  validateSearch: (search: Record<string, unknown>): { visa?: 'ren' | undefined; sedan?: number | undefined } => ({
    ...(search['visa'] === 'ren' ? { visa: 'ren' as const } : {}), ...(typeof search['sedan'] === 'number' && Number.isSafeInteger(search['sedan']) && search['sedan'] > 0 && search['sedan'] < 100_000 ? { sedan: search['sedan'] } : {}) }),
  staticData: { title: () => m.intent_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/letters-of-intent/letter-page'), 'LetterPage')),
})

const managerMeetings = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/chefsmoten',
  staticData: { title: () => m.managers_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/manager-meetings/manager-meetings-page'), 'ManagerMeetingsPage')),
})

const managerMeeting = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/chefsmoten/$meetingId',
  staticData: { title: () => m.managers_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/manager-meetings/manager-meeting-page'), 'ManagerMeetingPage')),
})

const trainings = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/utbildning',
  staticData: { title: () => m.trainings_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/trainings/trainings-page'), 'TrainingsPage')),
})

const processGoals = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/processmal/$partnershipId',
  staticData: { title: () => m.goals_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/goal-agreements/process-goals-page'), 'ProcessGoalsPage')),
})

const equalTreatment = createRoute({
  getParentRoute: () => root,
  path: '/samverkan/lika-behandling/$partnershipId',
  staticData: { title: () => m.equal_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/equal-treatment/equal-treatment-page'), 'EqualTreatmentPage')),
})

/** The pages of what stands between the sides of a partnership. */
export const partnershipRoutes = [
  partnerships, leavers, mandates, firstMeeting, definitions, goals, governing, letterOfIntent, managerMeetings, managerMeeting, trainings, processGoals, equalTreatment,
] as const
