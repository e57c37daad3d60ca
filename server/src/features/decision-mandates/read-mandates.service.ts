import { byWhatToDo, holdsOn, mandateAnswer, mandateState, type HeldMandate } from '@bokvar/domain/partnerships';
import { mayWriteMandates } from '@bokvar/domain/policy';
import { mandateDecisionsOf, toLocalDate, type LocalDate, type MandateAnswer, type MandateDecision, type MandateState, type Role } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Colleague } from '../partnerships/colleague.js';
import type { PartyOf } from '../partnerships/monthly-table.js';
import { loadRegisters, untilOf, type MandateRecord, type RegisterRecord } from './decision-mandate.store.js';

/** Who asks, as far as mandates depend on it. */
export interface MandateReader extends PartyOf { readonly userId: string; readonly role: Role }

/** A mandate and how it stands today. */
export interface ListedMandate extends MandateRecord { readonly until: LocalDate | null; readonly state: MandateState }

/** Who decides what at an organisation. */
export interface MandateRegister {
  readonly organisation: Omit<RegisterRecord, 'mandates'>;
  readonly mandates: readonly ListedMandate[];
  /** The decisions that it makes, and that nobody has a mandate for today. */
  readonly unregulated: readonly MandateDecision[];
}

/** Whether a decision is the reader's to make today, how far, and who else can make it. */
export interface AskedMandate {
  readonly decision: MandateDecision;
  readonly answer: MandateAnswer;
  /** The limit of her own mandate, the widest one; null: it has none, or is not hers. */
  readonly maxAmountOre: number | null;
  /** Colleagues who can make it today. */
  readonly deciders: readonly Colleague[];
}

export interface MandatesPage {
  readonly own: MandateRegister;
  readonly others: readonly MandateRegister[];
  readonly mayWrite: boolean;
  readonly colleagues: readonly Colleague[];
  readonly asked: readonly AskedMandate[];
}

/** Who may decide what at the reader's own organisation, and at those that it meets at a table. Null where there is nothing to read. */
export async function readMandates({ scope, now }: PortalContext, viewer: MandateReader): Promise<MandatesPage | null> {
  const { organisationId, userId } = viewer;
  const today = toLocalDate(now);
  const { colleagues, registers } = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadRegisters(inner as Em));
  const [own, ...others] = registers;
  if (own === undefined) return null;
  return {
    own: registerOf(own, today), mayWrite: mayWriteMandates(viewer).allowed, colleagues,
    asked: mandateDecisionsOf(viewer.organisationKind).map((decision) => askedOf(decision, own, viewer, today)),
    // What has ended is an organisation's own to look back at.
    others: others.map((other) => registerOf(other, today)).map((register) => ({ ...register, mandates: register.mandates.filter(({ state }) => state !== 'SLUT').map((one) => ({ ...one, reason: null })) })),
  };
}

/** Somebody can use it: whoever has it, or her deputy, works there. */
const usable = ({ holder, deputyId }: MandateRecord): boolean => holder !== null || deputyId !== null;

function heldOf({ id, mandates }: RegisterRecord): HeldMandate[] {
  return mandates.filter(usable).map((one) => ({ ...one, organisationId: id, until: untilOf(one) }));
}

function registerOf({ mandates, ...organisation }: RegisterRecord, today: LocalDate): MandateRegister {
  const listed = mandates.map((one) => ({ ...one, until: untilOf(one), state: mandateState({ from: one.from, until: untilOf(one) }, one.holder === null, today) }));
  const regulated = new Set(listed.filter((one) => usable(one) && holdsOn(one, today)).map(({ decision }) => decision));
  return { organisation, mandates: listed.toSorted(byWhatToDo), unregulated: mandateDecisionsOf(organisation.kind).filter((decision) => !regulated.has(decision)) };
}

function askedOf(decision: MandateDecision, register: RegisterRecord, { userId, organisationId }: MandateReader, today: LocalDate): AskedMandate {
  const held = heldOf(register);
  const holding = register.mandates.filter((one) => one.decision === decision && holdsOn({ from: one.from, until: untilOf(one) }, today));
  const hers = holding.filter((one) => one.userId === userId || one.deputyId === userId);
  const names = holding.flatMap((one) => [[one.userId, one.holder], [one.deputyId, one.deputy]] as const);
  const limits = hers.map(({ maxAmountOre }) => maxAmountOre);
  return {
    decision, answer: mandateAnswer({ userId, organisationId, decision, today }, held),
    maxAmountOre: limits.length === 0 || limits.includes(null) ? null : Math.max(...limits.map((limit) => limit ?? 0)),
    deciders: [...new Map(names.flatMap(([id, name]) => (id === null || name === null || id === userId ? [] : [[id, { id, name }] as const]))).values()],
  };
}
