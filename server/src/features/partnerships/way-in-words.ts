import type { Language } from '@bokvar/domain/vocabulary';
import type { WayInRecord } from './way-in.store.js';

const deputyWords: Readonly<Record<Language, (name: string) => string>> = { sv: (name) => `Ersättare: ${name}.`, en: (name) => `Deputy: ${name}.` };

/** An organisation's way in as a line on paper: "Älvsalahem AB: 070-174 06 10, boende@alvsalahem.example. Vardagar kl. 8–16. Ersättare: Märta Grahn." */
export function wayInLine(name: string, wayIn: WayInRecord | null, language: Language): string[] {
  if (wayIn === null || (wayIn.phone === null && wayIn.mail === null)) return [];
  const { phone, mail, hours, deputy } = wayIn;
  const reach = [phone, mail].filter((part) => part !== null).join(', ');
  return [`${name}: ${[reach, hours].flatMap((part) => (part === null ? [] : [sentence(part)])).join(' ')}${deputy === null ? '' : ` ${deputyWords[language](deputy)}`}`];
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
