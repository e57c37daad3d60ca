import type { HeldKind, LocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { caseChanged } from '../cases/case-change.js';
import { changeDesk } from '../cases/case.store.js';
import { succeedToMandates } from '../decision-mandates/succeed-to-mandates.service.js';
import { succeedToSeats } from '../letters-of-intent/succeed-to-seats.service.js';
import { takeOverTasks } from '../meeting-tasks/write-outcome.service.js';
import { succeedAtWayIn } from '../partnerships/write-way-in.service.js';
import { changeMandates, type MandateChange } from '../sessions/mandate.store.js';
import type { Viewer } from '../sessions/viewer.js';
import type { HeldThing } from './held.store.js';

/** Whose things become the actor's, and which. */
interface Taking { readonly leaverId: string; readonly lastDay: LocalDate; readonly things: readonly HeldThing[] }

type TakeOver = (tx: Change, viewer: Viewer, taking: Taking) => Promise<void>;

/** Another mandate from now on: what she is appointed to by accepting. */
const appointed = (to: MandateChange): TakeOver => async (tx: Change, viewer) => {
  await tx.asSystem(async (system) => { await changeMandates(system, viewer, to, tx.now); });
  tx.record('UPPDRAG_OVERTAGET', [viewer.userId]);
};

async function takeOverCases(tx: Change, viewer: Viewer, { things }: Taking): Promise<void> {
  for (const { thing } of things) {
    await changeDesk(tx.em, thing, viewer.organisationId, { handlerId: viewer.userId });
    tx.record('HANDLAGGARE_UTSEDD', [thing, viewer.userId]);
  }
  await caseChanged(tx, things.map(({ thing }) => thing), { grounds: false, rows: [] });
}

async function takeOverMandates(tx: Change, viewer: Viewer, { leaverId, lastDay, things }: Taking): Promise<void> {
  await succeedToMandates(tx, viewer, { leaverId, lastDay, ids: things.map(({ thing }) => thing) });
}

/** How each kind becomes the actor's, in the transaction of her yes. A new kind is one more line. */
const TAKE_OVER: Readonly<Record<HeldKind, TakeOver>> = {
  UPPGIFT: async (tx, viewer, { things }) => { await takeOverTasks(tx, viewer, things); },
  ARENDE: takeOverCases,
  JUSTERING: async () => refuse('OVERLAMNAS_INTE_SA'),
  INGANG: async (tx, viewer, { leaverId }) => { await succeedAtWayIn(tx, viewer, leaverId); },
  SAMORDNING: appointed({ role: 'SAMORDNARE' }),
  MANDAT: takeOverMandates,
  // Her mandate to sign, and her places in the letters that are not signed yet.
  UNDERSKRIFT: async (tx, viewer, taking) => {
    await takeOverMandates(tx, viewer, taking);
    await succeedToSeats(tx, viewer, { leaverId: taking.leaverId, letterIds: taking.things.map(({ thing }) => thing) });
  },
  SKYDDADE: appointed({ mayOpenProtected: true }),
};

/** Makes what a colleague holds of a kind the actor's own. */
export async function takeOver(tx: Change, viewer: Viewer, kind: HeldKind, taking: Taking): Promise<void> {
  await TAKE_OVER[kind](tx, viewer, taking);
}
