import type { EntitySchema } from '@mikro-orm/core';
import { AuditEntity, IdempotencyEntity } from './change-record.entity.js';
import { PortalSecretEntity } from './portal-secret.entity.js';
import { ArrearsChangeEntity, ArrearsImportEntity, ArrearsMappingEntity } from '../features/arrears/arrears-import.entity.js';
import { CaseDeskEntity, CaseEntity, StepChangeEntity, TenancyEntity } from '../features/cases/case.entity.js';
import { BillEntity, CaseActionEntity, CasePersonEntity, FactEntity, StatutoryNoticeEntity } from '../features/cases/facts/fact.entity.js';
import { HouseholdAnswerEntity } from '../features/cases/household/household-answer.entity.js';
import { confidentialityEntities } from '../features/confidentiality/confidentiality.entity.js';
import { ConsentScanEntity } from '../features/consents/consent-scan.entity.js';
import { ConsentEntity, ConsentEventEntity } from '../features/consents/consent.entity.js';
import { decisionMandateEntities } from '../features/decision-mandates/decision-mandate.entity.js';
import { firstMeetingEntities } from '../features/first-meetings/first-meeting.entity.js';
import { GatePassageEntity } from '../features/cases/gates/gate-passage.entity.js';
import { processGoalEntities } from '../features/process-goals/process-goal.entity.js';
import { governingDocumentEntities } from '../features/governing-documents/governing-document.entity.js';
import { DisclosureLogEntity } from '../features/grounds/disclosure-log.entity.js';
import { DisclosureShowingEntity } from '../features/grounds/disclosure-showing.entity.js';
import { CaseShareEntity, HarmTestEntity, ProtectionEntity } from '../features/grounds/case-share.entity.js';
import { PersonDeathEntity } from '../features/grounds/person-death.entity.js';
import { OpeningToldEntity, ProtectedOpeningEntity } from '../features/grounds/protected-opening.entity.js';
import { DisclosureShownEntity } from '../features/grounds/disclosure-shown.entity.js';
import { DisclosureGrantEntity } from '../features/grounds/disclosure-grant.entity.js';
import { EntryYesEntity, HomeVisitEntity, VisitPlanEntity } from '../features/home-visits/home-visit.entity.js';
import { ItemNoteEntity, SharedNoteEntity } from '../features/meeting-records/item-note.entity.js';
import { ItemOutcomeEntity } from '../features/meeting-tasks/item-outcome.entity.js';
import { meetingRoomEntities } from '../features/meeting-room/meeting-room.entity.js';
import { letterOfIntentEntities } from '../features/letters-of-intent/letter-of-intent.entity.js';
import { LetterReminderEntity } from '../features/letters-of-intent/letter-reminder.entity.js';
import { SealedLetterEntity } from '../features/letters-of-intent/sealed-letter.entity.js';
import { minutesEntities } from '../features/minutes/minutes.entity.js';
import { ProcessNoteEntity } from '../features/social-process/process-note.entity.js';
import { SocialProcessEntity } from '../features/social-process/social-process.entity.js';
import { AgendaItemEntity, AgendaSendingEntity, MeetingHeldEntity, MeetingMoveEntity, MonthlyMeetingEntity, PacketEntity } from '../features/monthly-meetings/monthly-meeting.entity.js';
import { leaverEntities } from '../features/leavers/leaving.entity.js';
import { sessionEntities } from '../features/sessions/session.entity.js';
import { CaseUnfoldingEntity } from '../features/grounds/case-unfolding.entity.js';
import { ReminderEntity } from '../features/work-list/reminder.entity.js';
import { OutboxEntity } from '../live/outbox.entity.js';
import { MailOutboxEntity } from '../mail/mail-outbox.entity.js';
import { AdoptedDefinitionEntity } from '../features/target-groups/adopted-definition.entity.js';
import { definitionProposalEntities } from '../features/definition-proposals/definition-proposal.entity.js';
import { LandlordTimelineEntity } from '../features/timelines/landlord-timeline.entity.js';
import { managerMeetingEntities } from '../features/manager-meetings/manager-meeting.entity.js';
import { trainingEntities } from '../features/trainings/training.entity.js';
import { WayInEntity } from '../features/partnerships/way-in.entity.js';
import { RoleTitleEntity } from '../features/partnerships/role-title.entity.js';
import { OrganisationEntity } from '../features/partnerships/organisation.entity.js';
import { PartnershipEntity, PartnershipPartyEntity } from '../features/partnerships/partnership.entity.js';

/** Every table of the portal. A table that is not here does not exist for MikroORM, nor for the migrations guard. */
export const entities: readonly EntitySchema[] = [
  ...sessionEntities,
  ...managerMeetingEntities, ...trainingEntities,
  WayInEntity, RoleTitleEntity, OrganisationEntity, PartnershipEntity, PartnershipPartyEntity, ...decisionMandateEntities, ...governingDocumentEntities, ...firstMeetingEntities, LandlordTimelineEntity, AdoptedDefinitionEntity, ...definitionProposalEntities, ...processGoalEntities,
  DisclosureGrantEntity, CaseUnfoldingEntity, CaseShareEntity, ProtectionEntity, ProtectedOpeningEntity, OpeningToldEntity, PersonDeathEntity, HarmTestEntity,
  TenancyEntity, CaseEntity, CaseDeskEntity, StepChangeEntity, GatePassageEntity,
  FactEntity, HouseholdAnswerEntity, CasePersonEntity, BillEntity, CaseActionEntity, StatutoryNoticeEntity,
  ConsentEntity, ConsentEventEntity, ConsentScanEntity,
  HomeVisitEntity, VisitPlanEntity, EntryYesEntity,
  ProcessNoteEntity, SocialProcessEntity,
  MonthlyMeetingEntity, MeetingMoveEntity, MeetingHeldEntity, AgendaSendingEntity, AgendaItemEntity, PacketEntity, ItemNoteEntity, SharedNoteEntity, ItemOutcomeEntity, ...confidentialityEntities, ...meetingRoomEntities, ...minutesEntities, ...letterOfIntentEntities, SealedLetterEntity, LetterReminderEntity,
  DisclosureLogEntity, DisclosureShowingEntity, DisclosureShownEntity, AuditEntity, IdempotencyEntity,
  ArrearsImportEntity, ArrearsMappingEntity, ArrearsChangeEntity,
  ...leaverEntities,
  OutboxEntity, MailOutboxEntity, ReminderEntity, PortalSecretEntity,
];
