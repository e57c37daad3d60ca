import { mayRecordDecision } from '@bokvar/domain/partnerships';
import { toLocalDate, type MandateDecision } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { mandatesOf } from './decision-mandate.store.js';

/** What is about to be recorded: a decision, and the sum that it is about where one is recorded. */
export interface Deciding {
  /** Null: nothing that a mandate is asked for. */
  readonly decision: MandateDecision | null;
  /** Asked for where there is a decision only. */
  readonly amountOre?: () => Promise<number | null>;
  /** The colleague who made it; null or left out: whoever records it. */
  readonly byId?: string | null;
}

/**
 * Refuses, at the field to mend, a decision that is not the actor's (or the named colleague's) to make by her own organisation's mandates. Asked after all
 * that decides whether she may see and work with what it is about: the refusal then tells of her own organisation alone.
 */
export async function requireMandate(tx: Change, { decision, amountOre, byId }: Deciding, field: string): Promise<void> {
  if (decision === null) return;
  const { userId, organisationId } = tx.actor;
  const mandates = await mandatesOf(tx.em, organisationId);
  const allowed = mayRecordDecision({ userId: byId ?? userId, organisationId, decision, amountOre: (await amountOre?.()) ?? null, today: toLocalDate(tx.now) }, mandates);
  if (!allowed.allowed) refuse(allowed.code, field);
}
