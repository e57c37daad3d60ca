import { describe, expect, it } from 'vitest'
import type { PersonalKind } from '../vocabulary/personal-kind.js'
import { personBroughtIn, personInText } from './persons-in-text.js'

const KNOWN = {
  names: ['Anna Öberg-Ekström', 'Bo Ek', 'Гаврило Іващенко', 'Łukasz Żółć', '王小明', 'Fateme Rezaei', 'Yvonne af Ekenstam'],
  addresses: ['Storgatan 5 B, lgh 1102', 'Rönnbärsvägen 12'],
}
const kindIn = (text: string): PersonalKind | null => personInText(text, KNOWN)?.kind ?? null

describe('a text without persons is stopped', () => {
  it.each<readonly [string, string, PersonalKind]>([
    ['with a name', 'Vi talade om Anna och hyran.', 'NAMN'],
    ['with a name in the genitive', 'Annas hyra, och Fatemes.', 'NAMN'],
    ['with a name in small letters', 'som för öberg i våras', 'NAMN'],
    ['with a name without its marks', 'som for oberg i varas', 'NAMN'],
    ['with two names that are words', 'Som för Bo Ek.', 'NAMN'],
    ['with initials and an address', 'A.Ö. på Storgatan 5', 'ADRESS'],
    ['with an address and its letter', 'hon på storgatan 5b', 'ADRESS'],
    ['with a personal number', 'Se 850113-9995.', 'PERSONNUMMER'],
    ['with a personal number of twelve digits', 'Se 198501139995', 'PERSONNUMMER'],
    ['with a personal number in pieces', 'Se 85 01 13 99 95', 'PERSONNUMMER'],
    ['with a samordningsnummer', 'Se 19710190-2398', 'PERSONNUMMER'],
    ['with the number of a flat', 'Det gäller lgh 1102.', 'LAGENHETSNUMMER'],
    ['with a telephone number', 'Ring 070-174 06 05', 'TELEFON'],
    ['with a telephone number from abroad', 'Ring +46 70 174 06 05', 'TELEFON'],
    ['with a mail address', 'Skriv till anna@exempel.se', 'EPOST'],
    ['with the number of a case', 'Se ÄH-2026-9GTC', 'ARENDENUMMER'],
    ['with a name with what cannot be seen in it', 'Vi talade om An\u200Bna\u00AD.', 'NAMN'],
    ['with a name in look-alikes', 'Vi talade om Аnnа.', 'NAMN'],
    ['with a name letter by letter', 'Vi talade om A n n a.', 'NAMN'],
    ['with a name in another script', 'Vi talade om 王小明。', 'NAMN'],
    ['with a name in its own script', 'Vi talade om Гаврило.', 'NAMN'],
    ['with digits of another script', 'Se ٨٥٠١١٣-٩٩٩٥', 'PERSONNUMMER'],
  ])('%s', (_, text, kind) => {
    expect(kindIn(text)).toBe(kind)
  })
  it('and told which word it was', () => {
    expect(personInText('Sedan ringde Annas mamma.', KNOWN)).toEqual({ kind: 'NAMN', found: 'Annas' })
  })
})

describe('a text without persons is let through', () => {
  it.each([
    ['about the method', 'Ring först. Avbetalningsplaner på högst sex månader, och hembesök dag 19.'],
    ['with words that are names too', 'De ska få bo kvar under en ek, per månad.'],
    ['with days, sums and times', 'Möte 2026-11-24 kl. 9.30–11.00, 300 + 600 kr, 35 570 kr, 1 938 av 21 248.'],
    ['with a street alone', 'Det byggs på Storgatan.'],
    ['with an organisation number', 'Bolaget har 556036-0793.'],
    ['with a name that nobody here may read', 'Vi talade om Čállá.'],
    ['that is empty', ''],
  ])('%s', (_, text) => {
    expect(personInText(text, KNOWN)).toBeNull()
  })
})

describe('a whole name of somebody at the table', () => {
  const table = { ...KNOWN, innocent: ['Fateme Grahn', 'Bo Ek', 'Anna'] }
  it('may stand, and what is beside it is looked through as before', () => {
    expect(personInText('Fateme Grahn bjuder in till nästa möte.', table)).toBeNull()
    expect(personInText('Fateme Grahn talade om Rezaei.', table)).toEqual({ kind: 'NAMN', found: 'Rezaei' })
    expect(personInText('Rez Fateme Grahn aei', table)).toBeNull()
  })
  it('says nothing of a household that is called the same, nor does a part of it or a short one', () => {
    for (const text of ['Som för Bo Ek.', 'Fateme sade', 'Anna sade']) expect(personInText(text, table)?.kind).toBe('NAMN')
  })
})

describe('in a text that another has written in', () => {
  const before = 'Anna bjuder på kaffe. Ring 070-174 06 05. Bo'
  it.each<readonly [string, string]>([
    ['what is written on', `${before} kommer.`], ['what is struck out', 'Anna bjuder. Ring 070-174 06 05.'], ['what changes places', 'Ring 070-174 06 05. Anna bjuder på kaffe.'], ['nothing', before],
  ])('stops nobody for what stood there: %s', (_, text) => {
    expect(personInText(text, KNOWN)).not.toBeNull()
    expect(personBroughtIn({ before, text }, KNOWN)).toBeNull()
  })
  it.each<readonly [string, string, PersonalKind]>([
    ['another name', `${before} och Fateme`, 'NAMN'], ['the same name again', `${before} och Anna`, 'NAMN'], ['the rest of a name', `${before} Öberg`, 'NAMN'],
    ['what makes a word a name', `${before} Ek`, 'NAMN'], ['another number', `${before} 070-174 06 06`, 'TELEFON'], ['an address', `${before} på Storgatan 5`, 'ADRESS'],
    ['the letters that complete a name', before.replace('Bo', 'F a t e m e'), 'NAMN'],
  ])('stops who brings in %s', (_, text, kind) => {
    expect(personBroughtIn({ before, text }, KNOWN)?.kind).toBe(kind)
  })
  it('an empty one is looked through as any', () => {
    expect(personBroughtIn({ before: '', text: 'Sedan ringde Annas mamma.' }, KNOWN)).toEqual({ kind: 'NAMN', found: 'Annas' })
  })
})
