import type { ConsentForm, FactCategory } from '@bokvar/domain/disclosure';
import type {
  ActionKind, ActionResult, CaseKind, FactKind, LivingForm, NoticeChannel, NoticeCode, NoticeSender, ProtectionLevel,
} from '@bokvar/domain/vocabulary';

/** Days are counted from the day the town is planted: -17 is seventeen days before, 7 a week after. */
export type Day = number;

export interface TownPersonOfCase {
  key: string;
  name: string;
  /** Whose knowledge it is; the case's holder when left out. */
  by?: string;
  born?: string;
  kind?: 'VUXEN' | 'BARN';
  livingForm?: LivingForm;
  guardians?: readonly string[];
}
export interface TownFact { by?: string; kind: FactKind; text: string; about?: readonly string[]; day?: Day; onDay?: Day; ended?: Day }
export interface TownBill { due: Day; ore: number; paid?: Day; number: string }
export interface TownAction { by?: string; kind: ActionKind; result?: ActionResult; day: Day; note?: string }
export interface TownNotice {
  from: string; to: string; code: NoticeCode; channel: NoticeChannel; sender: NoticeSender; day: Day; served?: Day; evictionDay?: Day;
}
export interface TownConsent {
  giver: string; subject?: string; to: readonly string[]; categories: readonly FactCategory[]; from: Day; until: Day; form: ConsentForm;
  guardian?: boolean; careConfirmed?: boolean; withdrawn?: Day;
}
export interface TownCase {
  key: string;
  reference: string;
  holder: string;
  partnership: string;
  kind: CaseKind;
  opened: Day;
  closed?: Day;
  outcome?: string;
  contract?: string;
  movedIn?: string;
  claims?: number;
  persons: readonly TownPersonOfCase[];
  bills?: readonly TownBill[];
  facts?: readonly TownFact[];
  actions?: readonly TownAction[];
  notices?: readonly TownNotice[];
  consents?: readonly TownConsent[];
  /** Organisations the holder has raised it with, and when. */
  shared?: readonly { with: string; day: Day }[];
  protection?: { by: string; person: string; level: ProtectionLevel };
  next?: readonly { by?: string; kind: ActionKind; day: Day }[];
}
