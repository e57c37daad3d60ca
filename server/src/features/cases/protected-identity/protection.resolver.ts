import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OpeningPurpose, ProtectionLevel } from '@bokvar/domain/vocabulary';
import { Access, caseWork, viewerOf } from '../../../graphql/access.js';
import { OpeningPurposeEnum, ProtectionLevelEnum } from '../../../graphql/enums.js';
import type { PortalContext } from '../../../graphql/portal-context.js';
import { caseResult, CaseResultUnion } from '../case-changed.view.js';
import { closeProtected, confirmOpeningRead, openProtected, readOpenings } from './open-protected.service.js';
import { openingResult, OpeningResultUnion, OpeningToldView } from './opening-told.view.js';
import { endProtection, protectPerson } from './protect-person.service.js';

/** Those who work with cases, and the managers, who are told what was opened and nothing of the cases. */
const withManagers = { roles: [...caseWork.roles, 'CHEF' as const] };

@Resolver()
export class ProtectionResolver {
  @Access(withManagers)
  @Query(() => [OpeningToldView], { description: 'What colleagues have opened of protected households, to those who answer for it, until it is read.' })
  async openingsTold(@Ctx() context: PortalContext): Promise<OpeningToldView[]> {
    const viewer = viewerOf(context);
    return (await readOpenings(context, viewer)).map((one) => new OpeningToldView(one, viewer));
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Marks a person as protected, as the own organisation knows her: it covers the household.' })
  async protectPerson(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('personId', () => ID) personId: string, @Ctx() context: PortalContext,
    @Arg('level', () => ProtectionLevelEnum, { nullable: true }) level?: ProtectionLevel | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await protectPerson(context.scope.database, viewerOf(context), context.now, key, { caseId, personId, level: level ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Ends a person’s protected identity at the own organisation. By one of the named group who has opened it.' })
  async endProtection(@Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Arg('personId', () => ID) personId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await endProtection(context.scope.database, viewerOf(context), context.now, key, { caseId, personId }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Opens a protected household to one of the named group, for herself, this case and a while. Those who answer for it are told.' })
  async openProtected(
    @Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext,
    @Arg('purpose', () => OpeningPurposeEnum, { nullable: true }) purpose?: OpeningPurpose | null,
  ): Promise<typeof CaseResultUnion> {
    return caseResult(await openProtected(context.scope.database, viewerOf(context), context.now, key, { caseId, purpose: purpose ?? null }), context.language);
  }

  @Access(caseWork)
  @Mutation(() => CaseResultUnion, { description: 'Closes it again at once.' })
  async closeProtected(@Arg('key', () => ID) key: string, @Arg('caseId', () => ID) caseId: string, @Ctx() context: PortalContext): Promise<typeof CaseResultUnion> {
    return caseResult(await closeProtected(context.scope.database, viewerOf(context), context.now, key, caseId), context.language);
  }

  @Access(withManagers)
  @Mutation(() => OpeningResultUnion, { description: 'Marks what one was told as read.' })
  async confirmOpeningRead(@Arg('key', () => ID) key: string, @Arg('id', () => ID) id: string, @Ctx() context: PortalContext): Promise<typeof OpeningResultUnion> {
    return openingResult(await confirmOpeningRead(context.scope.database, viewerOf(context), context.now, key, id), context.language);
  }
}
