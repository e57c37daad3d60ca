import type { Language } from '@bokvar/domain/vocabulary';
import type { ConsentFormModel } from '../consent-form-model.js';

/** A form with nothing ticked. */
export function blankConsent(language: Language = 'sv'): ConsentFormModel {
  const swedish = language === 'sv';
  return {
    language,
    releasingUnit: 'Älvsala kommun, socialtjänsten, vuxenenheten',
    contact: swedish ? 'Lena Öberg, telefon 070-174\u00a006\u00a035, eller vem som helst på enheten' : 'Lena Öberg, telephone +46\u00a070\u00a0174\u00a006\u00a035, or anyone at the unit',
    recipients: [
      { label: 'Älvsalahem AB', help: swedish ? 'hyresvärd' : 'landlord' },
      { label: 'Älvsala kommun, budget- och skuldrådgivningen' },
      { label: 'Vårdcentralen Älvsala' },
    ],
    categories: swedish
      ? [
          { label: 'Att vi känner dig', help: 'om du har kontakt med oss och vem som är din handläggare' },
          { label: 'Vad vi har kommit överens om', help: 'till exempel en betalningsplan eller ett möte' },
          { label: 'Ekonomiskt bistånd', help: 'beslut om hyra och vilken dag den betalas' },
          { label: 'Nytt telefonnummer eller ny adress' },
          { label: 'Hälsa och vård', writtenOnly: true },
          { label: 'Barn i hushållet', writtenOnly: true },
        ]
      : [
          { label: 'That we know you', help: 'whether you are in contact with us, and who handles your case' },
          { label: 'What we have agreed', help: 'such as a plan for payments or a meeting' },
          { label: 'Financial assistance', help: 'decisions on rent and the day it is paid' },
          { label: 'A new telephone number or address' },
          { label: 'Health and care', writtenOnly: true },
          { label: 'Children in the household', writtenOnly: true },
        ],
    givers: [],
  };
}

/** The same, with the names of the adults whom it is for. */
export function namedConsent(): ConsentFormModel {
  return { ...blankConsent(), givers: ['Maja Kowalska', 'Łukasz Żółć'] };
}
