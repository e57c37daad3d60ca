import type { ConsentFormModel } from '../consent-form-model.js';

/** A form with nothing ticked. */
export function blankConsent(language: 'sv' | 'en' = 'sv'): ConsentFormModel {
  const swedish = language === 'sv';
  return {
    language,
    code: null,
    releasingUnit: 'Älvsala kommun, socialtjänsten, vuxenenheten',
    contact: swedish ? 'Lena Öberg, telefon 070-174\u00a006\u00a035, eller vem som helst på enheten' : 'Lena Öberg, telephone +46\u00a070\u00a0174\u00a006\u00a035, or anyone at the unit',
    recipients: [
      { label: 'Älvsalahem AB', help: swedish ? 'hyresvärd' : 'landlord', ticked: false },
      { label: 'Älvsala kommun, budget- och skuldrådgivningen', ticked: false },
      { label: 'Vårdcentralen Älvsala', ticked: false },
    ],
    openRecipientLines: 2,
    categories: swedish
      ? [
          { label: 'Att vi känner dig', help: 'om du har kontakt med oss och vem som är din handläggare', ticked: false },
          { label: 'Vad vi har kommit överens om', help: 'till exempel en betalningsplan eller ett möte', ticked: false },
          { label: 'Ekonomiskt bistånd', help: 'beslut om hyra och vilken dag den betalas', ticked: false },
          { label: 'Nytt telefonnummer eller ny adress', ticked: false },
          { label: 'Hälsa och vård', ticked: false, writtenOnly: true },
          { label: 'Barn i hushållet', ticked: false, writtenOnly: true },
        ]
      : [
          { label: 'That we know you', help: 'whether you are in contact with us, and who handles your case', ticked: false },
          { label: 'What we have agreed', help: 'such as a plan for payments or a meeting', ticked: false },
          { label: 'Financial assistance', help: 'decisions on rent and the day it is paid', ticked: false },
          { label: 'A new telephone number or address', ticked: false },
          { label: 'Health and care', ticked: false, writtenOnly: true },
          { label: 'Children in the household', ticked: false, writtenOnly: true },
        ],
    direction: null,
    validFrom: null,
    validTo: null,
    givers: [],
    oral: 'BLANK',
    interpreter: null,
  };
}

/** A consent given by word of mouth, with every part filled in. */
export function filledConsent(): ConsentFormModel {
  const blank = blankConsent();
  return {
    ...blank,
    code: 'P3X9-H6CD',
    recipients: blank.recipients.map((box, index) => ({ ...box, ticked: index === 0 })),
    openRecipientLines: 0,
    categories: blank.categories.map((box, index) => ({ ...box, ticked: index < 2 })),
    direction: 'LAMNA',
    validFrom: '3 nov 2026',
    validTo: '30 nov 2026',
    givers: [
      { name: 'Maja Kowalska', personalNumber: '19910101-2384', capacity: 'SJALV', onBehalfOf: null },
      { name: 'Łukasz Żółć', personalNumber: '19910101-2392', capacity: 'VARDNADSHAVARE', onBehalfOf: 'Zofia Żółć' },
    ],
    oral: {
      giver: 'Maja Kowalska',
      receivedBy: 'Lena Öberg, Älvsala kommun, vuxenenheten',
      receivedAt: '3 nov 2026 kl. 14.20',
      how: 'TELEFON',
      identity: 'Ringde upp på det nummer som finns i akten, födelsedatum och adress stämde',
      wordsRead: null,
    },
    interpreter: { name: 'Anna Nowak', language: 'polska' },
  };
}
