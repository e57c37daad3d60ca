import type { ImportField } from './import-fields.js';

type KnownField = Exclude<ImportField, 'UTELAMNAS'>;

/**
 * How landlords head their columns, in small letters without accents and signs. The first words of a list go before the
 * later ones when a file has both: the contract before the flat, the remaining amount before any other debt.
 */
const SYNONYMS: Readonly<Record<KnownField, string>> = {
  AVTAL: `kontraktsnr kontraktsnummer kontraktnr kontraktnummer kontrakt kontraktsid avtalsnr avtalsnummer avtalnr avtal avtalsid
    hyresavtal hyresavtalsnr hyresavtalsnummer hyreskontrakt hyreskontraktsnr contract contractno contractnumber tenancy
    objektsnr objektsnummer objektnr objektnummer objekt objektsid objektid hyresobjekt hyresobjektsnr lagenhetsnr
    lagenhetsnummer lagenhetnr lagenhet lagenhetsid lghnr lghnummer lgh bostadsnr`,
  HYRESGASTNR: `hyresgastnr hyresgastnummer hyresgastsnr hyresgastid hgnr hgid kundnr kundnummer kundid kund kundreskontranr
    reskontranr galdenarnr tenantno tenantnumber customerno customernumber`,
  NAMN: `namn hyresgast hyresgastnamn hyresgastensnamn hyresgasten hyresgast1 namn1 kundnamn kontraktsinnehavare avtalsinnehavare
    kontraktsinnehavare1 innehavare fullstandigtnamn forochefternamn efternamnfornamn fornamnefternamn tenant name tenantname`,
  EFTERNAMN: 'efternamn enamn lastname surname',
  FORNAMN: 'fornamn fnamn tilltalsnamn firstname givenname',
  PERSONNUMMER: `personnr personnummer persnr persnummer pnr pnr1 personnr1 personnummer1 persnr1 personorgnr persorgnr
    personorganisationsnummer personnrorgnr personnummerorganisationsnummer personid civregno ssn`,
  MEDHYRESGAST: `medhyresgast medhyresgaster medhyresgast1 medhyresgast2 medkontraktsinnehavare hyresgast2 hyresgast3 namn2 namn3
    kontraktsinnehavare2 andrahyresgast cotenant`,
  MEDHYRESGAST_PERSONNUMMER: `pnr2 pnr3 personnr2 personnr3 personnummer2 personnummer3 persnr2 persnr3 medhyresgastpersonnr
    medhyresgastpersonnummer medhyresgastspersonnr medhyresgastspersonnummer medhyresgastpnr personnrmedhyresgast personnummermedhyresgast`,
  ADRESS: 'adress gatuadress gata objektadress objektsadress lagenhetsadress bostadsadress postadress utdelningsadress gatuadr adr address street',
  POSTNR: 'postnr postnummer pnummer zip postcode',
  ORT: 'ort postort stad town city',
  TELEFON: `mobil mobilnr mobilnummer mobiltelefon mobiltel telefon telefonnr telefonnummer tel telnr tfn telefonmobil telefonhem
    telefonbostad hemtelefon phone mobile`,
  EPOST: 'epost epostadress email mail mailadress emailadress mejl mejladress',
  MANADSHYRA: 'manadshyra hyra hyramanad hyraman hyraperman hyrapermanad bashyra totalhyra aktuellhyra hyresbelopp rent monthlyrent',
  FORFALLODAG: 'forfallodag forfallodatum forfdatum forfdag forfaller forfallen forfallet forfall forfalldatum ffdatum ffdag duedate due',
  FAKTURA: `avinr avinummer avi aviid fakturanr fakturanummer faktura fakturaid hyresavinr hyresavi ocrnr ocrnummer ocr verifikationsnr
    invoice invoiceno invoicenumber`,
  SKULD: `restbelopp rest restskuld resterande restantbelopp kvarattbetala attbetala skuld skuldbelopp totalskuld saldo utestaende
    utestaendebelopp fordran fordringsbelopp obetalt forfalletbelopp hyresskuld kapitalskuld kapital debt balance outstanding`,
  BELOPP: 'belopp fakturabelopp avibelopp ursprungsbelopp ursprungligtbelopp fakturerat debiterat amount',
  BETALT: 'betalt inbetalt inbetaltbelopp betaltbelopp betalat paid',
  KRAV_12_MAN: `kravsenaste12man kravsenaste12manader antalkrav antalkrav12man antalkrav12manader krav12man krav12manader krav12m
    antalinkasso12man antalinkasso12manader antalinkasso inkasso12man inkassosenaste12man antalpaminnelser12man antalinkassokrav antalkravsenaste12man`,
  INFLYTTAD: `inflyttad inflyttning inflyttningsdag inflyttningsdatum inflyttdatum inflyttadatum avtalfrom avtalstart avtalsstart avtalsdatum
    kontraktfrom kontraktstart kontraktsstart hyrfrom hyresgastsedan tilltrade tilltradesdag tilltradesdatum movedin`,
  BARN: 'barn antalbarn barnihushallet barnfamilj hemmavarandebarn barnilagenheten children',
  INKASSODAG: 'inkassodag inkassodatum inkassokravdatum inkassokravsdatum datuminkasso kravdatum kravdag inkassoskickat',
  INKASSONR: 'inkassonr inkassonummer inkassoarende inkassoarendenr inkassoid arendenrinkasso kravnr kravnummer',
  OMRADE: 'omrade bostadsomrade distrikt kvartersvard forvaltningsomrade kvarter fastighet fastighetsbeteckning stadsdel area district',
};

