import { presetDefinitions } from '@bokvar/domain/targets';
import { DefinitionDraftEntity, DefinitionProposalEntity } from '../../features/definition-proposals/definition-proposal.entity.js';
import { AdoptedDefinitionEntity } from '../../features/target-groups/adopted-definition.entity.js';
import type { Em } from '../orm.js';
import { stableId } from './stable-id.js';
import type { TownCalendar } from './town-calendar.js';
import { townDefinitions, type TownDefinition } from './town-definitions.js';
import { townId } from './town-ids.js';

/** Whom the town's partnerships mean by barnfamilj: what each side has written and proposed, and what both have agreed on. */
export async function plantDefinitions(system: Em, calendar: TownCalendar): Promise<void> {
  // A copy, since the mapper writes in what it is given and a definition is frozen.
  const written = ({ partnership, preset, name, words }: TownDefinition) => ({ partnershipId: townId.partnership(partnership), name, words, basedOn: preset, criteria: structuredClone(presetDefinitions[preset].criteria) });
  await system.insertMany(DefinitionDraftEntity, townDefinitions.map((one) => ({
    id: stableId(`definition-draft:${one.partnership}:${one.by}`), ...written(one), organisationId: townId.organisation(one.by), number: 1, savedAt: calendar.at(one.day), savedBy: null })));
  await system.insertMany(DefinitionProposalEntity, townDefinitions.map((one) => ({
    id: townId.definitionProposal(one.partnership, one.by), ...written(one), organisationId: townId.organisation(one.by), number: 1, withdrawn: false, recordedAt: calendar.at(one.day), recordedBy: null })));
  await system.insertMany(AdoptedDefinitionEntity, townDefinitions.flatMap((one) => (one.agreed === undefined ? [] : [{
    id: townId.adoptedDefinition(one.partnership), ...written(one), version: 1, proposalId: townId.definitionProposal(one.partnership, one.by), proposerId: townId.organisation(one.by), organisationId: townId.organisation(one.agreed.by),
    meetingId: null, agreedOn: calendar.date(one.agreed.day), validFrom: calendar.date(one.agreed.day), recordedAt: calendar.at(one.agreed.day), recordedBy: null }])));
}
