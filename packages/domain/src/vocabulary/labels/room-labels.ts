import type { Presence, RoomState } from '../room-codes.js'
import { words, type Labels } from './label-text.js'

export const roomStateLabels: Labels<RoomState> = {
  EJ_BORJAT: words('Mötet har inte börjat', 'The meeting has not begun', '[Seed 4]'),
  PAGAR: words('Mötet pågår', 'The meeting is going on', '[Seed 4]'),
  SLUT: words('Mötet är slut', 'The meeting is over', '[Seed 4]'),
}

export const presenceLabels: Labels<Presence> = {
  INNE: words('Inne', 'In', '[OSL 26:1]'),
  UTE: words('Ute', 'Out', '[OSL 26:1]'),
  JAV: words('Jäv', 'Conflict of interest', '[FL 16–18 §§]'),
}