interface Known {
  readonly field: KnownField;
  /** Lower goes first when two columns want the same field. */
  readonly rank: number;
}

const BY_WORD: ReadonlyMap<string, Known> = new Map(
  Object.entries(SYNONYMS).flatMap(([field, words]) =>
    words.split(/\s+/).map((word, rank) => [word, { field: field as KnownField, rank }] as const)),
);

/** Parts of a heading that say something although the whole is not known. Longer and more telling ones first. */
const PARTS: readonly (readonly [RegExp, KnownField])[] = [
  [/(?:krav|inkasso|paminn).*(?:12|tolv|ar)$/, 'KRAV_12_MAN'],
  [/inkasso.*(?:dat|dag)/, 'INKASSODAG'],
  [/inkasso.*(?:nr|nummer)/, 'INKASSONR'],
  [/(?:med|andra)(?:hyresgast|kontrakt).*(?:p(?:ers)?(?:on)?n)/, 'MEDHYRESGAST_PERSONNUMMER'],
  [/medhyresgast|medkontrakt/, 'MEDHYRESGAST'],
  [/personnummer|personnr|persnr/, 'PERSONNUMMER'],
  [/forfall/, 'FORFALLODAG'],
  [/(?:kontrakt|avtal)s?(?:nr|nummer|id)/, 'AVTAL'],
  [/(?:objekt|lagenhet|lgh)s?(?:nr|nummer|id)/, 'AVTAL'],
  [/(?:hyresgast|kund)s?(?:nr|nummer|id)/, 'HYRESGASTNR'],
  [/restbelopp|restskuld|skuld|fordran|kvarattbetala|utestaende/, 'SKULD'],
  [/(?:avi|faktura)s?(?:nr|nummer)/, 'FAKTURA'],
  [/inbetal|betalt/, 'BETALT'],
  [/inflytt|tilltrad/, 'INFLYTTAD'],
  [/epost|email/, 'EPOST'],
  [/telefon|mobil/, 'TELEFON'],
  [/adress/, 'ADRESS'],
  [/namn/, 'NAMN'],
];

/** Words that head columns of free text. Such a column is never read, whatever stands in it. */
const REMARKS = /^(?:anm|anmark.*|antecknin.*|kommentar.*|notering.*|noter|fritext.*|memo.*|obs|ovrigt|ovriginfo.*|info|information|text|orsak.*|beskrivning.*|meddelande.*|handelse.*|logg.*|journal.*|bakgrund.*|uppfoljning.*|remarks?|comments?|notes?)$/;

/** 'E-post:' → 'epost'. Accents, case, signs and the unit at the end do not count. */
export function foldHeading(heading: string): string {
  return wordsOf(heading).join('');
}

function wordsOf(heading: string): readonly string[] {
  const words = heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && ['kr', 'sek', 'kronor'].includes(last) ? words.slice(0, -1) : words;
}

/** The field that a heading names outright, with its rank; undefined when the heading is not known. */
export function fieldByHeading(heading: string): Known | undefined {
  return BY_WORD.get(foldHeading(heading));
}

/** The field that a part of the heading suggests: to be confirmed by the landlord. */
export function fieldByPart(heading: string): KnownField | undefined {
  const folded = foldHeading(heading);
  return PARTS.find(([pattern]) => pattern.test(folded))?.[1];
}

export function isRemarkHeading(heading: string): boolean {
  return REMARKS.test(foldHeading(heading)) || wordsOf(heading).some((word) => REMARKS.test(word) && word !== 'text' && word !== 'info');
}
