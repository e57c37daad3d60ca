import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { BarnfamiljPreset, ActionKind, FactKind, LocalDate } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { BarnfamiljPresetEnum, ActionKindEnum, CaseListViewEnum, FactKindEnum, type CaseListView as CaseListKind } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { answerHousehold } from './household/answer-household.service.js';
import { HouseholdAnswersInput } from './household/household-answers.input.js';
import { addPerson } from './household/add-person.service.js';
import { caseResult, CaseResultUnion } from './case-changed.view.js';
import { FactInput, GateExceptionInput, LogActionInput, NoticeInput, OpenCaseInput, PersonInput } from './case.input.js';
import { readCase, readCaseList } from './case-page.service.js';
import { CaseListView } from './case-row.view.js';
import { selectionOf } from './case-search.js';
import { CaseView } from './case.view.js';
import { closeCase, confirmPaid, reopenCase, undoClosing } from './closing/close-case.service.js';
import { logAction } from './actions/log-action.service.js';
import { setNextAction, undoNextAction } from './actions/next-step.service.js';
import { assignCase } from './handler/assign-case.service.js';
import { openCase } from './open-case.service.js';
import { recordDeath } from './household/record-death.service.js';
import { recordFact } from './facts/record-fact.service.js';
import { takeOwnStep } from './gates/own-step.service.js';
import { confirmNotice, recordNotice } from './notices/record-notice.service.js';
import { retract } from './retraction/retract.service.js';
import { willSee } from './who-sees/will-see.service.js';
import { WillSeeView } from './who-sees/will-see.view.js';

@Resolver()
export class CaseResolver {
  @Access({ ...caseWork, otherwise: () => new CaseListView([], 0) })
  @Query(() => CaseListView, { description: 'Cases, found by name, personnummer or case number and by nothing else [SoLPuF 15].' })
  async cases(
    @Ctx() context: PortalContext, @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('view', () => CaseListViewEnum, { nullable: true }) view?: CaseListKind | null,
    @Arg('countedBy', () => BarnfamiljPresetEnum, { nullable: true, description: 'A ready-made definition of barnfamilj for this reading alone; null: what the partnerships have agreed on.' }) countedBy?: BarnfamiljPreset | null,
  ): Promise<CaseListView> {
    return CaseListView.of(await readCaseList(context, viewerOf(context), selectionOf(search ?? '', view ?? 'OPEN', context.scope.numberHash), countedBy ?? null));
  }

