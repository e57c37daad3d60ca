import type { Language, OrganisationKind, Role, TimelinePreset } from '@bokvar/domain/vocabulary';

/**
 * Älvsala kommun: an invented town of about 18 000. Every organisation and person in it is invented. `steps`: what a landlord
 * has decided on long ago. `answers`: what it has said itself of its way in, so many days ago; the others an operator has.
 */
export interface TownOrganisation {
  key: string; name: string; shortName: string; kind: OrganisationKind; phone: string; email?: string; steps?: TimelinePreset;
  /** What it calls its roles, in its own words. */
  roleTitles?: Partial<Record<Role, string>>;
  answers?: { who: string; deputy?: string; hours: string; day: number };
}

export const townOrganisations: readonly TownOrganisation[] = [
  { key: 'alvsalahem', name: 'Älvsalahem AB', shortName: 'Älvsalahem', kind: 'KOMMUNALT_BOLAG', phone: '070-174 06 10', email: 'boende@alvsalahem.example', roleTitles: { SAMORDNARE: 'Bosocial samordnare', HANDLAGGARE: 'Bosocial handläggare', CHEF: 'Vd' }, answers: { who: 'yvonne', deputy: 'marta', hours: 'Vardagar kl. 8–16', day: -40 } },
  { key: 'norrgarden', name: 'Norrgården Fastigheter AB', shortName: 'Norrgården', kind: 'PRIVAT_HYRESVARD', phone: '070-174 06 11', email: 'boende@norrgarden.example', steps: 'SOLATUM', answers: { who: 'pekka', hours: 'Vardagar kl. 9–15', day: -200 } },
  { key: 'soc', name: 'Älvsala socialtjänst, bostadsgruppen', shortName: 'Socialtjänsten', kind: 'SOCIALTJANST', phone: '070-174 06 12', email: 'bostadsgruppen@alvsala.example', roleTitles: { SAMORDNARE: 'Samordnare i bostadsgruppen', HANDLAGGARE: 'Socialsekreterare', CHEF: 'Socialchef' }, answers: { who: 'ibrahim', deputy: 'karin', hours: 'Vardagar kl. 8–16.30', day: -100 } },
  { key: 'bus', name: 'Budget- och skuldrådgivningen i Älvsala', shortName: 'Budget- och skuldrådgivningen', kind: 'BUS', phone: '070-174 06 13' },
  { key: 'kfm', name: 'Kronofogden', shortName: 'Kronofogden', kind: 'KRONOFOGDEN', phone: '070-174 06 14' },
  { key: 'kyrka', name: 'Älvsala församling', shortName: 'Församlingen', kind: 'KYRKA', phone: '070-174 06 15' },
  { key: 'vard', name: 'Älvsala hälsocentral', shortName: 'Hälsocentralen', kind: 'VARD', phone: '070-174 06 16' },
  { key: 'polis', name: 'Polisen, lokalpolisområde Älvsala', shortName: 'Polisen', kind: 'POLIS', phone: '070-174 06 17' },
];

export interface TownPartnership { key: string; name: string; parties: readonly string[] }

const NETWORK = ['bus', 'kfm', 'kyrka', 'vard', 'polis'];

export const townPartnerships: readonly TownPartnership[] = [
  { key: 'alvsalahem-soc', name: 'Älvsalahem och Älvsala socialtjänst', parties: ['alvsalahem', 'soc', ...NETWORK] },
  { key: 'norrgarden-soc', name: 'Norrgården och Älvsala socialtjänst', parties: ['norrgarden', 'soc', ...NETWORK] },
];

/** A person one can sign in as in the demo. `key` is what a script writes after `person=`. */
export interface TownPerson {
  key: string;
  name: string;
  organisation: string;
  role: Role;
  title: string;
  mail: string;
  mayOpenProtected?: boolean;
  language?: Language;
}

export const townPeople: readonly TownPerson[] = [
  { key: 'yvonne', name: 'Yvonne af Ekenstam', organisation: 'alvsalahem', role: 'SAMORDNARE', title: 'bosocial samordnare', mail: 'yvonne@alvsalahem.example' },
  { key: 'marta', name: 'Märta Grahn', organisation: 'alvsalahem', role: 'HANDLAGGARE', title: 'bosocial handläggare, får öppna skyddade uppgifter', mail: 'marta@alvsalahem.example', mayOpenProtected: true },
  { key: 'ibrahim', name: 'İbrahim Şahin', organisation: 'soc', role: 'SAMORDNARE', title: 'samordnare i bostadsgruppen', mail: 'ibrahim@alvsala.example' },
  { key: 'karin', name: 'Karin Ståhl', organisation: 'soc', role: 'HANDLAGGARE', title: 'socialsekreterare, får öppna skyddade uppgifter', mail: 'karin@alvsala.example', mayOpenProtected: true },
  { key: 'pekka', name: 'Pekka Virtanen', organisation: 'norrgarden', role: 'SAMORDNARE', title: 'kravhandläggare', mail: 'pekka@norrgarden.example' },
  { key: 'gunilla', name: 'Gunilla Nyström', organisation: 'alvsalahem', role: 'CHEF', title: 'vd', mail: 'gunilla@alvsalahem.example' },
  { key: 'lars', name: 'Lars Hägglund', organisation: 'soc', role: 'CHEF', title: 'socialchef', mail: 'lars@alvsala.example' },
  { key: 'zoe', name: "Zoë O'Brien", organisation: 'kyrka', role: 'NATVERK', title: 'diakon', mail: 'zoe@forsamlingen.example' },
  { key: 'jonas', name: 'Jonas Lindqvist', organisation: 'kfm', role: 'NATVERK', title: 'kronoinspektör', mail: 'jonas@kronofogden.example', language: 'en' },
];
