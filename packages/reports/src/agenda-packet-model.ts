import type { ChipSign, SeatMark } from './drawing/signs.js';
import type { ForWhom } from './for-whom.js';
import type { WithWaysIn } from './ways-in.js';

/**
 * One reader's packet for one meeting. Every string is in words and already disclosed to this reader: nothing is
 * filtered, translated or looked up here.
 */
export interface AgendaPacketModel extends ForWhom, WithWaysIn {
  /** "Dagordning, tors 26 nov kl. 9.00": title of the file and of the first page. No person's name. */
  readonly title: string;
  readonly readerName: string;
  readonly lead: string;
  readonly sections: readonly PacketSection[];
  /** Stands at the bottom of every page, left of the page number. */
  readonly footer: string;
}

export interface PacketSection {
  readonly heading: string;
  readonly minutes: number | null;
  readonly rows: readonly PacketRow[];
  /**
   * The block that counts but does not tell. Give it every month, with rounded minutes, whether or not the
   * other side has items: a block that comes and goes would tell.
   */
  readonly emptySeats?: { readonly minutes: number } | null;
}

export interface PacketRow {
  /** Counted per reader, so that no gap tells of a row that is not there. */
  readonly number: number | string;
  readonly title: string;
  readonly detail: string;
  readonly minutes: number | null;
  readonly chips: readonly PacketChip[];
  readonly lines: readonly PacketLine[];
  /** The ground has ended: the row keeps its place and time and says so. Its other strings are not drawn. */
  readonly lost: boolean;
}

/** The reason a row is on the agenda: words, with a sign of its own where one is given. */
export type PacketChip = string | { readonly sign: ChipSign; readonly text: string };

export interface PacketLine {
  readonly label: string;
  readonly text: string;
  readonly who: PacketWho;
}

/** Who sees the line, in words; with seats, reader first, where they are given. */
export type PacketWho = string | { readonly seats: readonly SeatMark[]; readonly text: string };
