import type { PersonalKind } from '../vocabulary/personal-kind.js'
import { plainForm, lettersApart, wordsOf } from './plain-form.js'

/** What the writer's own organisation may read of its cases: the words that are looked for. Nobody else's are. */
export interface KnownWords {
  /** Whole names, as they are recorded. */
  readonly names: readonly string[]
  /** Whole addresses, as they are recorded. */
  readonly addresses: readonly string[]
  /** Whole names of those who sit at the table: they may stand although a part of one is looked for. */
  readonly innocent?: readonly string[]
}

/** The first personal thing in a text, and how it stands there. */
export interface PersonalFind {
  readonly kind: PersonalKind
  readonly found: string
}

/** A text that others read has something personal in it, and is not kept. */
export interface TextStopped extends PersonalFind {
  /** The point or the part that it stands in; null: one that is not there yet. */
  readonly at: string | null
}

/**
 * Looks for a person in a text that is to be written without any: by its form alone (personal number, telephone, mail,
 * number of a flat or a case), and by the names and addresses that the writer may read. Written with a capital or without,
 * in the genitive, with other alphabets' look-alikes, invisible characters or spaces between the letters.
 * @returns null when nothing is found; that is an aid, and no proof that nobody can be recognised
 */
export function personInText(text: string, known: KnownWords): PersonalFind | null {
  return personBroughtIn({ before: '', text }, known)
}

/**
 * Looks for a person whom somebody brings into a text that others have written in too. What stood there before is not hers to be
 * stopped by: that she was would tell its writer of her cases. A name is brought in by any of its words, and by what completes it.
 * @param before the text that she writes on from
 * @returns null when nothing that was not there is found
 */
export function personBroughtIn({ before, text }: { readonly before: string; readonly text: string }, known: KnownWords): PersonalFind | null {
  const stood = withoutInnocent(before, known)
  const added = withoutInnocent(addedWords(before, text), known)
  const rest = withoutInnocent(text, known)
  return newByForm(plainForm(rest), plainForm(before)) ?? firstNew(known.addresses, addressFinder, { stood, added, rest }) ?? firstNew(known.names, nameFinder, { stood, added, rest })
}

function firstNew(known: readonly string[], finderIn: (text: string) => Finder, { stood, added, rest }: Readonly<Record<'stood' | 'added' | 'rest', string>>): PersonalFind | null {
  const [before, beyond, now] = [finderIn(stood), finderIn(added), finderIn(rest)]
  for (const words of known) {
    const found = now(words)
    if (found !== null && (before(words) === null || beyond(words) !== null)) return found
  }
  return null
}

/** By its form alone, and not letter by letter what stood there before. */
function newByForm(plain: string, stood: string): PersonalFind | null {
  const found = byForm(plain)
  return found !== null && stood.includes(found.found) ? newByForm(plain.replaceAll(found.found, ' · '), stood) : found
}

/** The words of a text beyond those that stood there, in their order. */
function addedWords(before: string, text: string): string {
  const left = new Map<string, number>()
  for (const word of before.split(/\s+/u)) left.set(word, (left.get(word) ?? 0) + 1)
  return text.split(/\s+/u).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  }).join(' ')
}

/** Shorter words say nothing by themselves, and would let much else stand. */
const INNOCENT_FROM = 6

/** Nothing that stood apart comes together: in the place of each is something that is no part of a word. */
function withoutInnocent(text: string, { innocent = [], names }: KnownWords): string {
  return innocent.filter((words) => words.length >= INNOCENT_FROM && !names.includes(words)).reduce((rest, words) => rest.replaceAll(words, ' · '), text)
}

const MAIL = /[^\s@<>()]+ ?(?:@|\(at\)|\(a\)|\[at\]| snabel-?a ) ?[^\s@<>()]+\.[a-z]{2,}/u
const FLAT = /\b(?:lgh|lag(?:enhet(?:en|snummer|snr)?)?)\.? ?(?:nr\.? ?)?\d{3,4}\b/u
const REFERENCE = /\b[a-z]{2}[-– ]\d{4}[-– ](?=[a-z0-9]*\d)[a-z0-9]{4}\b/u
const PHONE = /(?<![\d-])(?:(?:\+|00) ?46|0) ?(?:\(0\) ?)?\d{1,3}[ /–-]{0,3}\d{2,3}(?:[ –-]?\d{2,3}){1,3}(?![\d-])/u

function byForm(plain: string): PersonalFind | null {
  const number = personalNumberIn(plain)
  if (number !== null) return { kind: 'PERSONNUMMER', found: number }
  const forms: readonly (readonly [PersonalKind, RegExp])[] = [['EPOST', MAIL], ['ARENDENUMMER', REFERENCE], ['LAGENHETSNUMMER', FLAT], ['TELEFON', PHONE]]
  for (const [kind, form] of forms) {
    const found = form.exec(plain)?.[0]
    if (found !== undefined && (kind !== 'TELEFON' || found.replaceAll(/\D/gu, '').length >= 8)) return { kind, found }
  }
  return null
}

