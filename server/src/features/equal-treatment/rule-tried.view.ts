import { Field, Int, ObjectType } from 'type-graphql';
import { FigureView } from './figure.view.js';
import { RequiredActionView } from '../process-goals/required-action.view.js';
import type { RuleTried } from './try-rule.service.js';

@ObjectType('AskedFor', { description: 'What a rule would have asked for, and of how many households.', simpleResolvers: true })
export class AskedForView {
  readonly #made = true;
  @Field(() => RequiredActionView) readonly required: RequiredActionView;
  @Field(() => FigureView) readonly households: FigureView;

  constructor({ required, households }: RuleTried['askedFor'][number]) {
    this.required = new RequiredActionView(required);
    this.households = new FigureView(households);
  }

  static is(value: unknown): value is AskedForView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RuleTried', { description: 'How a rule would have turned out on what has been.', simpleResolvers: true })
export class RuleTriedView {
  readonly #made = true;
  @Field(() => FigureView) readonly took: FigureView;
  @Field(() => FigureView) readonly unknown: FigureView;
  @Field(() => FigureView) readonly stopped: FigureView;
  @Field(() => FigureView) readonly stoppedThen: FigureView;
  @Field(() => FigureView) readonly onlyNow: FigureView;
  @Field(() => FigureView) readonly onlyThen: FigureView;
  @Field(() => [AskedForView]) readonly askedFor: AskedForView[];
  @Field(() => String, { nullable: true, description: 'The goal that it is compared with; null: none held.' }) readonly heldName: string | null;
  @Field(() => Int, { nullable: true }) readonly heldVersion: number | null;

  constructor({ took, unknown, stopped, stoppedThen, onlyNow, onlyThen, askedFor, held }: RuleTried) {
    this.took = new FigureView(took);
    this.unknown = new FigureView(unknown);
    this.stopped = new FigureView(stopped);
    this.stoppedThen = new FigureView(stoppedThen);
    this.onlyNow = new FigureView(onlyNow);
    this.onlyThen = new FigureView(onlyThen);
    this.askedFor = askedFor.map((one) => new AskedForView(one));
    this.heldName = held?.name ?? null;
    this.heldVersion = held?.version ?? null;
  }

  static is(value: unknown): value is RuleTriedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
