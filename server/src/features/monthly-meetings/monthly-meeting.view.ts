import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SendCheck, SendCheckCode } from '@bokvar/domain/meetings';
import type { Instant } from '@bokvar/domain/vocabulary';
import { PacketStateEnum, SendCheckCodeEnum, type PacketState } from '../../graphql/enums.js';
import { InstantScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { minutesOf } from './agenda-minutes.js';
import { AgendaSectionView } from './agenda-section.view.js';
import { MeetingMoveView } from './meeting-move.view.js';
import type { MeetingMay, MeetingPage } from './meeting-page.service.js';
import { packetsOf, type PacketWithState } from './packet-state.js';
import type { Agenda } from './read-agenda.service.js';
import { checksOf } from './send-checks.js';

@ObjectType('AgendaTime', { description: 'Minutes of an agenda, of what its reader sees and of the constant that is reserved.', simpleResolvers: true })
export class AgendaTimeView {
  readonly #made = true;
  @Field(() => Int) readonly planned: number;
  @Field(() => Int) readonly available: number;
  @Field(() => Int, { description: 'A setting of the partnership: the same whether a reader misses points or not.' }) readonly reserved: number;
  @Field(() => Int) readonly ifAllAccepted: number;

  constructor(agenda: Agenda) {
    const time = minutesOf(agenda);
    this.planned = time.planned + time.reserved;
    this.available = time.available;
    this.reserved = time.reserved;
    this.ifAllAccepted = time.ifAllAccepted;
  }

  static is(value: unknown): value is AgendaTimeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('SendCheck', { description: 'One thing to look at before sending.', simpleResolvers: true })
export class SendCheckView {
  readonly #made = true;
  @Field(() => SendCheckCodeEnum) readonly code: SendCheckCode;
  @Field(() => Boolean) readonly done: boolean;
  @Field(() => Boolean, { description: 'Sending waits for it.' }) readonly required: boolean;
  @Field(() => [Int], { description: 'The points it is about, by this reader’s numbers.' }) readonly numbers: number[];

  constructor(check: SendCheck) {
    this.code = check.code;
    this.done = check.done;
    this.required = check.required;
    this.numbers = [...check.numbers];
  }

  static is(value: unknown): value is SendCheckView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Packet', { description: 'A printed agenda of the reader’s own organisation.', simpleResolvers: true })
export class PacketView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String, { description: 'The short code that stands on the paper.' }) readonly code: string;
  @Field(() => InstantScalar) readonly issuedAt: Instant;
  @Field(() => PacketStateEnum) readonly state: PacketState;

  constructor({ packet, state }: PacketWithState) {
    this.id = packet.id;
    this.code = packet.code;
    this.issuedAt = packet.issuedAt as Instant;
    this.state = state;
  }

  static is(value: unknown): value is PacketView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingMay', { description: 'What the reader may do with the agenda, by the rules that the changes ask.', simpleResolvers: true })
export class MeetingMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly edit: boolean;
  @Field(() => Boolean) readonly send: boolean;
  @Field(() => Boolean, { description: 'Moving the meeting, and cancelling it.' }) readonly rebook: boolean;

  constructor(may: MeetingMay) {
    this.edit = may.edit;
    this.send = may.send;
    this.rebook = may.rebook;
  }

  static is(value: unknown): value is MeetingMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

/** A sending that brought this reader nothing did not happen, as far as she is told: that there was one would tell of a point that is not there. */
function sentBy(id: string, { meeting, rows }: Agenda): Instant | null {
  const told = meeting.sendings.find(({ organisationId }) => organisationId === id)?.sentAt;
  if (told === undefined) return null;
  return Math.max(told, ...rows.flatMap(({ item }) => (item.ownerId === id ? item.sentAt ?? [] : []))) as Instant;
}

@ObjectType('MonthlyMeeting', { description: 'A monthly meeting with the agenda that its reader has a ground to see.', simpleResolvers: true })
export class MonthlyMeetingView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => InstantScalar) readonly startsAt: Instant;
  @Field(() => InstantScalar) readonly endsAt: Instant;
  @Field(() => String) readonly place: string;
  @Field(() => String, { description: 'The partnership’s name.' }) readonly partnership: string;
  @Field(() => OrganisationView, { nullable: true }) readonly partner: OrganisationView | null;
  @Field(() => [AgendaSectionView]) readonly sections: AgendaSectionView[];
  @Field(() => AgendaTimeView) readonly time: AgendaTimeView;
  @Field(() => [SendCheckView]) readonly before: SendCheckView[];
  @Field(() => InstantScalar, { nullable: true, description: 'When the reader’s organisation sent its part.' }) readonly sentAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When the partner sent its part, or last sent something that the reader can see.' }) readonly sentByPartnerAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When the reader’s organisation last changed anything here.' }) readonly savedAt: Instant | null;
  @Field(() => PacketView, { nullable: true, description: 'The latest printed agenda of the reader’s organisation that still holds.' }) readonly packet: PacketView | null;
  @Field(() => [PacketView], { description: 'Printed agendas that no longer hold, to be destroyed and confirmed.' }) readonly callBack: PacketView[];
  @Field(() => String, { description: 'The whole text of the mail that announces the agenda.' }) readonly mailText: string;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was cancelled.' }) readonly cancelledAt: Instant | null;
  @Field(() => ID, { nullable: true, description: 'The series that it was booked in.' }) readonly seriesId: string | null;
  @Field(() => [MeetingMoveView], { description: 'How it was moved, the first first.' }) readonly moves: MeetingMoveView[];
  @Field(() => MeetingMayView) readonly viewerMay: MeetingMayView;

  constructor({ agenda, mailText, may }: MeetingPage) {
    const { meeting, document, partner } = agenda;
    this.id = meeting.id;
    this.startsAt = meeting.startsAt as Instant;
    this.endsAt = meeting.endsAt as Instant;
    this.place = meeting.place;
    this.partnership = meeting.partnership;
    this.partner = partner === null ? null : new OrganisationView(partner);
    this.sections = AgendaSectionView.of(agenda);
    this.time = new AgendaTimeView(agenda);
    this.before = checksOf(agenda).map((check) => new SendCheckView(check));
    this.sentAt = sentBy(document.situation.reader.organisationId, agenda);
    this.sentByPartnerAt = partner === null ? null : sentBy(partner.id, agenda);
    this.savedAt = meeting.savedAt as Instant | null;
    const packets = packetsOf(agenda).map((packet) => new PacketView(packet));
    this.packet = packets.find((packet) => packet.state === 'GALLER') ?? null;
    this.callBack = packets.filter((packet) => packet.state === 'GALLER_INTE');
    this.mailText = mailText;
    this.cancelledAt = meeting.cancelledAt as Instant | null;
    this.seriesId = meeting.seriesId;
    this.moves = meeting.moves.map((move) => new MeetingMoveView(move));
    this.viewerMay = new MeetingMayView(may);
  }

  static is(value: unknown): value is MonthlyMeetingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
