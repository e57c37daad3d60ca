import type { LetterTexts } from './letter-text.js';

const TOLK = 'Behöver du tolk? Säg till när du ringer, så ordnar vi det.';
const SALLSKAP = 'Ta gärna med dig någon du litar på.';
const TYST = 'Vi har tystnadsplikt. Vi berättar inget om dig för andra utan att du har sagt ja, om inte lagen säger något annat.';
const FRIVILLIGT = 'Att träffa oss är frivilligt och kostar inget.';

const PAMINNELSE: LetterTexts['PAMINNELSE'] = {
  title: 'En påminnelse om hyran',
  paragraphs: ['Vi ser att hela hyran inte har kommit in än. Det som saknas står här nedanför. Har du redan betalat kan du bortse från brevet.'],
  sections: [
    {
      heading: 'Hör av dig, så hittar vi en väg',
      paragraphs: [
        'Det finns många skäl till att en hyra blir sen, och vi vet inte ditt. Ring eller skriv till oss och berätta hur det är. Ju tidigare vi hörs, desto mer går det att göra.',
        `Går det inte att betala allt på en gång? Fråga oss om det går att dela upp. ${TOLK}`,
      ],
    },
    {
      heading: 'Hjälp av andra',
      points: [
        'Kommunens budget- och skuldrådgivning hjälper dig att få ordning på ekonomin. Det är gratis, och de som arbetar där har tystnadsplikt.',
        'Hos socialtjänsten kan du få råd och stöd. Räcker inte pengarna kan du ansöka om ekonomiskt bistånd.',
      ],
    },
  ],
};

const HOR_AV_DIG: LetterTexts['HOR_AV_DIG'] = {
  title: 'Vi vill gärna prata med dig',
  paragraphs: ['Ring eller skriv till oss när du har en stund. Vill du hellre bli uppringd? Säg vilken tid som passar.', TOLK],
  sections: [],
};

const INBJUDAN: LetterTexts['INBJUDAN'] = {
  title: 'Välkommen att träffa oss',
  paragraphs: ['Vi vill gärna träffa dig och höra hur du har det. Passar tiden inte? Ring oss, så hittar vi en annan. Vi kan också ses hemma hos dig eller prata på telefon.'],
  appointment: 'Vi föreslår',
  sections: [
    {
      heading: 'När vi ses',
      points: [
        'Du berättar hur du ser på saken, och vi lyssnar.',
        'Vi går igenom vad som går att göra och kommer överens om nästa steg.',
        SALLSKAP,
        'Socialtjänsten kan vara med, men bara om du vill det.',
        TOLK,
      ],
    },
  ],
};

const LAPP: LetterTexts['LAPP'] = {
  title: 'Vi sökte dig i dag',
  paragraphs: ['Vi ringde på, men ingen öppnade. Vi vill gärna prata med dig.', 'Ring eller skriv när det passar dig. Säg gärna om du vill att vi kommer tillbaka, och när.', TOLK],
  sections: [],
};

const LAPP_SOC: LetterTexts['LAPP_SOC'] = {
  title: 'Vi sökte dig i dag',
  paragraphs: ['Vi ringde på, men ingen öppnade. Vi vill gärna prata med dig.'],
  dated: {
    known: 'Vi tänker höra av oss till socialtjänsten om ditt boende. Det gör vi {day}, för att du ska kunna få stöd i god tid. Ring oss gärna före den dagen, så pratar vi om det först.',
    unknown: 'Vi tänker höra av oss till socialtjänsten om ditt boende, för att du ska kunna få stöd i god tid. Ring oss gärna först, så pratar vi om det.',
  },
  sections: [{ heading: 'Om socialtjänsten', points: ['De som arbetar där har tystnadsplikt.', 'De frågar hur de kan hjälpa till. Stöd är frivilligt att ta emot.', TOLK] }],
};

