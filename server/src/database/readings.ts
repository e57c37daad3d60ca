import { caseDocumentReading, casePageReading } from '../features/cases/case-document.store.js';
import { caseListReadings, namedCasesReading } from '../features/cases/case-list.store.js';
import { caseVisitsReading, visitsAheadReading } from '../features/home-visits/home-visit.store.js';
import { caseProcessReading, processDutiesReading } from '../features/social-process/process-note.store.js';
import { mandatesReading } from '../features/decision-mandates/decision-mandate.store.js';
import { firstMeetingsReading } from '../features/first-meetings/first-meeting.store.js';
import { definitionPageReading } from '../features/definition-proposals/definition-page.store.js';
import { governingReading } from '../features/governing-documents/governing-document.store.js';
import { whyReading } from '../features/disclosure-log/why.store.js';
import { tasksReading } from '../features/meeting-tasks/item-outcome.store.js';
import { undertakingReading } from '../features/confidentiality/undertaking.store.js';
import { roomReading } from '../features/meeting-room/room.store.js';
import { letterOfIntentReading, lettersOfIntentReading } from '../features/letters-of-intent/letter-of-intent.store.js';
import { minutesReading, owedMinutesReading } from '../features/minutes/minutes.store.js';
import { socialProcessReading } from '../features/social-process/social-process.store.js';
import { unproposedReading } from '../features/monthly-meetings/agenda-proposal.store.js';
import { agendaReading, meetingsReading } from '../features/monthly-meetings/meeting.store.js';
import { sessionReading } from '../features/sessions/viewer.store.js';
import { titlesReading } from '../features/partnerships/role-title.store.js';
import { handedReading } from '../features/leavers/held.store.js';
import { leaversReading } from '../features/leavers/leaving.store.js';
import { managerMeetingReading, managerTablesReading } from '../features/manager-meetings/manager-meeting.store.js';
import { trainingsReading } from '../features/trainings/training.store.js';
import { partnershipsReading } from '../features/partnerships/way-in.store.js';
import { equalTreatmentReading, pastStepsReading } from '../features/equal-treatment/equal-treatment.store.js';
import { processGoalsReading } from '../features/process-goals/process-goal.store.js';
import { ownHouseholdsReading } from '../features/target-group-figures/own-households.store.js';
import { landlordTimelineReading } from '../features/timelines/timeline.store.js';
import { workReading } from '../features/work-list/work-list.store.js';
import type { Reading } from './reading-functions.js';

/** Every reading function of this version of the portal. One that is not here is not in the database. */
export const readings: readonly Reading<unknown>[] = [
  caseDocumentReading, casePageReading, ...Object.values(caseListReadings), namedCasesReading, caseVisitsReading, visitsAheadReading, whyReading, caseProcessReading, processDutiesReading, socialProcessReading, agendaReading, unproposedReading, meetingsReading, undertakingReading, roomReading, tasksReading, minutesReading, owedMinutesReading, letterOfIntentReading, lettersOfIntentReading, workReading, landlordTimelineReading, processGoalsReading, equalTreatmentReading, pastStepsReading, partnershipsReading, titlesReading, leaversReading, handedReading, managerTablesReading, managerMeetingReading, trainingsReading, mandatesReading, governingReading, firstMeetingsReading, definitionPageReading, ownHouseholdsReading, sessionReading,
];
