import { Roles } from './2026-11-22a-roles.js';
import { Tables } from './2026-11-22b-tables.js';
import { Policies } from './2026-11-22c-policies.js';
import { Guards } from './2026-11-22d-guards.js';
import { AuditInTurn } from './2026-11-22g-audit-in-turn.js';
import { DisclosureLogInStep } from './2026-11-22g-disclosure-log-in-step.js';
import { RaisedPoints } from './2026-11-22h-raised-points.js';
import { NextSteps } from './2026-11-22k-next-steps.js';
import { PaidByClosing } from './2026-11-22n-paid-by-closing.js';
import { CaseUnfolding } from './2026-11-22p-case-unfolding.js';
import { ConsentScan } from './2026-11-22q-consent-scan.js';
import { Retraction } from './2026-11-22r-retraction.js';
import { WayIn } from './2026-11-22s-way-in.js';
import { ProtectedOpenings } from './2026-11-22t-protected-openings.js';
import { Deaths } from './2026-11-22u-deaths.js';
import { HomeVisits } from './2026-11-23a-home-visits.js';
import { Timelines } from './2026-11-23b-timelines.js';
import { SocialProcess } from './2026-11-24c-social-process.js';
import { MeetingRoom } from './2026-11-24a-meeting-room.js';
import { Reminders } from './2026-11-24d-reminders.js';
import { Handler } from './2026-11-25d-handler.js';
import { MeetingRecords } from './2026-11-24b-meeting-records.js';

/** Every migration, in the order it is run. A new one is added last; one that has been released is never edited. */
export const migrations = [
  { name: '2026-11-22a-roles', class: Roles },
  { name: '2026-11-22b-tables', class: Tables },
  { name: '2026-11-22c-policies', class: Policies },
  { name: '2026-11-22d-guards', class: Guards },
  { name: '2026-11-22g-audit-in-turn', class: AuditInTurn },
  { name: '2026-11-22g-disclosure-log-in-step', class: DisclosureLogInStep },
  { name: '2026-11-22h-raised-points', class: RaisedPoints },
  { name: '2026-11-22k-next-steps', class: NextSteps },
  { name: '2026-11-22n-paid-by-closing', class: PaidByClosing },
  { name: '2026-11-22p-case-unfolding', class: CaseUnfolding },
  { name: '2026-11-22q-consent-scan', class: ConsentScan },
  { name: '2026-11-22r-retraction', class: Retraction },
  { name: '2026-11-22s-way-in', class: WayIn },
  { name: '2026-11-22t-protected-openings', class: ProtectedOpenings },
  { name: '2026-11-22u-deaths', class: Deaths },
  { name: '2026-11-23a-home-visits', class: HomeVisits },
  { name: '2026-11-23b-timelines', class: Timelines },
  { name: '2026-11-24a-meeting-room', class: MeetingRoom },
  { name: '2026-11-24b-meeting-records', class: MeetingRecords },
  { name: '2026-11-24c-social-process', class: SocialProcess },
  { name: '2026-11-24d-reminders', class: Reminders },
  { name: '2026-11-25d-handler', class: Handler },
];
