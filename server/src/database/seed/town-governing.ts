import type { GoverningKind, OrganisingTopic } from '@bokvar/domain/vocabulary';

/** A document of an organisation of the town. `from` and `review`: days from day 0; `review` behind it is to be gone through. */
export interface TownDocument { key: string; organisation: string; kind: GoverningKind; name: string; meaning: string; place: string; from: number; review?: number }

/** What governs the work in the town: each side has what it works by, and the other landlord has begun. */
export const townDocuments: readonly TownDocument[] = [
  { key: 'uthyrningspolicy', organisation: 'alvsalahem', kind: 'POLICY', name: 'Uthyrningspolicy', from: -420, review: -12,
    meaning: 'Försörjningsstöd räknas som inkomst. En gammal hyresskuld stoppar inte den som följer en avbetalningsplan hos oss. Säg till innan ni hjälper någon att söka, så ser vi tillsammans vad som går.',
    place: 'https://alvsalahem.example/uthyrningspolicy' },
  { key: 'kravrutin', organisation: 'alvsalahem', kind: 'RUTIN', name: 'Rutin vid sen hyra', from: -300, review: 120,
    meaning: 'Vi ringer innan vi skickar kravet vidare. Har ni börjat utreda väntar vi med uppsägningen, om ni säger det i tid.', place: 'Hos kundcenter, pärmen Hyror' },
  { key: 'delegation-hem', organisation: 'alvsalahem', kind: 'DELEGATION', name: 'Vd:s delegationsordning', from: -280, review: 200,
    meaning: 'Handläggaren beslutar själv om mindre avbetalningsplaner. Större planer och återkallade ansökningar beslutas av samordnaren eller vd.', place: 'Styrelseprotokoll nr 3, 2026' },
  { key: 'delegation-soc', organisation: 'soc', kind: 'DELEGATION', name: 'Socialnämndens delegationsordning', from: -250, review: 180,
    meaning: 'Handläggaren beslutar om bistånd till hyresskuld upp till ett visst belopp. Därutöver beslutar enhetschefen eller nämndens utskott, och det tar längre tid.', place: 'Diarienummer SN 2026/41' },
  { key: 'riktlinjer', organisation: 'soc', kind: 'POLICY', name: 'Riktlinjer för ekonomiskt bistånd', from: -500, review: 60,
    meaning: 'En hyresskuld prövas alltid för sig. Finns det barn i hemmet väger deras bästa tungt. Vi behöver veta skuldens storlek och vilka månader den gäller.', place: 'https://alvsala.example/riktlinjer-bistand' },
  { key: 'sol', organisation: 'soc', kind: 'LAG', name: 'Socialtjänstlagen', from: -500,
    meaning: 'Lagen styr vad vi får göra när någon riskerar att förlora sitt hem, och hur snabbt vi ska börja utreda när det gäller barn.', place: 'https://www.riksdagen.se/' },
  { key: 'norr-villkor', organisation: 'norrgarden', kind: 'POLICY', name: 'Villkor för att hyra hos oss', from: -200, review: 160,
    meaning: 'Vi tar kreditupplysning på alla sökande. Vi ringer gärna er innan vi säger nej till någon med försörjningsstöd.', place: 'Skickas av kontoret på begäran' },
];

/** What an organisation of the town has answered about itself: most of it at the two that have met for long, a little at the third. */
export const townAnswers: Readonly<Record<string, Readonly<Partial<Record<OrganisingTopic, string>>>>> = {
  alvsalahem: {
    KONTAKT: 'Bosociala gruppen ringer på tredje dagen efter förfallodagen. Samma person följer hushållet hela vägen.',
    BESLUT: 'Handläggaren beslutar om planer på några månader. Längre planer och anstånd tar samordnaren. Vi vill se att nästa hyra går att betala.',
    TIDER: 'Inkasso efter trettio dagar, om vi inte har fått kontakt. Till Kronofogden går vi tidigast efter två månader och alltid efter ett besök.',
    HEMBESOK: 'När ingen svarar på två samtal och ett brev. Vi går två och två, och gärna med er när hushållet har sagt ja.',
    ORO: 'Den som blir orolig anmäler själv samma dag, med stöd av chefen. Anmälan lämnas skriftligt.',
    BOENDE: 'Inkomst som räcker till hyran, även försörjningsstöd. Vi tar också emot den som har en gammal skuld och en plan för den.',
    SEKRETESS: 'Vi är ett bolag och lyder under offentlighet. Om hushåll berättar vi det som behövs för att någon ska få bo kvar.',
  },
  soc: {
    KONTAKT: 'Mottagningsgruppen tar emot alla samtal från hyresvärdar på vardagar. De lämnar över till en handläggare inom två dagar.',
    BESLUT: 'Handläggaren på ekonomiskt bistånd. Vi prövar om skulden kan betalas på annat sätt, om hemmet går att behålla och vad som är bäst för barnen.',
    TIDER: 'Två veckor när vi har alla underlag. Är det bråttom säger ni det i meddelandet, så bedömer vi samma dag.',
    BRADSKANDE: 'Socialjouren svarar på kvällar och helger. De bedömer om barn eller vuxna behöver skydd och lämnar resten till oss nästa vardag.',
    ORO: 'Mottagningen bedömer samma dag om ett barn behöver skydd direkt. Den som anmäler i tjänsten får veta att anmälan har kommit in.',
    BOENDE: 'Övergångslägenheter och boendestöd. För hyran kan vi stå när nämnden har beslutat det för just det hushållet.',
    SEKRETESS: 'Utan samtycke får vi inte ens säga om vi känner till någon. Vi frågar hushållet vid första samtalet och visar blanketten.',
  },
  norrgarden: {
    KONTAKT: 'Kravhandläggaren ringer när hyran är en vecka sen.',
    TIDER: 'Inkasso efter tre veckor. Kronofogden när inkassokravet har gått ut och vi inte har hört något.',
  },
};
