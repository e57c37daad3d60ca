import { ARREARS_FILE_MEGABYTES, monthName, type Language } from '@bokvar/domain/vocabulary';
import type {
  ColumnRefusalCode, FileRefusalCode, PassedRowCode, RefusalDetail, RowRefusalCode, RowWarningCode,
} from './arrears-refusals.js';

export type ArrearsTextCode = FileRefusalCode | ColumnRefusalCode | RowRefusalCode | RowWarningCode | PassedRowCode;

/** `what` is wrong, in one sentence; what to `todo` about it, in one or two. */
export interface ArrearsText {
  readonly what: string;
  readonly todo: string;
}

/** The words for a code, with the numbers of its detail filled in. Holds no value out of the file. */
export function arrearsText(code: ArrearsTextCode, language: Language, about: RefusalDetail = {}): ArrearsText {
  const [whatSv, todoSv, whatEn, todoEn] = TEXTS[code];
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => filled(key, about, language));
  return language === 'sv' ? { what: fill(whatSv), todo: fill(todoSv) } : { what: fill(whatEn), todo: fill(todoEn) };
}

function filled(key: string, about: RefusalDetail, language: Language): string {
  switch (key) {
    case 'megabytes': return String(ARREARS_FILE_MEGABYTES);
    case 'month': return monthLength(about, language);
    case 'rows': return (about.rows ?? []).join(', ');
    case 'found': return String(about.found ?? '');
    case 'expected': return String(about.expected ?? '');
    default: return '';
  }
}

