import type { RefusalText } from './refusal-text.js'

/** Cases, actions, notices and facts. */
export const caseRefusals = {
  ARENDET_AVSLUTAT: {
    sv: 'Ärendet är avslutat. Öppna det igen om något har hänt.',
    en: 'The case is closed. Open it again if something has happened.',
  },
  ARENDET_AR_OPPET: {
    sv: 'Ärendet är redan öppet. Ladda om sidan så ser du hur det ser ut nu.',
    en: 'The case is already open. Reload the page to see it as it is now.',
  },
  AVSLUT_MED_VRAKNINGSDAG: {
    sv: 'Det finns en vräkningsdag. Kontrollera att ansökan är återkallad hos Kronofogden: att skulden betalas räcker inte alltid.',
    en: 'A day of eviction is set. Check that the application at Kronofogden is withdrawn: paying the debt does not always stop it.',
  },
  AVSLUT_ANGRAS_ETT_DYGN: {
    sv: 'Ett avslut går att ångra inom ett dygn. Öppna ärendet igen i stället.',
    en: 'A closing can be undone within 24 hours. Open the case again instead.',
  },
  UPPGIFT_HOR_INTE_HIT: {
    sv: 'Den uppgiften får inte föras in av er. Välj en annan sorts uppgift, eller utelämna den.',
    en: 'That kind of information is not recorded by you. Choose another kind, or leave it out.',
  },
  ATGARD_HOR_INTE_HIT: {
    sv: 'Den åtgärden gör en annan part. Välj en som ni själva gör.',
    en: 'That action is taken by another party. Choose one that you take yourselves.',
  },
  PERSONER_SAKNAS: {
    sv: 'Välj vem eller vilka i hushållet uppgiften gäller.',
    en: 'Choose whom in the household the information is about.',
  },
  DODSDATUM_I_FRAMTIDEN: {
    sv: 'Skriv dagen då personen avled: i dag eller tidigare.',
    en: 'Write the day on which the person died: today or earlier.',
  },
  DODSDATUM_FORE_FODELSE: {
    sv: 'Dagen ligger före födelsedagen som finns här. Kontrollera båda.',
    en: 'The day is before the date of birth that stands here. Check both.',
  },
  NASTA_STEG_SAKNAS: {
    sv: 'Det bor barn här. Bestäm nästa steg och en dag, eller avsluta ärendet med hur det gick.',
    en: 'Children live here. Decide the next step and a day, or close the case with how it ended.',
  },
  NASTA_STEG_PASSERAT: {
    sv: 'Välj en dag i dag eller senare för nästa steg.',
    en: 'Choose today or a later day for the next step.',
  },
  HANDLAGGARE_OKAND: {
    sv: 'Välj någon hos er som arbetar med ärenden nu.',
    en: 'Choose somebody of yours who works with cases now.',
  },
  NASTA_STEG_ANDRAT: {
    sv: 'Någon har ändrat nästa steg sedan dess. Se vad som gäller nu, och ändra det om det behövs.',
    en: 'Somebody has changed the next step since then. See what applies now, and change it if needed.',
  },
  HANVISNING_SAKNAS: {
    sv: 'Kryssa i att hushållet också är hänvisat till budget- och skuldrådgivning, eller logga hänvisningen först. De två hör ihop.',
    en: 'Tick that the household is also referred to budget and debt advice, or log the referral first. The two belong together.',
  },
  HANVISNING_BAR_INKASSO: {
    sv: 'Ett inkassokrav hör ihop med hänvisningen. Logga en ny hänvisning först, eller ta bort inkassokravet.',
    en: 'A demand for collection belongs together with the referral. Log a new referral first, or remove the demand.',
  },
  HANVISNING_FORST: {
    sv: 'Logga först hänvisningen till budget- och skuldrådgivning bland det som är gjort. Den och inkasso hör ihop.',
    en: 'First log the referral to budget and debt advice among what has been done. It and collection belong together.',
  },
  HANDELSE_I_FRAMTIDEN: {
    sv: 'Logga det som är gjort. Det som ska göras skrivs som nästa steg.',
    en: 'Log what has been done. What is to be done is written as the next step.',
  },
  UTFALL_SAKNAS: {
    sv: 'Välj hur det gick innan ärendet avslutas.',
    en: 'Choose how it ended before you close the case.',
  },
  UTFALL_HOR_INTE_HIT: {
    sv: 'Välj ett av utfallen i listan. De andra används av en annan part.',
    en: 'Choose one of the outcomes in the list. The others are used by another party.',
  },
  UTFALL_VANTAR_PA_KRONOFOGDEN: {
    sv: 'Kronofogden har satt en dag för vräkning. Avsluta när den är verkställd eller återkallad.',
    en: 'Kronofogden has set a day for eviction. Close the case when it is carried out or withdrawn.',
  },
  UNDERRATTELSE_AV_ANNAN: {
    sv: 'Den underrättelsen lämnas av en annan part. Välj en som ni har lämnat eller tagit emot.',
    en: 'That notice is given by another party. Choose one that you have given or received.',
  },
  UNDERRATTELSE_DATUM: {
    sv: 'Skriv den dag underrättelsen skickades, i dag eller tidigare. Delgivningen är samma dag eller senare, och ingen dag som kommer.',
    en: 'Write the day the notice was sent, today or earlier. It is served the same day or later, and no day to come.',
  },
  HUSHALLET_SAKNAR_NAMN: { sv: 'Skriv vem ärendet gäller.', en: 'Write whom the case is about.' },
  SKAL_TILL_RATTELSE_SAKNAS: {
    sv: 'Skriv varför det tas bort, till exempel: hör till ett annat hushåll.',
    en: 'Write why it is taken away, for example: it belongs to another household.',
  },
  PERSON_HAR_SAMTYCKE: {
    sv: 'Personen har lämnat ett samtycke, eller omfattas av ett, som inte har upphört. Ta tillbaka samtycket först.',
    en: 'The person has given a consent, or is covered by one, that has not ended. Take back the consent first.',
  },
  PERSON_HAR_UPPGIFTER: {
    sv: 'Det finns uppgifter som gäller personen. Ta bort dem först, eller ersätt dem med nya.',
    en: 'There is information about the person. Remove it first, or replace it.',
  },
  PERSON_ENDA: {
    sv: 'Ärendet behöver någon att handla om. Lägg till rätt person först, och ta sedan bort den här.',
    en: 'The case has to be about somebody. Add the right person first, and then remove this one.',
  },
  PERSON_SKYDDAD: {
    sv: 'Personen har skyddad identitet hos er. Avsluta skyddet först om personen ska tas bort.',
    en: 'The person has protected identity with you. End the protection first if the person is to be removed.',
  },
  PERSON_REDAN_SKYDDAD: {
    sv: 'Personen har redan skyddad identitet hos er. Ladda om sidan så ser du hur det är infört.',
    en: 'The person already has protected identity with you. Reload the page to see how it is recorded.',
  },
  SKYDDSNIVA_SAKNAS: {
    sv: 'Välj vilket skydd personen har: sekretessmarkering eller skyddad folkbokföring.',
    en: 'Choose which protection the person has: a confidentiality flag or protected registration.',
  },
  SKYDDADE_UPPGIFTER: {
    sv: 'Hushållet har skyddade uppgifter. Be den hos er som får öppna dem.',
    en: 'The household has protected information. Ask the person with you who may open it.',
  },
  SKYDDADE_UPPGIFTER_STANGDA: {
    sv: 'Öppna de skyddade uppgifterna först. De stängs efter en stund, eller när du själv stänger dem.',
    en: 'Open the protected information first. It closes after a while, or when you close it yourself.',
  },
  INGA_SKYDDADE_UPPGIFTER: {
    sv: 'Hushållet har inte skyddade uppgifter hos er. Ladda om sidan så ser du hur det ser ut nu.',
    en: 'The household has no protected information with you. Reload the page to see it as it is now.',
  },
  SYFTE_MED_OPPNING_SAKNAS: {
    sv: 'Välj vad du behöver de skyddade uppgifterna till.',
    en: 'Choose what you need the protected information for.',
  },
} as const satisfies Record<string, RefusalText>
