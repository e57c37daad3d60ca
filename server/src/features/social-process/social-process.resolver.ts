import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { caseResult, CaseResultUnion } from '../cases/case-changed.view.js';
import { decideProcess, readOwnProcess } from './decide-process.service.js';
import { OwnProcessView, processResult, ProcessResultUnion } from './own-process.view.js';
import { ProcessDutyView } from './process-duty.view.js';
import { ProcessNoteInput, ProcessRulesInput } from './process.input.js';
import { CaseProcessView } from './process.view.js';
import { readCaseProcess, readProcessDuties } from './read-process.service.js';
import { takeBackProcessNote, writeProcessNote } from './write-note.service.js';

const socialServices = { ...caseWork, kinds: ['SOCIALTJANST'] as const };

@Resolver()
export class SocialProcessResolver {
  @Access(socialServices)
  @Query(() => CaseProcessView, { nullable: true, description: 'Social services’ own process in a case; null to everybody else.' })
  async caseProcess(@Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<CaseProcessView | null> {
    const found = await readCaseProcess(context, viewerOf(context), caseId);
    return found === null ? null : new CaseProcessView(found);
  }

  @Access(socialServices)
  @Query(() => [ProcessDutyView], { description: 'What waits for social services besides the next steps of their cases; none to everybody else.' })
  async processDuties(@Ctx() context: PortalContext): Promise<ProcessDutyView[]> {
    return (await readProcessDuties(context, viewerOf(context))).map((duty) => new ProcessDutyView(duty));
  }

  @Access(socialServices)
  @Query(() => OwnProcessView, { nullable: true, description: 'How the process of the reader’s own organisation goes; null to all but social services.' })
  async ownProcess(@Ctx() context: PortalContext): Promise<OwnProcessView | null> {
    const own = await readOwnProcess(context, viewerOf(context));
    return own === null ? null : new OwnProcessView(own);
  }

  @Access(socialServices)
  @Mutation(() => CaseResultUnion, { description: 'Writes a note of the process, in the place of the one before of its kind.' })
  async writeProcessNote(@Arg('key', () => ID) key: string, @Arg('input', () => ProcessNoteInput) input: ProcessNoteInput, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await writeProcessNote(context.scope.database, viewerOf(context), context.now, key, ProcessNoteInput.command(input)), context.language);
  }

  @Access(socialServices)
  @Mutation(() => CaseResultUnion, { description: 'Takes back a note of the process: the one before it stands again.' })
  async takeBackProcessNote(@Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await takeBackProcessNote(context.scope.database, viewerOf(context), context.now, key, id), context.language);
  }

  @Access(socialServices)
  @Mutation(() => ProcessResultUnion, { description: 'Decides how the process goes from now on.' })
  async decideProcess(@Arg('key', () => ID) key: string, @Arg('input', () => ProcessRulesInput) input: ProcessRulesInput, @Ctx() context: PortalContext): Promise<typeof ProcessResultUnion> {
    return processResult(await decideProcess(context.scope.database, viewerOf(context), context.now, key, ProcessRulesInput.command(input)), context.language);
  }
}
