import type { RefusalText } from './refusal-text.js'

/** Planned home visits. */
export const visitRefusals = {
  BESOK_TIDEN_HAR_VARIT: {
    sv: 'Välj en tid som kommer. Ett besök som redan är gjort loggas som en åtgärd.',
    en: 'Choose a time to come. A visit that has been made already is logged as a measure.',
  },
  BESOK_INGEN_PART: {
    sv: 'Det finns ingen att gå tillsammans med i den här samverkan. Planera besöket för er själva.',
    en: 'There is nobody to go with in this partnership. Plan the visit for yourselves.',
  },
  BESOK_INTE_TAGET_UPP: {
    sv: 'Ni har inte tagit upp hushållet med socialtjänsten. Lämna en underrättelse eller ta upp hushållet på månadsmötet först.',
    en: 'You have not raised the household with social services. Give notice or raise it at the monthly meeting first.',
  },
  BESOK_SAMTYCKE_SAKNAS: {
    sv: 'Hyresvärden får inte veta att ni arbetar med hushållet. För in ett samtycke från varje vuxen först.',
    en: 'The landlord may not know that you work with the household. Record a consent from every adult first.',
  },
  BESOK_INGET_ATT_SVARA: {
    sv: 'Besöket väntar inte på något svar från er. Läs hur det står nu.',
    en: 'The visit does not wait for an answer from you. Read how it stands now.',
  },
  BESOK_SKAL_SAKNAS: {
    sv: 'Välj ett skäl.',
    en: 'Choose a reason.',
  },
  BESOK_INTE_ER: {
    sv: 'Den som har planerat besöket ställer in det. Svara i stället att ni inte kommer.',
    en: 'Whoever planned the visit calls it off. Answer instead that you are not coming.',
  },
  BESOK_AR_SLUT: {
    sv: 'Besöket är inställt eller redan loggat. Planera ett nytt.',
    en: 'The visit is called off or logged already. Plan a new one.',
  },
  BESOK_INTE_BEKRAFTAT: {
    sv: 'Svara först att ni kommer.',
    en: 'Answer first that you are coming.',
  },
  BESOK_HAR_INTE_VARIT: {
    sv: 'Besöket har inte varit än. Logga det när det är gjort, eller flytta det.',
    en: 'The visit has not been yet. Log it when it is done, or move it.',
  },
  BESOK_JA_SAKNAS: {
    sv: 'Alla vuxna som bor där har inte sagt ja till att ni går in. För in varje ja, eller logga att ni stannade utanför.',
    en: 'Not every adult who lives there has said yes to your coming in. Record each yes, or log that you stayed outside.',
  },
  BESOK_JA_AV_VEM: {
    sv: 'Välj en vuxen som bor där.',
    en: 'Choose an adult who lives there.',
  },
  BESOK_JA_I_FRAMTIDEN: {
    sv: 'Skriv en dag som har varit, eller idag.',
    en: 'Write a day that has been, or today.',
  },
} as const satisfies Record<string, RefusalText>
