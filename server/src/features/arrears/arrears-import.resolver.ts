import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Refused } from '../../database/refused.js';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { CaseRowView } from '../cases/case-row.view.js';
import { ColumnChoiceInput } from './arrears-import.input.js';
import { ArrearsImportResultUnion, ArrearsImportView } from './arrears-import.view.js';
import { askForImport } from './ask-for-import.service.js';
import { commitImport, saveImportMapping } from './prepare-import.service.js';
import { readImport, readImports, readListedCases } from './read-imports.service.js';
import { undoImport } from './undo-import.service.js';

/** The import as it now is, or why not. */
async function resultOf(context: PortalContext, outcome: { importId: string } | Refused): Promise<typeof ArrearsImportResultUnion> {
  const { language } = context;
  if (!('importId' in outcome)) return RefusalView.of(outcome.code, language, outcome.field);
  const record = await readImport(context, viewerOf(context), outcome.importId);
  return record === null ? RefusalView.of('FINNS_INTE', language) : new ArrearsImportView(record, language);
}

async function rowsOf(context: PortalContext, caseIds: readonly string[]): Promise<CaseRowView[]> {
  const list = await readListedCases(context, viewerOf(context), caseIds);
  return list === null ? [] : list.cases.map((of) => new CaseRowView(of, list.document, list.reading));
}

@Resolver(() => ArrearsImportView)
export class ArrearsImportResolver {
  @Access(caseWork)
  @Query(() => [ArrearsImportView], { description: 'The landlord’s own readings of arrears files, the newest first.' })
  async arrearsImports(@Ctx() context: PortalContext): Promise<ArrearsImportView[]> {
    return (await readImports(context, viewerOf(context))).map((record) => new ArrearsImportView(record, context.language));
  }

  @Access(caseWork)
  @Query(() => ArrearsImportView, { nullable: true, description: 'One reading of a file; null when there is none of the landlord’s own.' })
  async arrearsImport(@Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<ArrearsImportView | null> {
    const record = await readImport(context, viewerOf(context), id);
    return record === null ? null : new ArrearsImportView(record, context.language);
  }

  @FieldResolver(() => [CaseRowView], { description: 'Cases that were on the last list and are not on this one. None is closed before somebody says so.' })
  async proposedPaid(@Root() root: ArrearsImportView, @Ctx() context: PortalContext): Promise<CaseRowView[]> {
    return await rowsOf(context, ArrearsImportView.proposedPaid(root));
  }

  @FieldResolver(() => [CaseRowView], { description: 'Cases of a list that was taken back in which the landlord had worked since: they were left as they are.' })
  async leftCases(@Root() root: ArrearsImportView, @Ctx() context: PortalContext): Promise<CaseRowView[]> {
    return await rowsOf(context, ArrearsImportView.leftCases(root));
  }

  @Access(caseWork)
  @Mutation(() => ArrearsImportResultUnion, { description: 'Says what the columns are. Remembered for the landlord’s next file.' })
  async saveImportMapping(
    @Arg('key', () => ID) key: string, @Arg('importId', () => ID) importId: string, @Arg('mapping', () => [ColumnChoiceInput]) mapping: ColumnChoiceInput[],
    @Ctx() context: PortalContext,
  ): Promise<typeof ArrearsImportResultUnion> {
    return await resultOf(context, await saveImportMapping(context.scope, viewerOf(context), context.now, key, { importId, mapping: ColumnChoiceInput.choices(mapping) }));
  }

  @Access(caseWork)
  @Mutation(() => ArrearsImportResultUnion, { description: 'Reads in the list. Answers at once; the work goes on when the page is closed.' })
  async commitImport(@Arg('key', () => ID) key: string, @Arg('importId', () => ID) importId: string, @Ctx() context: PortalContext): Promise<typeof ArrearsImportResultUnion> {
    const outcome = await commitImport(context.scope, viewerOf(context), context.now, key, importId);
    await askForImport(context.scope.jobs, outcome);
    return await resultOf(context, outcome);
  }

  @Access(caseWork)
  @Mutation(() => ArrearsImportResultUnion, { description: 'Takes back the latest list as a whole.' })
  async undoImport(@Arg('key', () => ID) key: string, @Arg('importId', () => ID) importId: string, @Ctx() context: PortalContext): Promise<typeof ArrearsImportResultUnion> {
    return await resultOf(context, await undoImport(context.scope, viewerOf(context), context.now, key, importId));
  }
}
