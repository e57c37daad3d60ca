export { agendaPacket } from './agenda-packet.js';
export type { AgendaPacketModel, PacketChip, PacketLine, PacketRow, PacketSection, PacketWho } from './agenda-packet-model.js';
export { consentForm } from './consent-form.js';
export type { ConsentBox, ConsentFormModel } from './consent-form-model.js';
export { disclosureExtract, type DisclosureExtractModel, type DisclosureRow } from './disclosure-extract.js';
export type { ChipSign, SeatMark } from './drawing/signs.js';
export { minutes, type MinutesModel, type MinutesPaperSection } from './minutes.js';
export { letter } from './letters/letter.js';
export type { LetterBill, LetterModel } from './letters/letter-model.js';
