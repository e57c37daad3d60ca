/** What a column of an arrears file can become. UTELAMNAS: not read, not kept. */
export const importFields = [
  'AVTAL', 'HYRESGASTNR', 'NAMN', 'EFTERNAMN', 'FORNAMN', 'PERSONNUMMER', 'MEDHYRESGAST', 'MEDHYRESGAST_PERSONNUMMER',
  'ADRESS', 'POSTNR', 'ORT', 'TELEFON', 'EPOST', 'MANADSHYRA', 'FORFALLODAG', 'FAKTURA', 'SKULD', 'BELOPP', 'BETALT',
  'KRAV_12_MAN', 'INFLYTTAD', 'BARN', 'INKASSODAG', 'INKASSONR', 'OMRADE', 'UTELAMNAS',
] as const;
export type ImportField = (typeof importFields)[number];

export function isImportField(text: string): text is ImportField {
  return (importFields as readonly string[]).includes(text);
}

/** Fields that several columns may become together: a phone at home and a mobile, a second and a third tenant. */
const MANY: readonly ImportField[] = ['TELEFON', 'EPOST', 'MEDHYRESGAST', 'MEDHYRESGAST_PERSONNUMMER', 'UTELAMNAS'];

export function maySeveralColumnsBecome(field: ImportField): boolean {
  return MANY.includes(field);
}

/** What an arrears list must have. One of each group is enough. */
const NEEDED: readonly (readonly ImportField[])[] = [
  ['AVTAL', 'HYRESGASTNR'],
  ['NAMN', 'EFTERNAMN'],
  ['FORFALLODAG'],
  ['SKULD', 'BELOPP'],
];

/** The groups of which no column is chosen yet; empty when the file can be read. The first of each group names it. */
export function lackingFields(fields: readonly ImportField[]): readonly (readonly ImportField[])[] {
  return NEEDED.filter((group) => !group.some((field) => fields.includes(field)));
}
