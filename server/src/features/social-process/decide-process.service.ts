import { malmoProcess, processFault, type ProcessRules } from '@bokvar/domain/social-process';
import { mayDecideProcess, mayReadProcess } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { insertProcess, loadOwnProcess, rulesOf, type DecidedProcess } from './social-process.store.js';

/** How the process of the viewer's own organisation goes. */
export interface OwnProcess {
  /** 0: the ready-made one holds, and nobody has decided anything. */
  readonly version: number;
  readonly rules: ProcessRules;
  readonly versions: readonly DecidedProcess[];
  readonly mayDecide: boolean;
}

/** How the process goes, and how it went before; null to all but social services. */
export async function readOwnProcess({ scope, now }: PortalContext, viewer: Viewer): Promise<OwnProcess | null> {
  if (!mayReadProcess(viewer).allowed) return null;
  const versions = await asReader(scope.database, viewer, now, loadOwnProcess);
  return { version: versions[0]?.version ?? 0, rules: rulesOf({ rules: versions[0]?.rules ?? null }), versions, mayDecide: mayDecideProcess(viewer).allowed };
}

/** The process as its coordinator wants it, from now on. */
export interface DecideProcess extends Omit<ProcessRules, 'preset'> {
  /** The version that stood before the writer; 0 for none. */
  readonly version: number;
}

/** Decides how the process goes: a new version. Two who write at the same time do not overwrite each other: the second is told. */
export async function decideProcess(database: Database, viewer: Viewer, now: Instant, key: string, command: DecideProcess): Promise<{ version: number } | Refused> {
  return await change(database, viewer, now, { key, operation: 'decideProcess', input: command }, async (tx) => {
    const may = mayDecideProcess(viewer);
    if (!may.allowed) refuse(may.code);
    const { version: before, ...decided } = command;
    const rules: ProcessRules = { ...decided, areas: decided.areas.map((area) => area.trim()).filter((area) => area !== ''), preset: malmoProcess.preset };
    const fault = processFault(rules);
    if (fault !== null) refuse(fault.code, fault.field);
    const version = before + 1;
    const id = await insertProcess(tx.em, { organisationId: viewer.organisationId, version, rules, by: viewer.userId, at: now });
    if (id === null) refuse('PROCESS_ANDRAD_AV_ANNAN', 'version');
    tx.record('PROCESSEN_BESTAMD', [id]);
    return { version };
  });
}
