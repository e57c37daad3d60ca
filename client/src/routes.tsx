import { barnfamiljPresets, type BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { m } from './paraglide/messages'
import { partnershipRoutes } from './partnership-routes'
import { inTongue, root } from './root-route'
import { Waiting } from './shell/cannot-show'
import { onLanguage } from './text/language'
import { focusNewPage } from './ui/route-focus'

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  /** Whose work: everybody's when it is not said. */
  validateSearch: (search: Record<string, unknown>): { visa?: 'mina' } => (search['visa'] === 'mina' ? { visa: 'mina' } : {}),
  staticData: { title: () => m.nav_today() },
  component: inTongue(lazyRouteComponent(() => import('./features/work-list/start-page'), 'StartPage')),
})

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/moten',
  staticData: { title: () => m.nav_meetings() },
  component: inTongue(lazyRouteComponent(() => import('./features/monthly-meetings/meeting-list-page'), 'MeetingListPage')),
})

const planMeeting = createRoute({
  getParentRoute: () => root,
  path: '/moten/nytt',
  staticData: { title: () => m.plan_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/monthly-meetings/plan-meeting-page'), 'PlanMeetingPage')),
})

const meetingSeries = createRoute({
  getParentRoute: () => root,
  path: '/moten/serie',
  staticData: { title: () => m.series_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/meeting-series/series-page'), 'SeriesPage')),
})

const rebookMeeting = createRoute({
  getParentRoute: () => root,
  path: '/moten/$meetingId/flytta',
  staticData: { title: () => m.rebook_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/meeting-series/rebook-page'), 'RebookPage')),
})

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/moten/$meetingId',
  /** Whose eyes the agenda is shown through; one's own when it is not said. */
  validateSearch: (search: Record<string, unknown>): { som?: 'PARTNER' | 'SHARED_SCREEN' } =>
    search['som'] === 'PARTNER' || search['som'] === 'SHARED_SCREEN' ? { som: search['som'] } : {},
  staticData: { title: () => m.agenda_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/monthly-meetings/meeting-page'), 'MeetingPage')),
})

const sendAgenda = createRoute({
  getParentRoute: () => root,
  path: '/moten/$meetingId/skicka',
  staticData: { title: () => m.send_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/monthly-meetings/send-page'), 'SendPage')),
})

const meetingRoom = createRoute({
  getParentRoute: () => root,
  path: '/moten/$meetingId/rum',
  /** The screen that everybody in the room looks at; one's own when it is not said. */
  validateSearch: (search: Record<string, unknown>): { skarm?: 'delad' } => (search['skarm'] === 'delad' ? { skarm: 'delad' } : {}),
  staticData: { title: () => m.room_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/meeting-room/room-page'), 'RoomPage')),
})

const undertaking = createRoute({
  getParentRoute: () => root,
  path: '/sekretess',
  staticData: { title: () => m.undertaking_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/confidentiality/undertaking-page'), 'UndertakingPage')),
})

const minutes = createRoute({
  getParentRoute: () => root,
  path: '/moten/$meetingId/minnesanteckning',
  staticData: { title: () => m.minutes_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/minutes/minutes-page'), 'MinutesPage')),
})

const arrears = createRoute({
  getParentRoute: () => root,
  path: '/restlista',
  staticData: { title: () => m.nav_arrears() },
  component: inTongue(lazyRouteComponent(() => import('./features/arrears/arrears-page'), 'ArrearsPage')),
})

const arrearsImport = createRoute({
  getParentRoute: () => root,
  path: '/restlista/$importId',
  staticData: { title: () => m.nav_arrears() },
  component: inTongue(lazyRouteComponent(() => import('./features/arrears/import-page'), 'ImportPage')),
})

const cases = createRoute({
  getParentRoute: () => root,
  path: '/arenden',
  /** By which ready-made definition families are counted in this reading: what is agreed on when it is not said. */
  validateSearch: (search: Record<string, unknown>): { raknat?: BarnfamiljPreset | undefined } => {
    const raknat = barnfamiljPresets.find((preset) => preset === search['raknat'])
    return raknat ? { raknat } : {}
  },
  staticData: { title: () => m.nav_cases() },
  component: inTongue(lazyRouteComponent(() => import('./features/cases/case-list-page'), 'CaseListPage')),
})

const openCase = createRoute({
  getParentRoute: () => root,
  path: '/arenden/nytt',
  staticData: { title: () => m.open_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/cases/open-case-page'), 'OpenCasePage')),
})

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/arenden/$caseId',
  staticData: { title: () => m.case_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/cases/case-page'), 'CasePage')),
})

const recordConsent = createRoute({
  getParentRoute: () => root,
  path: '/arenden/$caseId/samtycke',
  staticData: { title: () => m.record_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/consents/record-consent-page'), 'RecordConsentPage')),
})

const seen = createRoute({
  getParentRoute: () => root,
  path: '/arenden/$caseId/sett',
  staticData: { title: () => m.foot_seen() },
  component: inTongue(lazyRouteComponent(() => import('./features/disclosure-log/seen-page'), 'SeenPage')),
})

const steps = createRoute({
  getParentRoute: () => root,
  path: '/steg',
  staticData: { title: () => m.steps_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/timelines/steps-page'), 'StepsPage')),
})

const process = createRoute({
  getParentRoute: () => root,
  path: '/processen',
  staticData: { title: () => m.process_page_title() },
  component: inTongue(lazyRouteComponent(() => import('./features/social-process/process-page'), 'ProcessPage')),
})

const seenAbout = createRoute({
  getParentRoute: () => root,
  path: '/vem-har-sett-vad',
  staticData: { title: () => m.foot_seen() },
  component: inTongue(lazyRouteComponent(() => import('./features/about/seen-about-page'), 'SeenAboutPage')),
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/tillganglighet',
  staticData: { title: () => m.foot_accessibility() },
  component: inTongue(lazyRouteComponent(() => import('./features/about/accessibility-page'), 'AccessibilityPage')),
})

const checkSeal = createRoute({
  getParentRoute: () => root,
  path: '/kontrollera',
  staticData: { title: () => m.seal_heading() },
  component: inTongue(lazyRouteComponent(() => import('./features/seals/check-seal-page'), 'CheckSealPage')),
})

const tree = root.addChildren([
  today, meetings, planMeeting, meetingSeries, rebookMeeting, meeting, sendAgenda, meetingRoom, undertaking, minutes, ...partnershipRoutes, accessibility, checkSeal, seenAbout, arrears, arrearsImport, cases, openCase, oneCase, recordConsent, seen, steps, process,
])

/** Every page there is. A page is a chunk of its own, loaded when it is opened. */
export function makeRouter() {
  const router = createRouter({
    routeTree: tree,
    defaultPendingComponent: Waiting,
    defaultPreload: false,
    scrollRestoration: false,
  })
  router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) focusNewPage()
  })
  function setTitle(): void {
    const title = router.state.matches.findLast((match) => match.staticData.title)?.staticData.title
    document.title = title ? `${title()} · ${m.product()}` : m.product()
  }
  router.subscribe('onResolved', setTitle)
  onLanguage(setTitle)
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