const BESOKSBREV: LetterTexts['BESOKSBREV'] = {
  title: 'Välkommen till oss',
  paragraphs: ['Vi arbetar med att människor ska kunna bo kvar i sitt hem, och vi vill gärna höra hur du har det. Därför har vi satt av en tid för dig. Passar den inte? Ring oss, så hittar vi en annan.'],
  appointment: 'Din tid hos oss',
  sections: [
    {
      heading: 'Bra att veta',
      points: [FRIVILLIGT, TYST, SALLSKAP, 'Har du papper om ditt boende, ta gärna med dem.', 'Har du barn pratar vi också om hur de har det och vad ni behöver.', TOLK],
    },
  ],
};

const HEMBESOKSBREV: LetterTexts['HEMBESOKSBREV'] = {
  title: 'Vi vill gärna hälsa på hos dig',
  paragraphs: ['Vi arbetar med att människor ska kunna bo kvar i sitt hem, och vi vill gärna höra hur du har det. Vi föreslår att vi ses hemma hos dig. Passar tiden inte? Ring oss, så hittar vi en annan.'],
  appointment: 'Vi föreslår',
  sections: [
    {
      heading: 'Bra att veta',
      points: [
        'Vi kommer bara in om du säger ja, och om de andra vuxna som bor där också gör det. Ni kan ändra er när ni vill.',
        'Vill du hellre ses hos oss eller prata på telefon? Ring och säg det.',
        FRIVILLIGT, TYST, 'Har du barn pratar vi också om hur de har det och vad ni behöver.', TOLK,
      ],
    },
  ],
};

const KONTAKTBREV: LetterTexts['KONTAKTBREV'] = {
  title: 'Vi vill gärna komma i kontakt med dig',
  paragraphs: ['Ring eller skriv till oss när du har en stund. Vill du hellre bli uppringd? Säg vilken tid som passar.', 'Vi har tystnadsplikt. Att prata med oss är frivilligt och kostar inget.', TOLK],
  sections: [],
};

const TALMANUS: LetterTexts['TALMANUS'] = {
  title: 'Stöd för telefonsamtalet',
  paragraphs: ['Ta ett steg i taget. Säg det som kan hjälpa, och låt den du ringer prata mest.'],
  sections: [
    {
      heading: '1. Fråga vem du pratar med',
      steps: [
        'Vänta med varför du ringer tills du vet att det är rätt person.',
        'Svarar någon annan? Säg ditt namn och be att bli uppringd. Säg inget mer, inte heller till en anhörig.',
      ],
    },
    { heading: '2. Säg vem du är', steps: ['Säg ditt namn och att du ringer från {organisation}.'] },
    {
      heading: '3. Fråga om det går att prata nu',
      steps: ['Är personen på jobbet, på bussen eller bland andra? Kom överens om en bättre tid.', 'Fråga om det behövs tolk. Boka en, och ring tillsammans med tolken.'],
    },
    {
      heading: '4. Säg varför du ringer', side: 'LANDLORD',
      steps: ['Säg det kort och vänligt: ”Jag ser att hyran inte har kommit in. Hur är det med dig?”', 'Gäller det något annat än hyran? Säg vad det är, utan att döma.'],
    },
    { heading: '4. Säg varför du ringer', side: 'SOCIAL', steps: ['Säg det kort och vänligt: ”Vi hjälper människor att bo kvar i sitt hem. Jag vill höra hur du har det.”', 'Berätta att du har tystnadsplikt och att det är frivilligt att få hjälp.'] },
    {
      heading: '5. Lyssna',
      steps: [
        'Låt personen berätta klart. Du vet inte vad som ligger bakom, och många skäms.',
        'Fråga vad som har hänt, och hur personen själv tänker lösa det.',
        'Fråga om det bor barn i hemmet, och hur de har det.',
      ],
    },
    {
      heading: '6. Erbjud hjälp', side: 'LANDLORD',
      steps: [
        'Att dela upp betalningen, så långt era regler tillåter.',
        'Budget- och skuldrådgivningen: gratis, och de har tystnadsplikt.',
        'Socialtjänsten: råd, stöd och ekonomiskt bistånd. Hjälp gärna till med första kontakten, om personen vill.',
        'Ett möte, hos er eller hemma. Socialtjänsten kan vara med om personen vill.',
      ],
    },
    {
      heading: '6. Erbjud hjälp', side: 'SOCIAL',
      steps: [
        'Ett möte, hos er eller hemma. Ni kommer in bara om alla vuxna som bor där säger ja.',
        'Att ansöka om ekonomiskt bistånd, och att få hjälp med ansökan.',
        'Budget- och skuldrådgivningen: gratis, och de har tystnadsplikt.',
        'Att ni pratar med hyresvärden, när personen har lämnat sitt samtycke.',
      ],
    },
    {
      heading: '7. Kom överens om nästa steg',
      steps: ['Vem gör vad, och vilken dag?', 'Hur och när hörs ni igen?', 'Säg en gång till vad ni har kommit överens om, och tacka för samtalet.'],
    },
    { heading: '8. När du har lagt på', steps: ['Logga samtalet i ärendet: nådd eller inte, och nästa steg.', 'Skriv bara det som behövs. Förstör det här papperet.'] },
  ],
};

