import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Disclosed, FactCategory } from '@bokvar/domain/disclosure';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import type { BillRecord, FactRecord, PersonRecord } from './case-rows.js';
import type { DisclosedCase, DisclosedDocument } from './read-case.service.js';
import { WhoSeesView } from './who-sees/who-sees.view.js';

/** At least one, as a list that cannot be empty. */
type Some<T> = readonly [T, ...T[]];
const isSome = <T>(list: readonly T[]): list is Some<T> => list.length > 0;

@ObjectType('DisclosedText', { description: 'A text that the reader has a ground to see, with the ground and who else sees it.', simpleResolvers: true })
export class DisclosedTextView {
  readonly #made = true;

  @Field(() => ID, { description: 'The fact to ask "why do I see this?" about.' })
  readonly factId: string;

  @Field(() => String)
  readonly value: string;

  @Field(() => FactCategoryEnum)
  readonly category: FactCategory;

  @Field(() => WhoSeesView)
  readonly who: WhoSeesView;

  private constructor(first: Disclosed<unknown>, value: string, who: WhoSeesView) {
    this.factId = first.fact.id;
    this.category = first.fact.category;
    this.value = value;
    this.who = who;
  }

  /** The household by the names of its adults; its children are never its name. */
  static household(persons: readonly Disclosed<PersonRecord>[], of: DisclosedCase, document: DisclosedDocument): DisclosedTextView | null {
    const adults = persons.filter((person) => person.value.personKind === 'VUXEN');
    if (!isSome(adults)) return null;
    return new DisclosedTextView(adults[0], adults.map((person) => person.value.name).join(', '), WhoSeesView.of(adults[0], of, document));
  }

  /** The latest text of one kind: an address, a phone number. */
  static latest(facts: readonly Disclosed<FactRecord>[], kind: FactRecord['kind'], of: DisclosedCase, document: DisclosedDocument): DisclosedTextView | null {
    const fact = facts.findLast((candidate) => candidate.value.kind === kind);
    return fact === undefined ? null : new DisclosedTextView(fact, fact.value.text, WhoSeesView.of(fact, of, document));
  }

  static is(value: unknown): value is DisclosedTextView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('DisclosedMoney', { description: 'What is owed, of the bills that the reader has a ground to see.', simpleResolvers: true })
export class DisclosedMoneyView {
  readonly #made = true;

  @Field(() => ID)
  readonly factId: string;

  @Field(() => Int, { description: 'Öre.' })
  readonly ore: number;

  @Field(() => Int, { description: 'How many unpaid bills it is.' })
  readonly bills: number;

  @Field(() => LocalDateScalar, { description: 'When the oldest of them should have been paid.' })
  readonly oldestDueOn: LocalDate;

  @Field(() => FactCategoryEnum)
  readonly category: FactCategory;

  @Field(() => WhoSeesView)
  readonly who: WhoSeesView;

  private constructor(unpaid: Some<Disclosed<BillRecord>>, who: WhoSeesView) {
    this.factId = unpaid[0].fact.id;
    this.category = unpaid[0].fact.category;
    this.ore = unpaid.reduce((sum, bill) => sum + bill.value.restOre, 0);
    this.bills = unpaid.length;
    this.oldestDueOn = unpaid.map((bill) => bill.value.dueOn).toSorted()[0] ?? unpaid[0].value.dueOn;
    this.who = who;
  }

  /** The sum of what is unpaid; null when nothing is. */
  static debt(bills: readonly Disclosed<BillRecord>[], of: DisclosedCase, document: DisclosedDocument): DisclosedMoneyView | null {
    const unpaid = bills.filter((bill) => bill.value.paidOn === null);
    return isSome(unpaid) ? new DisclosedMoneyView(unpaid, WhoSeesView.of(unpaid[0], of, document)) : null;
  }

  static is(value: unknown): value is DisclosedMoneyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