  @Access(caseWork)
  @Query(() => CaseView, { nullable: true, description: 'One case; null when there is nothing to see, whether hidden or absent.' })
  async case(@Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<CaseView | null> {
    const page = await readCase(context, viewerOf(context), id);
    return page === null ? null : new CaseView(page);
  }

  @Access(caseWork)
  @Query(() => WillSeeView, { nullable: true, description: 'Who will see a fact, asked before it is written.' })
  async whoWillSee(
    @Arg('caseId', () => ID) caseId: string, @Arg('kind', () => FactKindEnum) kind: FactKind, @Arg('concerns', () => [ID]) concerns: string[],
    @Ctx() context: PortalContext,
  ): Promise<WillSeeView | null> {
    const fact = await willSee(context, viewerOf(context), caseId, kind, concerns);
    return fact === null ? null : new WillSeeView(fact);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Logs what was done.' })
  async logAction(@Arg('key', () => ID) key: string, @Arg('input', () => LogActionInput) input: LogActionInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await logAction(context.scope.database, viewerOf(context), context.now, key, LogActionInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Takes back a fact, a person, a measure or a notice that the organisation itself recorded by mistake.' })
  async retract(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('factId', () => ID) factId: string, @Ctx() context: PortalContext,
    @Arg('reason', () => String, { nullable: true, description: 'Why it is wrong. Without one it is undone as if it had never been, within a day.' }) reason?: string | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await retract(context.scope.database, viewerOf(context), context.now, key, { caseId, factId, reason: reason ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Decides the next step.' })
  async setNextAction(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('kind', () => ActionKindEnum) kind: ActionKind,
    @Arg('dueOn', () => LocalDateScalar) dueOn: LocalDate, @Ctx() context: PortalContext,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await setNextAction(context.scope.database, viewerOf(context), context.now, key, { caseId, kind, dueOn }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Gives the case to a colleague; to nobody in particular when none is named.' })
  async assignCase(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext, @Arg('handlerId', () => ID, { nullable: true }) handlerId?: string | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await assignCase(context.scope.database, viewerOf(context), context.now, key, { caseId, handlerId: handlerId ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Puts back the step that stood before, within a day and if nobody has decided another since.' })
  async undoNextAction(@Arg('key', () => ID) key: string, @Arg('stepId', () => ID) stepId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await undoNextAction(context.scope.database, viewerOf(context), context.now, key, stepId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Records a statutory notice.' })
  async recordNotice(@Arg('key', () => ID) key: string, @Arg('input', () => NoticeInput) input: NoticeInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await recordNotice(context.scope.database, viewerOf(context), context.now, key, NoticeInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Confirms to its sender that a notice has come.' })
  async confirmNotice(@Arg('key', () => ID) key: string, @Arg('noticeId', () => ID) noticeId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await confirmNotice(context.scope.database, viewerOf(context), context.now, key, noticeId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Keeps something on a case.' })
  async recordFact(@Arg('key', () => ID) key: string, @Arg('input', () => FactInput) input: FactInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await recordFact(context.scope.database, viewerOf(context), context.now, key, FactInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Records that a step to which the parties have given a name was taken.' })
  async takeOwnStep(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('goalId', () => ID) goalId: string, @Arg('takenOn', () => LocalDateScalar) takenOn: LocalDate, @Ctx() context: PortalContext,
    @Arg('exception', () => GateExceptionInput, { nullable: true, description: 'Why it is taken though something that was agreed before it is not done.' }) exception?: GateExceptionInput | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await takeOwnStep(context.scope.database, viewerOf(context), context.now, key, { caseId, goalId, takenOn, exception: GateExceptionInput.exception(exception) }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Adds a person of the household.' })
  async addPerson(@Arg('key', () => ID) key: string, @Arg('input', () => PersonInput) input: PersonInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await addPerson(context.scope.database, viewerOf(context), context.now, key, PersonInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Answers what a definition of barnfamilj asks of a household, as the own organisation knows it. Nobody else reads it.' })
  async answerHousehold(@Arg('key', () => ID) key: string, @Arg('input', () => HouseholdAnswersInput) input: HouseholdAnswersInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await answerHousehold(context.scope.database, viewerOf(context), context.now, key, HouseholdAnswersInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Records that a person has died, as the own organisation knows it: what rests on her consents ends.' })
  async recordDeath(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('personId', () => ID) personId: string, @Ctx() context: PortalContext,
    @Arg('diedOn', () => LocalDateScalar, { nullable: true, description: 'Without a day what was recorded was wrong, and is taken back.' }) diedOn?: LocalDate | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await recordDeath(context.scope.database, viewerOf(context), context.now, key, { caseId, personId, diedOn: diedOn ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Opens a case by hand.' })
  async openCase(@Arg('key', () => ID) key: string, @Arg('input', () => OpenCaseInput) input: OpenCaseInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await openCase(context.scope.database, viewerOf(context), context.now, key, OpenCaseInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Closes a case on the own desk, with how it ended.' })
  async closeCase(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('outcome', () => String) outcome: string, @Ctx() context: PortalContext,
    @Arg('reviewed', () => Boolean, { defaultValue: false, description: 'That a paid debt may not stop an eviction has been read.' }) reviewed: boolean,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await closeCase(context.scope.database, viewerOf(context), context.now, key, { caseId, outcome, reviewed }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Answers whether a case that is gone from the list is paid.' })
  async confirmPaid(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('paid', () => Boolean) paid: boolean, @Ctx() context: PortalContext,
    @Arg('reviewed', () => Boolean, { defaultValue: false, description: 'That a paid debt may not stop an eviction has been read.' }) reviewed: boolean,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await confirmPaid(context.scope.database, viewerOf(context), context.now, key, { caseId, paid, reviewed }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Takes back a closing within a day, as if it had not been.' })
  async undoClosing(@Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await undoClosing(context.scope.database, viewerOf(context), context.now, key, caseId), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Opens a closed case again on the own desk.' })
  async reopenCase(@Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await reopenCase(context.scope.database, viewerOf(context), context.now, key, caseId), context.language);
  }
}
