/** What may not stand in a text that is written without persons, such as what all at the table write about something learnt. */
export const personalKinds = ['NAMN', 'ADRESS', 'LAGENHETSNUMMER', 'PERSONNUMMER', 'TELEFON', 'EPOST', 'ARENDENUMMER'] as const
export type PersonalKind = (typeof personalKinds)[number]
