import { Field, ID, InputType } from 'type-graphql';
import type { ActionKind, ActionResult, CaseKind, FactKind, Instant, LivingForm, LocalDate, NoticeChannel, NoticeCode, NoticeSender, PersonKind, ProtectionLevel } from '@bokvar/domain/vocabulary';
import {
  ActionKindEnum, ActionResultEnum, CaseKindEnum, FactKindEnum, LivingFormEnum, NoticeChannelEnum, NoticeCodeEnum, NoticeSenderEnum, PersonKindEnum, ProtectionLevelEnum,
} from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { LogAction } from './actions/log-action.service.js';
import type { RecordFact } from './facts/record-fact.service.js';
import type { GateException } from './gates/take-step.service.js';
import type { GivenNotice, RecordNotice } from './notices/record-notice.service.js';
import type { OpenCase } from './open-case.service.js';
import type { AddPerson } from './household/add-person.service.js';

@InputType({ description: 'Why a landlord goes on though not all that was agreed is done, and who decided it.' })
export class GateExceptionInput {
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true, description: 'A colleague; null: whoever records it.' }) decidedById?: string | null;

  static exception(input: GateExceptionInput | null | undefined): GateException | null {
    return input ? { reason: input.reason, decidedById: input.decidedById ?? null } : null;
  }
}

@InputType({ description: 'What was done in a case, how it went, and what comes next.' })
export class LogActionInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ActionKindEnum) kind!: ActionKind;
  @Field(() => ActionResultEnum, { nullable: true }) result?: ActionResult | null;
  @Field(() => String, { nullable: true, description: 'A note of the writer’s own organisation.' }) text?: string | null;
  @Field(() => InstantScalar, { nullable: true, description: 'Null: just now.' }) doneAt?: Instant | null;
  @Field(() => ActionKindEnum, { nullable: true }) nextKind?: ActionKind | null;
  @Field(() => LocalDateScalar, { nullable: true }) nextDueOn?: LocalDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Referred to budget and debt advice at the same time, which is logged too.' }) referred?: boolean | null;
  @Field(() => GateExceptionInput, { nullable: true, description: 'Why a step is taken though something that was agreed before it is not done.' }) exception?: GateExceptionInput | null;

  static command({ caseId, kind, result, text, doneAt, nextKind, nextDueOn, referred, exception }: LogActionInput): LogAction {
    return {
      caseId, kind, result: result ?? null, text: text ?? null, doneAt: doneAt ?? null, nextKind: nextKind ?? null, nextDueOn: nextDueOn ?? null, referred: referred ?? false, exception: GateExceptionInput.exception(exception),
    };
  }
}

@InputType({ description: 'A statutory notice as it was given or received.' })
export class GivenNoticeInput {
  @Field(() => NoticeCodeEnum) code!: NoticeCode;
  @Field(() => NoticeChannelEnum) channel!: NoticeChannel;
  @Field(() => NoticeSenderEnum) sender!: NoticeSender;
  @Field(() => LocalDateScalar) sentOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) servedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that Kronofogden has set.' }) evictionOn?: LocalDate | null;

  static given({ code, channel, sender, sentOn, servedOn, evictionOn }: GivenNoticeInput): GivenNotice {
    return { code, channel, sender, sentOn, servedOn: servedOn ?? null, evictionOn: evictionOn ?? null };
  }
}

@InputType({ description: 'A statutory notice that was given or received in a case.' })
export class NoticeInput extends GivenNoticeInput {
  @Field(() => ID) caseId!: string;
  @Field(() => GateExceptionInput, { nullable: true, description: 'Why a step is taken though something that was agreed before it is not done.' }) exception?: GateExceptionInput | null;

  static command(input: NoticeInput): RecordNotice {
    return { ...GivenNoticeInput.given(input), caseId: input.caseId, exception: GateExceptionInput.exception(input.exception) };
  }
}

@InputType({ description: 'Something to keep on a case.' })
export class FactInput {
  @Field(() => ID) caseId!: string;
  @Field(() => FactKindEnum) kind!: FactKind;
  @Field(() => String) text!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it is about, such as when a plan is due.' }) onDate?: LocalDate | null;
  @Field(() => [ID], { description: 'The persons it concerns.' }) concerns!: string[];
  @Field(() => GateExceptionInput, { nullable: true, description: 'Why a step is taken though something that was agreed before it is not done.' }) exception?: GateExceptionInput | null;

  static command({ caseId, kind, text, onDate, concerns, exception }: FactInput): RecordFact {
    return { caseId, kind, text, onDate: onDate ?? null, concerns, exception: GateExceptionInput.exception(exception) };
  }
}

@InputType({ description: 'A case that is opened by hand.' })
export class OpenCaseInput {
  @Field(() => CaseKindEnum) kind!: CaseKind;
  @Field(() => [String]) names!: string[];
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => ID, { nullable: true, description: 'Which of the organisation’s partnerships it belongs to; null: its only one.' }) partnershipId?: string | null;
  @Field(() => GivenNoticeInput, { nullable: true, description: 'The notice that it is opened for: both are recorded, or neither.' }) notice?: GivenNoticeInput | null;
  @Field(() => GateExceptionInput, { nullable: true, description: 'Why a step is taken by that notice though something that was agreed before it is not done.' }) exception?: GateExceptionInput | null;
  @Field(() => ProtectionLevelEnum, { nullable: true, description: 'Of the protected identity of the one who is named first; null when none is known.' }) protection?: ProtectionLevel | null;

  static command({ kind, names, address, partnershipId, notice, exception, protection }: OpenCaseInput): OpenCase {
    return { kind, names, address: address ?? null, partnershipId: partnershipId ?? null, notice: notice ? GivenNoticeInput.given(notice) : null, exception: GateExceptionInput.exception(exception), protection: protection ?? null };
  }
}

@InputType({ description: 'A person of the household.' })
export class PersonInput {
  @Field(() => ID) caseId!: string;
  @Field(() => String) name!: string;
  @Field(() => PersonKindEnum) kind!: PersonKind;
  @Field(() => LocalDateScalar, { nullable: true }) bornOn?: LocalDate | null;
  @Field(() => LivingFormEnum, { nullable: true, description: 'How a child lives here.' }) livingForm?: LivingForm | null;
  @Field(() => [ID], { description: 'A child’s guardians, among the adults of the case.' }) guardianIds!: string[];
  @Field(() => ProtectionLevelEnum, { nullable: true, description: 'Of her protected identity; null when none is known.' }) protection?: ProtectionLevel | null;

  static command({ caseId, name, kind, bornOn, livingForm, guardianIds, protection }: PersonInput): AddPerson {
    return { caseId, name, kind, bornOn: bornOn ?? null, livingForm: livingForm ?? null, guardianIds, protection: protection ?? null };
  }
}
