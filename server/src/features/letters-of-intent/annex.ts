import type { AnnexMandate, IntentContent, SigningMandate } from '@bokvar/domain/letters-of-intent';
import { fullDate, mandateDecisions, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { mandatesAt } from '../decision-mandates/decision-mandate.store.js';

/** The annex as the registers say it on the letter's first day: one row for each person and amount, with all that she may decide. */
export async function annexOf(em: Em, sides: readonly { readonly id: string; readonly name: string }[], { validFrom, validTo }: Pick<IntentContent, 'validFrom' | 'validTo'>): Promise<readonly AnnexMandate[]> {
  const held = (await mandatesAt(em, sides.map(({ id }) => id))).filter(({ name, from, until }) => name !== null && from <= validTo && (until === null || until >= validFrom));
  return sides.flatMap((side) => {
    const rows = Map.groupBy(held.filter(({ organisationId }) => organisationId === side.id), ({ userId, maxAmountOre, until }) => `${userId} ${maxAmountOre ?? ''} ${until ?? ''}`);
    return [...rows.values()].flatMap((mandates): AnnexMandate[] => {
      const [first] = mandates;
      if (first === undefined || first.name === null) return [];
      const decisions = mandateDecisions.filter((decision) => mandates.some((mandate) => mandate.decision === decision));
      return [{ who: first.name, organisationId: side.id, organisation: side.name, decisions, maxAmountOre: first.maxAmountOre, until: first.until === null || first.until > validTo ? validTo : first.until }];
    });
  });
}

/** The mandates of an organisation as a signing asks for them, with what each rests on. */
export async function signingMandates(em: Em, organisationId: string): Promise<readonly (SigningMandate & { readonly basis: string })[]> {
  return (await mandatesAt(em, [organisationId])).map(({ userId, decision, from, until, basis }) => ({ userId, organisationId, decisions: [decision], from, until, basis }));
}

/** What somebody's mandate to sign rests on, and until when, as it stands in the evidence. */
export function basisOf(mandates: Awaited<ReturnType<typeof signingMandates>>, userId: string, now: Instant): string | null {
  const today = toLocalDate(now);
  const mandate = mandates.find((one) => one.userId === userId && one.decisions.includes('UNDERTECKNA') && one.from <= today && (one.until === null || today <= one.until));
  if (mandate === undefined) return null;
  return mandate.until === null ? mandate.basis : `${mandate.basis}, till och med ${fullDate(mandate.until, 'sv')}`;
}
