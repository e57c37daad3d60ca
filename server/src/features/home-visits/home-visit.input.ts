import { Field, ID, InputType } from 'type-graphql';
import type { ActionKind, ActionResult, EntryYesWay, Instant, LocalDate, Verdict } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, ActionResultEnum, EntryYesWayEnum, VerdictEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { Preparations } from './home-visit.store.js';
import type { LogVisit } from './log-visit.service.js';
import type { PlanVisit } from './plan-visit.service.js';

@InputType({ description: 'What an organisation prepares for its own part of a visit; nobody else reads it.' })
export class VisitPreparationsInput {
  @Field(() => String, { nullable: true, description: 'The language of an interpreter; null: none is needed.' }) interpreter?: string | null;
  @Field(() => VerdictEnum, { description: 'Whether a child is expected to be at home.' }) child!: Verdict;
  @Field(() => Boolean, { description: 'A note goes through the letterbox if nobody is at home.' }) leavesNote!: boolean;

  static preparations({ interpreter, child, leavesNote }: VisitPreparationsInput): Preparations {
    return { interpreter: interpreter ?? null, child, leavesNote };
  }
}

@InputType({ description: 'A home visit to plan.' })
export class PlanVisitInput extends VisitPreparationsInput {
  @Field(() => ID) caseId!: string;
  @Field(() => InstantScalar) startsAt!: Instant;
  @Field(() => Boolean, { description: 'Together with the other side of the table, which is asked.' }) joint!: boolean;

  static command(input: PlanVisitInput): PlanVisit {
    return { ...VisitPreparationsInput.preparations(input), caseId: input.caseId, startsAt: input.startsAt, joint: input.joint };
  }
}

@InputType({ description: 'A yes to social services coming in.' })
export class EntryYesInput {
  @Field(() => LocalDateScalar) saidOn!: LocalDate;
  @Field(() => EntryYesWayEnum) way!: EntryYesWay;

  static yes({ saidOn, way }: EntryYesInput): { saidOn: LocalDate; way: EntryYesWay } {
    return { saidOn, way };
  }
}

@InputType({ description: 'How a visit went, and what comes next.' })
export class LogVisitInput {
  @Field(() => ID) visitId!: string;
  @Field(() => ActionResultEnum) result!: ActionResult;
  @Field(() => Boolean, { description: 'Somebody went into the dwelling.' }) inside!: boolean;
  @Field(() => Boolean, { description: 'A note was left in the letterbox; logged when nobody was reached.' }) leftNote!: boolean;
  @Field(() => String, { nullable: true, description: 'A note of the writer’s own organisation.' }) text?: string | null;
  @Field(() => ActionKindEnum, { nullable: true }) nextKind?: ActionKind | null;
  @Field(() => LocalDateScalar, { nullable: true }) nextDueOn?: LocalDate | null;

  static command({ visitId, result, inside, leftNote, text, nextKind, nextDueOn }: LogVisitInput): LogVisit {
    return { visitId, result, inside, leftNote, text: text ?? null, nextKind: nextKind ?? null, nextDueOn: nextDueOn ?? null };
  }
}
