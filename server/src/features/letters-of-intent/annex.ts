import type { AnnexMandate, IntentContent, SigningMandate } from '@bokvar/domain/letters-of-intent';
import { fullDate, mandateDecisions, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { loadRegisters, untilOf } from '../decision-mandates/decision-mandate.store.js';

/**
 * The annex as both sides' registers say it for the letter's time: one row for each person and limit, with all that she may decide.
 * Whoever has left is not in it; her deputy stands there by a mandate of her own.
 */
export async function annexOf(em: Em, sides: readonly { readonly id: string; readonly name: string }[], { validFrom, validTo }: Pick<IntentContent, 'validFrom' | 'validTo'>): Promise<readonly AnnexMandate[]> {
  const { registers } = await loadRegisters(em);
  return sides.flatMap((side) => {
    const held = (registers.find(({ id }) => id === side.id)?.mandates ?? []).map((mandate) => ({ ...mandate, until: untilOf(mandate) }))
      .filter(({ holder, from, until }) => holder !== null && from <= validTo && (until === null || until >= validFrom));
    const rows = Map.groupBy(held, ({ userId, maxAmountOre, until }) => `${userId} ${maxAmountOre ?? ''} ${until ?? ''}`);
    return [...rows.values()].flatMap((mandates): AnnexMandate[] => {
      const [first] = mandates;
      if (first === undefined || first.holder === null) return [];
      const decisions = mandateDecisions.filter((decision) => mandates.some((mandate) => mandate.decision === decision));
      return [{ who: first.holder, organisationId: side.id, organisation: side.name, decisions, maxAmountOre: first.maxAmountOre, until: first.until === null || first.until > validTo ? validTo : first.until }];
    });
  });
}

/** A mandate as a signing asks for it, with what it rests on. */
export interface MandateWithBasis extends SigningMandate { readonly basis: string }

/** What the organisation's register says, also of what has ended or not begun: so that it can be said why one does not count. */
export async function signingMandates(em: Em, organisationId: string): Promise<readonly MandateWithBasis[]> {
  const { registers } = await loadRegisters(em);
  return (registers.find(({ id }) => id === organisationId)?.mandates ?? [])
    .map((mandate) => ({ userId: mandate.userId, organisationId, decisions: [mandate.decision], from: mandate.from, until: untilOf(mandate), basis: mandate.basis }));
}

/** What somebody's mandate to sign rests on, and until when, as it stands in the evidence. */
export function basisOf(mandates: readonly MandateWithBasis[], userId: string, now: Instant): string | null {
  const today = toLocalDate(now);
  const mandate = mandates.find((one) => one.userId === userId && one.decisions.includes('UNDERTECKNA') && one.from <= today && (one.until === null || today <= one.until));
  if (mandate === undefined) return null;
  return mandate.until === null ? mandate.basis : `${mandate.basis}, till och med ${fullDate(mandate.until, 'sv')}`;
}
