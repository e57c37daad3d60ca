import { Field, ObjectType } from 'type-graphql';
import { PreviewAsEnum, StayBehindCodeEnum, type PreviewAs, type StayBehindCode } from '../../graphql/enums.js';
import { AgendaSectionView } from './agenda-section.view.js';
import type { Preview } from './agenda-preview.service.js';

@ObjectType('AgendaPreview', { description: 'The reader’s own part as somebody else would see it, right now. Nothing has been sent.', simpleResolvers: true })
export class AgendaPreviewView {
  readonly #made = true;
  @Field(() => PreviewAsEnum) readonly as: PreviewAs;
  @Field(() => [AgendaSectionView]) readonly sections: AgendaSectionView[];
  @Field(() => [StayBehindCodeEnum], { description: 'What does not follow along.' }) readonly staysBehind: StayBehindCode[];

  constructor(as: PreviewAs, preview: Preview) {
    this.as = as;
    this.sections = AgendaSectionView.of(preview.agenda);
    this.staysBehind = preview.staysBehind;
  }

  static is(value: unknown): value is AgendaPreviewView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
