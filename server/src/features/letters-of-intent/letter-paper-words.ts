import type { Measure } from '@bokvar/domain/letters-of-intent';
import { fullDate, label, type Language } from '@bokvar/domain/vocabulary';

/** Words that stand on the paper of a letter of intent, around what the parties wrote themselves. */
interface LetterPaperWords {
  readonly draft: (version: number) => string;
  readonly all: string;
  readonly noLimit: string;
  readonly noSum: string;
  readonly unknown: string;
  readonly noMeans: string;
  readonly noLevel: string;
  readonly level: (acr: string) => string;
  readonly noMandate: string;
  readonly sealedBy: (name: string) => string;
  readonly timestamp: (url: string) => string;
  readonly noTimestamp: string;
}

export const letterPaperWords: Readonly<Record<Language, LetterPaperWords>> = {
  sv: {
    draft: (version) => `Utkast, version ${version}`, all: 'Alla parter', noLimit: 'Ingen övre gräns', noSum: 'Inte om pengar', unknown: 'Namnet finns inte kvar',
    noMeans: 'Inloggningen är från tiden innan tjänstens namn sparades', noLevel: 'Tjänsten sade ingen tillitsnivå', level: (acr) => `Tillitsnivå enligt tjänsten: ${acr}`,
    noMandate: 'Inget mandat behövdes', sealedBy: (name) => `Förseglas med stämpeln ”${name}”.`, timestamp: (url) => `Tidsstämplas av ${url}.`,
    noTimestamp: 'Ingen tidsstämpel från en utomstående: tiderna ovan är portalens.',
  },
  en: {
    draft: (version) => `Draft, version ${version}`, all: 'All parties', noLimit: 'No upper limit', noSum: 'Not about money', unknown: 'The name is not kept any more',
    noMeans: 'The sign-in is from before the service’s name was kept', noLevel: 'The service said no level', level: (acr) => `Level as the service said it: ${acr}`,
    noMandate: 'No mandate was needed', sealedBy: (name) => `Sealed with “${name}”.`, timestamp: (url) => `Timestamped by ${url}.`,
    noTimestamp: 'No timestamp by anybody outside: the times above are the portal’s.',
  },
};

/** By what a point is measured, as it stands under it: in Swedish, since it is part of what is signed. */
export function measureWords(measure: Measure): string {
  const what = label('MeasureKind', measure.kind, 'sv');
  if ('by' in measure) return `${what}, senast ${fullDate(measure.by, 'sv')}`;
  return 'perYear' in measure ? `${what}, ${measure.perYear} om året` : what;
}
