import { consentsInForce, type SekretessMedgivande } from '@bokvar/domain/disclosure';
import type { PacketState } from '../../graphql/enums.js';
import type { Agenda } from './read-agenda.service.js';

/** A printed agenda with whether what it rests on still holds. */
export interface PacketWithState { readonly packet: Agenda['packets'][number]; readonly state: PacketState }

/**
 * The printed agendas of this meeting, the latest first. A paper no longer holds when a consent it rests on has ended,
 * when a part of one was taken back since, for this reader's organisation or for one category, and when the meeting was moved.
 */
export function packetsOf({ meeting, document, packets }: Agenda): PacketWithState[] {
  const { instant } = document.situation;
  const inForce = [...document.cases.values()].flatMap(({ grounds }) => consentsInForce(grounds, instant));
  const live = new Map<string, SekretessMedgivande>(inForce.map((consent) => [consent.id, consent]));
  // Being renewed ahead has an instant that is still to come: it takes nothing back.
  const holds = (consentId: string, issuedAt: number) => live.get(consentId)?.events.every(({ at }) => at <= issuedAt || at > instant) ?? false;
  return packets.map((packet) => {
    if (packet.destroyedAt !== null) return { packet, state: 'FORSTORD' };
    // A paper with the wrong time on it is as bad as one that may not be read.
    if (meeting.moves.some(({ movedAt }) => movedAt >= packet.issuedAt)) return { packet, state: 'GALLER_INTE' };
    return { packet, state: packet.consentIds.every((id) => holds(id, packet.issuedAt)) ? 'GALLER' : 'GALLER_INTE' };
  });
}
