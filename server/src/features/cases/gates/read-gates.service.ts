import { stepOfAction, stepOfNotice, stepOfStage } from '@bokvar/domain/goals';
import { isLandlord, toLocalDate, type ActionKind, type GateStep, type LegalStage, type LocalDate, type NoticeCode } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import type { PortalContext } from '../../../graphql/portal-context.js';
import type { Viewer } from '../../sessions/viewer.js';
import { latestStage } from '../facts/fact.store.js';
import { asReader, asReaderOfCase } from '../reading.service.js';
import { exceptionsSince, passageFigures, passagesOf, type PassageFigures, type PassageRecord } from './gate-passage.store.js';
import { gatesAtStep, stepDay, type GateAtStep } from './gates-at-step.service.js';

/** Something that is about to be recorded on a case; what of it is null is not recorded. */
export interface StepAsked {
  readonly caseId: string;
  readonly takenOn: LocalDate | null;
  readonly stage: LegalStage | null;
  readonly notice: NoticeCode | null;
  readonly action: ActionKind | null;
  /** The goal that names a step of the parties' own. */
  readonly goalId: string | null;
}

/** What stands before the step that is about to be recorded. */
export interface StepGates { readonly step: GateStep; readonly takenOn: LocalDate; readonly countedFrom: LocalDate; readonly gates: readonly GateAtStep[] }

/** What is missing before a step, told before it is saved; null where nothing is asked for, or where it is not the reader's to take. */
export async function readStepGates({ scope, now }: PortalContext, viewer: Viewer, asked: StepAsked): Promise<StepGates | null> {
  if (!isLandlord(viewer.organisationKind)) return null;
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const step = await stepOf(em, viewer, asked);
    if (step === null) return null;
    const takenOn = stepDay(asked.takenOn, toLocalDate(now));
    const found = await gatesAtStep(em, viewer, now, { caseId: asked.caseId, step, goalId: asked.goalId, takenOn });
    return found === null || found.before.length === 0 ? null : { step, takenOn, countedFrom: found.countedFrom, gates: found.before };
  });
}

async function stepOf(em: Em, viewer: Viewer, { caseId, stage, notice, action, goalId }: StepAsked): Promise<GateStep | null> {
  if (goalId !== null) return 'EGET_STEG';
  if (notice !== null) return stepOfNotice(notice);
  if (action !== null) return stepOfAction(action);
  return stage === null ? null : stepOfStage(stage, await latestStage(em, caseId, viewer.organisationId));
}

/** The steps that the reader's own organisation has taken at the gates of a case. */
export async function readPassages({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<readonly PassageRecord[]> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => await passagesOf(em, caseId));
}

/** The first day of the year: what is looked at together is a year. */
const yearOf = (now: PortalContext['now']): LocalDate => `${toLocalDate(now).slice(0, 4)}-01-01` as LocalDate;

/** This year's exceptions of the reader's own organisation, case by case: for those who lead its work with cases. */
export async function readExceptions({ scope, now }: PortalContext, viewer: Viewer): Promise<readonly PassageRecord[]> {
  return await asReader(scope.database, viewer, now, async (em) => await exceptionsSince(em, yearOf(now)));
}

/** The same in figures for each partnership: a number only, no case. */
export async function readGateFigures({ scope, now }: PortalContext, { organisationId, userId }: Viewer): Promise<readonly PassageFigures[]> {
  return await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await passageFigures(inner as Em, yearOf(now)));
}