/** "November har 30 dagar." Only February needs its year. */
function monthLength({ month, year, days }: RefusalDetail, language: Language): string {
  const name = month === undefined ? null : monthName(month, language);
  if (name === null) return language === 'sv' ? 'Ett år har tolv månader.' : 'A year has twelve months.';
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)}${month === 2 ? ` ${year}` : ''}`;
  return language === 'sv' ? `${named} har ${days} dagar.` : `${named} has ${days} days.`;
}

const FIX_SV = 'Rätta i hyressystemet och läs in igen.';
const FIX_EN = 'Correct it in the rent system and import again.';
const XLSX_SV = 'Öppna den i Excel och spara som .xlsx eller CSV UTF-8.';
const XLSX_EN = 'Open it in Excel and save it as .xlsx or CSV UTF-8.';
const TEXT_COLUMN_SV = 'Gör kolumnen till text i Excel innan du sparar, eller exportera direkt ur hyressystemet.';
const TEXT_COLUMN_EN = 'Make the column text in Excel before saving, or export straight from the rent system.';
const KEPT_SV = 'Raden läses in utan den uppgiften.';
const KEPT_EN = 'The row is imported without it.';

/** What and what to do, in Swedish; the same in English. */
const TEXTS: Readonly<Record<ArrearsTextCode, readonly [string, string, string, string]>> = {
  FIL_TOM: ['Filen är tom.', 'Exportera restlistan igen och välj den nya filen.',
    'The file is empty.', 'Export the arrears list again and choose the new file.'],
  FIL_FOR_STOR: ['Filen är större än {megabytes} MB.', 'Exportera bara restlistan, utan bilder och andra blad.',
    'The file is larger than {megabytes} MB.', 'Export only the arrears list, without pictures and other sheets.'],
  FIL_FOR_MANGA_RADER: ['Filen har fler än 50 000 rader.', 'Exportera bara avier som har förfallit och inte är betalda.',
    'The file has more than 50,000 rows.', 'Export only bills that are due and unpaid.'],
  FIL_FOR_MANGA_KOLUMNER: ['Filen har fler än 200 kolumner.', 'Exportera bara de kolumner som hör till restlistan.',
    'The file has more than 200 columns.', 'Export only the columns of the arrears list.'],
  FIL_PDF: ['Filen är en PDF.', 'Exportera restlistan som Excel (.xlsx) eller CSV.',
    'The file is a PDF.', 'Export the arrears list as Excel (.xlsx) or CSV.'],
  FIL_GAMMAL_EXCEL: ['Filen är en äldre Excelfil (.xls) eller låst med lösenord.', 'Öppna den i Excel och spara som .xlsx utan lösenord.',
    'The file is an older Excel file (.xls) or locked with a password.', 'Open it in Excel and save it as .xlsx without a password.'],
  FIL_WEBBSIDA: ['Filen är en webbsida, även om den har ett annat namn.', XLSX_SV,
    'The file is a web page, whatever its name says.', XLSX_EN],
  FIL_ANNAT_ARKIV: ['Filen är ett arkiv som inte är en Excelfil.', `Packa upp den först. Är det ett kalkylblad: ${lower(XLSX_SV)}`,
    'The file is an archive but not an Excel file.', `Unpack it first. If it is a spreadsheet: ${lower(XLSX_EN)}`],
  FIL_UPPBLAST: ['Filen blir orimligt stor när den packas upp.', 'Kopiera restlistan till en ny arbetsbok och spara den som .xlsx.',
    'The file grows unreasonably large when unpacked.', 'Copy the arrears list into a new workbook and save it as .xlsx.'],
  FIL_TRASIG: ['Filen går inte att öppna, den verkar skadad.', XLSX_SV,
    'The file cannot be opened, it seems damaged.', XLSX_EN],
  FIL_EJ_TEXT: ['Filen är varken text eller en Excelfil.', 'Exportera restlistan som Excel (.xlsx) eller CSV.',
    'The file is neither text nor an Excel file.', 'Export the arrears list as Excel (.xlsx) or CSV.'],
  FIL_UTAN_RUBRIKER: ['Ingen rad med rubriker hittades.', 'Lägg en rad överst som namnger kolumnerna, till exempel Kontraktsnr, Namn, Förfallodag och Restbelopp.',
    'No row of headings was found.', 'Add a first row that names the columns, such as Kontraktsnr, Namn, Förfallodag and Restbelopp.'],

  KOLUMN_FRITEXT: ['Kolumnen innehåller fritext och läses aldrig in.', 'Fritext kan innehålla uppgifter om hälsa, och dem får en hyresvärd inte spara.',
    'The column holds free text and is never imported.', 'Free text may hold facts about health, which a landlord may not keep.'],
  KOLUMN_TVA_GANGER: ['Två kolumner kan inte bli samma uppgift.', 'Välj en av dem och låt den andra utelämnas.',
    'Two columns cannot become the same field.', 'Choose one of them and leave the other out.'],
  KOLUMN_OKAND: ['Kolumnen finns inte i filen.', 'Ladda om sidan och välj igen.',
    'The column is not in the file.', 'Reload the page and choose again.'],
  KOLUMNER_SAKNAS: ['Det saknas kolumner som en restlista måste ha.', 'Välj vilken kolumn som är avtal, namn, förfallodag och skuld.',
    'Columns that an arrears list must have are missing.', 'Choose which column is contract, name, due date and debt.'],

  AVKAPAD_RAD: ['Raden är avkapad: {found} av {expected} celler finns.', 'Exportera listan igen, filen kan ha klippts av.',
    'The row is cut off: {found} of {expected} cells are there.', 'Export the list again, the file may have been cut.'],
  FOR_MANGA_CELLER: ['Raden har {found} celler men rubrikerna är {expected}.', 'Ett skiljetecken inne i en cell flyttar resten av raden. Exportera som .xlsx, eller ta bort tecknet i hyressystemet.',
    'The row has {found} cells but there are {expected} headings.', 'A delimiter inside a cell shifts the rest of the row. Export as .xlsx, or remove it in the rent system.'],
  AVTAL_SAKNAS: ['Avtalsnummer saknas.', 'Fyll i numret i hyressystemet och läs in igen, annars vet vi inte vilket avtal skulden hör till.',
    'The contract number is missing.', 'Fill it in in the rent system and import again; without it we cannot tell whose debt this is.'],
  AVTAL_EJ_LASBART: ['Numret ser ut som ett datum, en formel eller löpande text.', TEXT_COLUMN_SV,
    'The number looks like a date, a formula or running text.', TEXT_COLUMN_EN],
  HYRESGASTNR_SAKNAS: ['Kundnummer saknas, fast listan har en kolumn för det.', 'Fyll i numret i hyressystemet och läs in igen, så att samma hyresgäst känns igen nästa månad.',
    'The customer number is missing although the list has a column for it.', 'Fill it in in the rent system and import again, so that the tenant is recognised next month.'],
  NAMN_SAKNAS: ['Namn saknas.', FIX_SV, 'The name is missing.', FIX_EN],
  NAMN_EJ_LASBART: ['Det som står är inget namn.', FIX_SV, 'What is written is not a name.', FIX_EN],
  NAMN_FORMEL: ['Namnet börjar som en formel i Excel.', 'Skriv hyresgästens namn i hyressystemet och läs in igen.',
    'The name begins as a formula in Excel.', "Write the tenant's name in the rent system and import again."],
  NAMN_FOR_LANGT: ['Namnet är längre än {expected} tecken.', FIX_SV, 'The name is longer than {expected} characters.', FIX_EN],
  NAMN_MED_ANTECKNING: ['Det står mer än ett namn i cellen.', 'Anteckningar om hyresgäster får inte läsas in. Ta bort texten i hyressystemet och läs in igen.',
    'There is more than a name in the cell.', 'Remarks about tenants may not be imported. Remove the text in the rent system and import again.'],
  PERSONNUMMER_FORM: ['Ett personnummer har tio eller tolv siffror.', 'Rätta i hyressystemet. Saknar hyresgästen personnummer: lämna cellen tom.',
    'A Swedish identity number has ten or twelve digits.', 'Correct it in the rent system. If the tenant has none, leave the cell empty.'],
  PERSONNUMMER_KONTROLLSIFFRA: ['Sista siffran stämmer inte.', FIX_SV, 'The last digit does not match.', FIX_EN],
  PERSONNUMMER_DAG: ['Födelsedagen i personnumret finns inte.', FIX_SV, 'The day of birth in the identity number does not exist.', FIX_EN],
  PERSONNUMMER_LOPNUMMER: ['Numret finns inte: inget personnummer slutar på 000 och en siffra.', FIX_SV,
    'The number does not exist: no identity number ends with 000 and a digit.', FIX_EN],
  PERSONNUMMER_AVRUNDAT: ['Excel har avrundat personnumret.', TEXT_COLUMN_SV, 'Excel has rounded the identity number.', TEXT_COLUMN_EN],
  ORGANISATIONSNUMMER: ['Numret är ett organisationsnummer.', 'Bo kvar gäller bostäder som människor hyr. Ta bort företaget ur listan, eller bortse från raden.',
    'The number belongs to a company.', 'Bo kvar is about homes that people rent. Take the company off the list, or disregard the row.'],
  DAG_SAKNAS: ['Förfallodag saknas.', FIX_SV, 'The due date is missing.', FIX_EN],
  DAG_FINNS_INTE: ['Dagen finns inte i kalendern.', '{month}', 'The day does not exist.', '{month}'],
  DAG_EJ_LASBAR: ['Det som står är inget datum.', 'Skriv till exempel 2026-10-31.', 'What is written is not a date.', 'Write for example 2026-10-31.'],
  BELOPP_SAKNAS: ['Belopp saknas.', FIX_SV, 'The amount is missing.', FIX_EN],
  BELOPP_EJ_LASBART: ['Det som står är inget belopp.', 'Skriv till exempel 8300,00.', 'What is written is not an amount.', 'Write for example 8300,00.'],
  BELOPP_TVA_DECIMALTECKEN: ['Två decimaltecken i samma belopp.', 'Skriv till exempel 8300,00.', 'Two decimal signs in one amount.', 'Write for example 8300,00.'],
  BELOPP_TVETYDIGT: ['Det går inte att se om tecknet skiljer tusental eller decimaler.', 'Skriv till exempel 8300,00.',
    'It cannot be told whether the sign separates thousands or decimals.', 'Write for example 8300,00.'],
  BELOPP_FOR_STORT: ['Beloppet är större än 20 miljoner kronor.', 'Kontrollera decimaltecknet och läs in igen.',
    'The amount is above 20 million kronor.', 'Check the decimal sign and import again.'],
  KREDIT: ['Hyresgästen har pengar till godo.', 'En kredit är ingen skuld. Du behöver inte göra något.',
    'The tenant has money in hand.', 'A credit is no debt. You need not do anything.'],
  DUBBLETT: ['Samma räkning står också på rad {rows}.', 'Den räknas en gång. Du behöver inte göra något.',
    'The same bill is also on row {rows}.', 'It is counted once. You need not do anything.'],
  SAMMA_RAKNING_OLIKA: ['Samma räkning står med andra uppgifter på rad {rows}.', 'Ingen av dem läses in. Är det medhyresgäster: skriv dem på samma rad. Är det olika räkningar: ta med avinummer i exporten.',
    'The same bill is on row {rows} with other contents.', 'None of them is imported. If they are co-tenants, write them on one row. If they are different bills, export the invoice number.'],

  NAMN_TAPPADE_BOKSTAVER: ['Namnet har tappat bokstäver i exporten.', 'Exportera som .xlsx eller CSV UTF-8 så kommer de med.',
    'The name lost letters in the export.', 'Export as .xlsx or CSV UTF-8 and they will come along.'],
  NAMN_DOLDA_TECKEN: ['Namnet innehöll dolda tecken som togs bort.', 'Kontrollera att namnet stämmer.',
    'The name held hidden characters, which were removed.', 'Check that the name is right.'],
  TELEFON_EJ_LASBAR: ['Telefonnumret går inte att läsa.', KEPT_SV, 'The phone number cannot be read.', KEPT_EN],
  EPOST_EJ_LASBAR: ['E-postadressen går inte att läsa.', KEPT_SV, 'The e-mail address cannot be read.', KEPT_EN],
  HYRA_EJ_LASBAR: ['Månadshyran går inte att läsa.', KEPT_SV, 'The monthly rent cannot be read.', KEPT_EN],
  INFLYTTAD_EJ_LASBAR: ['Inflyttningsdagen går inte att läsa.', KEPT_SV, 'The day of moving in cannot be read.', KEPT_EN],
  INKASSODAG_EJ_LASBAR: ['Inkassodagen går inte att läsa.', KEPT_SV, 'The day of the claim cannot be read.', KEPT_EN],
  KRAV_EJ_LASBART: ['Antalet krav går inte att läsa.', KEPT_SV, 'The number of claims cannot be read.', KEPT_EN],
  BARN_EJ_LASBART: ['Det som står om barn är varken J, N eller ?.', KEPT_SV, 'What is written about children is neither J, N nor ?.', KEPT_EN],
  TEXT_UTELAMNAD: ['Cellen innehåller en anteckning, en formel eller för lång text.', KEPT_SV, 'The cell holds a remark, a formula or too long a text.', KEPT_EN],
  RESTBELOPP_STAMMER_INTE: ['Belopp minus betalt är inte restbeloppet.', 'Restbeloppet gäller. Kontrollera i hyressystemet.',
    'Billed minus paid is not the remaining amount.', 'The remaining amount is used. Check in the rent system.'],
  EJ_FORFALLEN: ['Räkningen har inte förfallit än.', 'Den läses in ändå. Exportera hellre bara förfallna avier.',
    'The bill is not due yet.', 'It is imported all the same. Rather export only bills that are due.'],

  SUMMARAD: ['Raden är en summa.', 'Den läses inte som en skuld.', 'The row is a total.', 'It is not read as a debt.'],
  RUBRIK_IGEN: ['Raden upprepar rubrikerna.', 'Den hoppas över.', 'The row repeats the headings.', 'It is skipped.'],
  FOTNOT: ['Raden ser ut som en mellanrubrik eller fotnot.', 'Den hoppas över.', 'The row looks like a subheading or a footnote.', 'It is skipped.'],
  INGEN_SKULD: ['Räkningen är betald.', 'Den läses inte som en skuld.', 'The bill is paid.', 'It is not read as a debt.'],
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
