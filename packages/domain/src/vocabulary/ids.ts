/**
 * One type of id per noun, so that a case id cannot be passed where a person id is asked for.
 * Ids are opaque text; nothing may be read out of them.
 */
declare const idBrand: unique symbol

type Id<Noun extends string> = string & { readonly [idBrand]: Noun }

export type OrganisationId = Id<'Organisation'>
export type PartnershipId = Id<'Partnership'>
export type UserId = Id<'User'>
export type PersonId = Id<'Person'>
export type CaseId = Id<'Case'>
export type TenancyId = Id<'Tenancy'>
export type BillId = Id<'Bill'>
export type FactId = Id<'Fact'>
export type ActionId = Id<'Action'>
export type NoticeId = Id<'Notice'>
export type ConsentId = Id<'Consent'>
export type ShareId = Id<'Share'>
export type MeetingId = Id<'Meeting'>
export type AgendaItemId = Id<'AgendaItem'>
export type ImportId = Id<'Import'>
export type PacketId = Id<'Packet'>

export type AnyId =
  | OrganisationId
  | PartnershipId
  | UserId
  | PersonId
  | CaseId
  | TenancyId
  | BillId
  | FactId
  | ActionId
  | NoticeId
  | ConsentId
  | ShareId
  | MeetingId
  | AgendaItemId
  | ImportId
  | PacketId

/** Brands text that is already known to be an id of that noun: `asId<CaseId>(row.id)`. Throws on empty text. */
export function asId<T extends AnyId>(text: string): T {
  if (text === '') throw new RangeError('An id is never empty.')
  return text as T
}
