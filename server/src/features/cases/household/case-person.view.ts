import { Field, ID, ObjectType } from 'type-graphql';
import type { Disclosed } from '@bokvar/domain/disclosure';
import type { LivingForm, LocalDate, PersonKind } from '@bokvar/domain/vocabulary';
import { LivingFormEnum, PersonKindEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import type { PersonRecord } from '../case-rows.js';
import { diedOnOf } from './died-on.js';
import { mayRetractRow } from '../retraction/may-retract-row.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';
import { WhoSeesView } from '../who-sees/who-sees.view.js';

@ObjectType('CasePerson', { description: 'A person of the household, as far as the reader has a ground to know of her.', simpleResolvers: true })
export class CasePersonView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => PersonKindEnum) readonly kind: PersonKind;
  @Field(() => LocalDateScalar, { nullable: true }) readonly bornOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day she died, as the reader’s own organisation has recorded it.' }) readonly diedOn: LocalDate | null;
  @Field(() => LivingFormEnum, { nullable: true }) readonly livingForm: LivingForm | null;
  @Field(() => Boolean, { description: 'The reader’s organisation may take it back, as wrongly recorded.' }) readonly mayRetract: boolean;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;

  constructor(person: Disclosed<PersonRecord>, of: DisclosedCase, document: DisclosedDocument) {
    this.id = person.fact.id;
    this.name = person.value.name;
    this.kind = person.value.personKind;
    this.bornOn = person.value.bornOn;
    this.diedOn = diedOnOf(of, person.fact.id, document.situation);
    this.livingForm = person.value.livingForm;
    this.mayRetract = mayRetractRow(person, of, document);
    this.who = WhoSeesView.of(person, of, document);
  }

  static is(value: unknown): value is CasePersonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