const FORALDRABLAD: LetterTexts['FORALDRABLAD'] = {
  title: 'Till dig som är förälder',
  paragraphs: ['Att inte veta om man får bo kvar tar på hela familjen. Här står hur du kan prata med barnen, vad som händer, och var det finns hjälp.'],
  sections: [
    {
      heading: 'Barnen märker det',
      paragraphs: ['Små barn känner när de vuxna är oroliga, långt innan de förstår orden. Äldre barn vet ofta mycket men tiger för att inte göra dig ledsen. Många tror att det är deras fel.'],
    },
    {
      heading: 'Så kan du göra',
      points: [
        'Berätta lugnt och kort vad som händer. Barn har rätt att få veta det som rör dem.',
        'Säg att det är de vuxna som löser det, och att barnet inte har gjort något fel.',
        'Fråga vad barnet tänker, och lyssna. Du behöver inte ha alla svar.',
        'Håll fast vid det vanliga: mat, läggdags, skola och kompisar.',
      ],
    },
    {
      heading: 'Vad som händer med hemmet',
      points: [
        'En sen hyra betyder inte att ni får flytta. Det är flera steg dit, och ju tidigare ni ber om hjälp, desto mer går det att göra.',
        'Säger hyresvärden upp avtalet för att hyran är sen får socialtjänsten veta det. Lagen säger så för att familjen ska kunna få hjälp i tid.',
        'Socialtjänsten tar reda på hur barnen har det och vad de behöver. Barnen får säga vad de tycker.',
        'Är ett datum för vräkning bestämt? Ring socialtjänsten samma dag. Också då går det att få hjälp, och att planera för barnen.',
      ],
    },
    {
      heading: 'Hjälp som finns',
      points: [
        'Socialtjänsten i din kommun: råd, stöd och ekonomiskt bistånd.',
        'Kommunens budget- och skuldrådgivning: gratis, och de har tystnadsplikt.',
        'Skolan, förskolan och barnavårdscentralen kan ge barnet extra stöd, om du berättar.',
        'Barn kan själva ringa Bris, 116 111. Det kostar inget och syns inte på räkningen.',
        'Kronofogden har en sida för föräldrar: kronofogden.se/foraldrarstodvrakning',
      ],
    },
    {
      heading: 'Barnens rätt',
      paragraphs: ['Barn är alla som inte har fyllt 18 år. Enligt barnkonventionen har de rätt att säga vad de tycker i det som rör dem, och myndigheter ska ta hänsyn till barnets bästa.'],
    },
  ],
};

/** The letters in Swedish: our own words, in klarspråk. */
export const lettersInSwedish: LetterTexts = { PAMINNELSE, HOR_AV_DIG, INBJUDAN, LAPP, LAPP_SOC, BESOKSBREV, HEMBESOKSBREV, KONTAKTBREV, TALMANUS, FORALDRABLAD };
