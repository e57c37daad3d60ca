import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { EntryYesWay, Instant, LocalDate, Verdict, VisitReason, VisitState } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { EntryYesWayEnum, FactCategoryEnum, VerdictEnum, VisitReasonEnum, VisitStateEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedTextView } from '../cases/disclosed-text.view.js';
import { WhoSeesView } from '../cases/who-sees/who-sees.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { VisitAhead } from './case-visits.service.js';
import type { CaseVisits, Resident, VisitLine, VisitMay } from './read-visits.service.js';

@ObjectType('VisitMay', { description: 'What the reader may do with a visit.', simpleResolvers: true })
export class VisitMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly confirm: boolean;
  @Field(() => Boolean) readonly decline: boolean;
  @Field(() => Boolean) readonly move: boolean;
  @Field(() => Boolean) readonly cancel: boolean;
  @Field(() => Boolean) readonly log: boolean;

  constructor({ confirm, decline, move, cancel, log }: VisitMay) {
    this.confirm = confirm;
    this.decline = decline;
    this.move = move;
    this.cancel = cancel;
    this.log = log;
  }

  static is(value: unknown): value is VisitMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('VisitResident', { description: 'An adult who lives there, and her own yes to social services coming in [JO 6367-2019].', simpleResolvers: true })
export class VisitResidentView {
  readonly #made = true;
  @Field(() => ID) readonly personId: string;
  @Field(() => String) readonly name: string;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day she said yes; null while she has not.' }) readonly saidOn: LocalDate | null;
  @Field(() => EntryYesWayEnum, { nullable: true }) readonly way: EntryYesWay | null;

  constructor({ person, yes }: Resident) {
    this.personId = person.fact.id;
    this.name = person.value.name;
    this.category = person.fact.category;
    this.saidOn = yes?.saidOn ?? null;
    this.way = yes?.way ?? null;
  }

  static is(value: unknown): value is VisitResidentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

/** Of a visit that is off, what the one who planned it has said; of a declined one, the other. */
function reasonOf({ state, sides, own, other }: VisitLine): VisitReason | null {
  const says = state === 'INSTALLT' ? 'INSTALLER' : state === 'AVBOJT' ? 'AVBOJER' : null;
  const by = (says === 'INSTALLER') === sides.planned ? own : other;
  return by?.value.says === says ? by?.value.reason ?? null : null;
}

@ObjectType('HomeVisit', { description: 'A planned home visit, as far as the reader has a ground to know of it.', simpleResolvers: true })
export class HomeVisitView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => VisitStateEnum) readonly state: VisitState;
  @Field(() => InstantScalar) readonly startsAt: Instant;
  @Field(() => Boolean, { description: 'The reader’s own organisation planned it.' }) readonly planned: boolean;
  @Field(() => OrganisationView, { nullable: true, description: 'Who else goes, or is asked to.' }) readonly partner: OrganisationView | null;
  @Field(() => VisitReasonEnum, { nullable: true, description: 'Why it is off, or declined.' }) readonly reason: VisitReason | null;
  @Field(() => String, { nullable: true, description: 'The language of the interpreter whom the reader’s own organisation brings.' }) readonly interpreter: string | null;
  @Field(() => VerdictEnum, { nullable: true, description: 'Whether a child is expected to be at home, as the reader’s own organisation has written.' }) readonly child: Verdict | null;
  @Field(() => Boolean, { nullable: true, description: 'The reader’s own organisation leaves a note if nobody is at home.' }) readonly leavesNote: boolean | null;
  @Field(() => [VisitResidentView], { nullable: true, description: 'Null to all but social services, who do not go in without a yes from each.' }) readonly residents: VisitResidentView[] | null;
  @Field(() => ID, { description: 'What to ask "why do I see this?" about.' }) readonly factId: string;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;
  @Field(() => VisitMayView) readonly may: VisitMayView;

  private constructor(line: VisitLine, factId: string, who: WhoSeesView) {
    const { visitId, state, startsAt, sides, partner, plan, residents, may } = line;
    this.id = visitId;
    this.state = state;
    this.startsAt = startsAt;
    this.planned = sides.planned;
    this.partner = partner === null ? null : new OrganisationView(partner);
    this.reason = reasonOf(line);
    this.interpreter = plan?.interpreter ?? null;
    this.child = plan?.child ?? null;
    this.leavesNote = plan?.leavesNote ?? null;
    this.residents = residents === null ? null : residents.map((one) => new VisitResidentView(one));
    this.factId = factId;
    this.who = who;
    this.may = new VisitMayView(may);
  }

  static of(line: VisitLine, { of, document }: CaseVisits): HomeVisitView[] {
    const shown = line.own ?? line.other;
    return shown === null ? [] : [new HomeVisitView(line, shown.fact.id, WhoSeesView.of(shown, of, document))];
  }

  static is(value: unknown): value is HomeVisitView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CaseVisits', { description: 'Planned home visits of a case, and whether the reader may plan one.', simpleResolvers: true })
export class CaseVisitsView {
  readonly #made = true;
  @Field(() => [HomeVisitView]) readonly visits: HomeVisitView[];
  @Field(() => Boolean) readonly mayPlan: boolean;
  @Field(() => OrganisationView, { nullable: true, description: 'The other side of the table; null where there is none.' }) readonly partner: OrganisationView | null;
  @Field(() => Boolean, { description: 'A ground lets the other side be told what the reader’s own organisation does here.' }) readonly mayAsk: boolean;

  constructor(found: CaseVisits) {
    this.visits = found.lines.flatMap((line) => HomeVisitView.of(line, found));
    this.mayPlan = found.mayPlan;
    this.partner = found.partner === null ? null : new OrganisationView(found.partner);
    this.mayAsk = found.mayBeTold;
  }

  static is(value: unknown): value is CaseVisitsView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('VisitAhead', { description: 'A visit of the day’s work, with whom and where.', simpleResolvers: true })
export class VisitAheadView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => HomeVisitView) readonly visit: HomeVisitView;

  private constructor(visit: HomeVisitView, { of, document }: CaseVisits) {
    this.caseId = of.id;
    this.household = DisclosedTextView.household(of.persons, of, document);
    this.address = DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.visit = visit;
  }

  static of({ line, visits }: VisitAhead): VisitAheadView[] {
    return HomeVisitView.of(line, visits).map((visit) => new VisitAheadView(visit, visits));
  }

  static is(value: unknown): value is VisitAheadView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

interface DoneToVisit { readonly caseId: string; readonly visitId: string; readonly factId?: string }

@ObjectType('VisitChanged', { description: 'Done. Ids only: how the visit stands now, its reader asks as itself.', simpleResolvers: true })
export class VisitChangedView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => ID) readonly visitId: string;
  @Field(() => ID, { nullable: true, description: 'The action that it was logged as, for `retract`; null when none was.' }) readonly factId: string | null;

  constructor({ caseId, visitId, factId }: DoneToVisit) {
    this.caseId = caseId;
    this.visitId = visitId;
    this.factId = factId ?? null;
  }

  static is(value: unknown): value is VisitChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const VisitResultUnion = createUnionType({
  name: 'VisitResult',
  types: () => [VisitChangedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'VisitChanged'),
});

/** What a change of a visit answers: that it is done, or why not, in the viewer's language. */
export function visitResult(outcome: DoneToVisit | Refused, language: Language): VisitChangedView | RefusalView {
  return answer(outcome, language, (done) => new VisitChangedView(done));
}
