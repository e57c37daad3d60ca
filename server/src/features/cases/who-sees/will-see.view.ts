import { Field, ObjectType } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { FactCategoryEnum } from '../../../graphql/enums.js';
import { WhoSeesView } from './who-sees.view.js';
import type { WillSee } from './will-see.service.js';

@ObjectType('WillSee', { description: 'Who will see a fact of this kind about these persons, before the first letter is written.', simpleResolvers: true })
export class WillSeeView {
  readonly #made = true;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;

  constructor({ category, disclosed, of, document }: WillSee) {
    this.category = category;
    this.who = WhoSeesView.of(disclosed, of, document);
  }

  static is(value: unknown): value is WillSeeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
