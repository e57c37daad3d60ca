import type { RefusalText } from './refusal-text.js'

/** Decisions and tasks of a meeting. */
export const taskRefusals = {
  PARTEN_SAKNAR_GRUND: {
    sv: 'Parten har ingen grund att veta det här om hushållet. Ta ett medgivande först, eller välj en kollega och det som ni beslutar själva.',
    en: 'The other party has no ground to know this. Take a consent first, or choose a colleague and what you decide yourselves.',
  },
  UPPGIFT_DAG_PASSERAD: {
    sv: 'Välj en dag från och med i dag.',
    en: 'Choose a day from today on.',
  },
  UPPGIFTEN_AR_ANNANS: {
    sv: 'Uppgiften besvaras av den som har den, eller av samordnaren i samma organisation. Be någon av dem.',
    en: 'The task is answered by whoever has it, or by the coordinator of the same organisation. Ask one of them.',
  },
  UPPGIFTEN_AR_BESVARAD: {
    sv: 'Uppgiften är redan besvarad. Ge en ny vid nästa möte om något är kvar att göra.',
    en: 'The task is already answered. Give a new one at the next meeting if something is left to do.',
  },
} as const satisfies Record<string, RefusalText>
