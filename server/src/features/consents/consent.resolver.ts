import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { InvalidReason } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../graphql/access.js';
import { FactCategoryEnum, InvalidReasonEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { CaseView } from '../cases/case.view.js';
import { readCaseConsents } from './case-consents.service.js';
import { previewDraft } from './consent-preview.service.js';
import { ConsentPreviewView } from './consent-preview.view.js';
import { ConsentInput, RenewConsentArgs } from './consent.input.js';
import { invalidateConsent, narrowConsent, recordConsent, renewConsent, withdrawConsent } from './consent.service.js';
import { consentResult, ConsentResultUnion, ConsentView } from './consent.view.js';

@Resolver(() => CaseView)
export class ConsentResolver {
  @FieldResolver(() => [ConsentView], { description: 'Consents that the reader’s own organisation releases by; empty for everybody else.' })
  async consents(@Root() of: CaseView, @Ctx() context: PortalContext): Promise<ConsentView[]> {
    const lines = await readCaseConsents(context, viewerOf(context), of.id);
    return lines.map((line) => new ConsentView(line));
  }

  @Access({ ...caseWork, otherwise: () => new ConsentPreviewView({ openings: [], refusals: [], reading: null }, 'sv') })
  @Query(() => ConsentPreviewView, { description: 'What a consent would open, per organisation, before it is saved.' })
  async consentPreview(@Arg('input', () => ConsentInput) input: ConsentInput, @Ctx() context: PortalContext): Promise<ConsentPreviewView> {
    return new ConsentPreviewView(await previewDraft(context, viewerOf(context), ConsentInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => ConsentResultUnion, { description: 'Records a consent for what the reader’s own organisation holds.' })
  async recordConsent(@Arg('key', () => ID) key: string, @Arg('input', () => ConsentInput) input: ConsentInput, @Ctx() context: PortalContext): Promise<typeof ConsentResultUnion> {
    return consentResult(await recordConsent(context.scope.database, viewerOf(context), context.now, key, ConsentInput.command(input)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => ConsentResultUnion, { description: 'Keeps only some organisations and categories, on the giver’s word.' })
  async narrowConsent(
    @Arg('key', () => ID) key: string, @Arg('consentId', () => ID) consentId: string, @Arg('recipients', () => [ID]) recipients: string[],
    @Arg('categories', () => [FactCategoryEnum]) categories: FactCategory[], @Ctx() context: PortalContext,
  ): Promise<typeof ConsentResultUnion> {
    return consentResult(await narrowConsent(context.scope.database, viewerOf(context), context.now, key, { consentId, recipients, categories }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => ConsentResultUnion, { description: 'Takes the same consent again for a new time, from today or ahead of time.' })
  async renewConsent(@Args(() => RenewConsentArgs) args: RenewConsentArgs, @Ctx() context: PortalContext): Promise<typeof ConsentResultUnion> {
    return consentResult(await renewConsent(context.scope.database, viewerOf(context), context.now, args.key, RenewConsentArgs.command(args)), context.language);
  }

  @Access(caseWork)
  @Mutation(() => ConsentResultUnion, { description: 'Marks a consent as one that was never valid, on the releasing organisation’s own finding: nothing opens by it from this instant on.' })
  async invalidateConsent(
    @Arg('key', () => ID) key: string, @Arg('consentId', () => ID) consentId: string, @Ctx() context: PortalContext,
    @Arg('reason', () => InvalidReasonEnum, { nullable: true }) reason?: InvalidReason | null,
  ): Promise<typeof ConsentResultUnion> {
    return consentResult(await invalidateConsent(context.scope.database, viewerOf(context), context.now, key, { consentId, reason: reason ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => ConsentResultUnion, { description: 'Takes a consent back from this instant on, wholly, for one organisation or one category. Never refused for form.' })
  async withdrawConsent(
    @Arg('key', () => ID) key: string, @Arg('consentId', () => ID) consentId: string, @Ctx() context: PortalContext,
    @Arg('recipientId', () => ID, { nullable: true }) recipientId?: string | null, @Arg('category', () => FactCategoryEnum, { nullable: true }) category?: FactCategory | null,
    @Arg('toldHow', () => String, { nullable: true, description: 'How the person said so; may be left out.' }) toldHow?: string | null,
  ): Promise<typeof ConsentResultUnion> {
    const command = { consentId, recipientId: recipientId ?? null, category: category ?? null, toldHow: toldHow ?? null };
    return consentResult(await withdrawConsent(context.scope.database, viewerOf(context), context.now, key, command), context.language);
  }
}