/** Runs of digits with at most a few spaces or dashes between them. */
const DIGITS = /\d(?:[ .–+-]{0,3}\d){9,}/gu

/**
 * Ten or twelve digits that are a day of birth and four more with the right check digit, however they are divided; a
 * samordningsnummer has 60 added to its day.
 */
function personalNumberIn(plain: string): string | null {
  for (const [run] of plain.matchAll(DIGITS)) {
    const groups = [...run.matchAll(/\d+/gu)]
    for (const [from, first] of groups.entries()) {
      for (const last of groups.slice(from)) {
        const found = run.slice(first.index, last.index + last[0].length)
        if (isPersonalNumber(found.replaceAll(/\D/gu, ''))) return found
      }
    }
  }
  return null
}

function isPersonalNumber(digits: string): boolean {
  if (digits.length === 12 ? !/^(?:18|19|20)/u.test(digits) : digits.length !== 10) return false
  const ten = digits.slice(-10)
  const [month, day] = [Number(ten.slice(2, 4)), Number(ten.slice(4, 6)) % 60]
  if (month > 12 || day < 1 || day > 31) return false
  const sum = [...ten].reduce((all, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** Finds one known name or address in a text. */
type Finder = (known: string) => PersonalFind | null

/** A street with its number; a street alone is where many live. */
function addressFinder(text: string): Finder {
  const words = wordsOf(plainForm(text))
  const there = new Set(words)
  return (address) => {
    const street = wordsOf(/^[^\d,]*\d+/u.exec(plainForm(address))?.[0] ?? '')
    if (street.length < 2 || !there.has(street[0] ?? '')) return null
    const at = words.findIndex((_, start) => street.every((word, offset) => isSame(words[start + offset], word, offset === street.length - 1)))
    return at < 0 ? null : { kind: 'ADRESS', found: words.slice(at, at + street.length).join(' ') }
  }
}

/** The number may have its letter right after it. */
const isSame = (word: string | undefined, known: string, number: boolean): boolean => word === known || (number && word !== undefined && new RegExp(`^${known}[a-z]$`, 'u').test(word))

/** Between the names of a person, and in the middle of many sentences. */
const PARTICLES = new Set(['af', 'av', 'von', 'van', 'de', 'der', 'den', 'del', 'della', 'di', 'da', 'dos', 'el', 'al', 'bin', 'ibn', 'och'])

/** Swedish words that are names too: by themselves they say nothing, beside another name of the same person they do. */
const ORDINARY = new Set([
  'alm', 'ask', 'berg', 'bjork', 'bjorn', 'blom', 'bo', 'borg', 'dag', 'dahl', 'dal', 'ek', 'fredag', 'gran', 'hall', 'hans', 'hed', 'holm', 'kvist', 'lund', 'lo', 'maj', 'moa', 'mark', 'mars',
  'my', 'niklas', 'per', 'ros', 'saga', 'sand', 'siv', 'skog', 'stark', 'sten', 'strand', 'storm', 'strom', 'sund', 'tage', 'ung', 'ulv', 'viking', 'vik', 'glad', 'frisk', 'god', 'ny', 'lind', 'torn', 'man', 'till'])

function nameFinder(text: string): Finder {
  const plain = plainForm(text)
  const words = wordsOf(plain)
  const there = new Set([...words, ...lettersApart(words)])
  return (name) => {
    const met = wordsOf(plainForm(name)).filter((part) => part.length > 1 && (there.has(part) || there.has(`${part}s`) || isWithin(part, plain)) && !PARTICLES.has(part))
    const telling = met.find((part) => !ORDINARY.has(part) && (part.length > 2 || !/^[a-z]+$/u.test(part)))
    const found = telling ?? met.find((part) => met.some((other) => other !== part && areBeside(words, part, other)))
    return found === undefined ? null : { kind: 'NAMN', found: asWritten(text, found) }
  }
}

function areBeside(words: readonly string[], first: string, second: string): boolean {
  return words.some((word, at) => word === first && inGenitive(second).includes(words[at + 1] ?? ''))
}

/** The word as its writer wrote it, so that she finds it again. */
function asWritten(text: string, found: string): string {
  const forms = inGenitive(found)
  return (text.match(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu) ?? []).find((word) => forms.includes(plainForm(word))) ?? found
}

const inGenitive = (part: string): string[] => [part, `${part}s`]

/** Scripts without spaces between words and without capitals are looked for inside what is written. */
function isWithin(part: string, plain: string): boolean {
  return part > 'z' && /^[\p{Lo}\p{M}]{2,}$/u.test(part) && plain.includes(part)
}
