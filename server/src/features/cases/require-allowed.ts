import type { Decision } from '@bokvar/domain/policy';
import { refuse } from '../../database/refused.js';

/** Ends the change with the policy's refusal, pointing at the field that can be mended. */
export function requireAllowed(decision: Decision, field: string | null): void {
  if (!decision.allowed) refuse(decision.code, field);
}
