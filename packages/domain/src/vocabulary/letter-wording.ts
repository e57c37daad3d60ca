import type { Language } from './language.js'
import type { LetterReading } from './letter-kind.js'

/** What is wrong with a wording: it threatens, it names the last steps to an eviction, or it tells of a debt or a case to whoever reads it. */
export type WordingFault = 'THREAT' | 'LAST_STEP' | 'CASE_WORD'

/** A wording that a letter may not have, and what is wrong with it. */
export interface FaultyWording {
  readonly fault: WordingFault
  /** The words, as they stand in the text. */
  readonly found: string
}

/** Phrases of a list: words as they are written, `*` for whatever ending. Each may stand in several languages' lists. */
type Phrases = Readonly<Record<Language, readonly string[]>>

/**
 * Turns of phrase that make a threat or a demand of a letter, whatever it is about. Our own list, after what the landlords
 * say who seldom evict: a termination is a decision and never a threat [Seed 4, Väsbyhem].
 */
const THREATS: Phrases = {
  sv: [
    'om du inte', 'om ni inte', 'annars', 'i annat fall', 'i så fall kommer', 'sista chans*', 'sista påminnelse*', 'sista varning*', 'sista gången', 'konsekvens*', 'påföljd*', 'tvinga*',
    'rättslig*', 'vidta*', 'omedelbart', 'genast', 'omgående', 'kräver', 'krav', 'kravet', 'kraven', 'du måste', 'ni måste', 'du ska betala', 'du ska kontakta', 'du ska höra', 'du är skyldig', 'ni är skyldiga', 'varning*', 'varnar',
    'förlorar du', 'du förlorar', 'du riskerar', 'riskerar du', 'ni riskerar', 'bli av med', 'blir av med', 'trots påminnels*', 'trots upprepade', 'missköt*', 'försumma*',
  ],
  en: [
    'if you do not', 'if you don’t', "if you don't", 'if you fail*', 'if you refuse*', 'unless', 'otherwise', 'or else', 'last chance*', 'final chance*', 'last reminder*', 'final reminder*', 'last warning*', 'final warning*', 'final notice*',
    'consequence*', 'penalt*', 'force*', 'legal action*', 'legal step*', 'legal proceeding*', 'immediately', 'at once', 'without delay', 'demand*', 'you must', 'you have to', 'you owe', 'you shall', 'you will lose', 'you risk',
    'warn*', 'lose your home', 'despite reminder*', 'despite repeated', 'fail*', 'neglect*',
  ],
}

/** The last steps, and those who take them: in a letter to a household their names alone are a threat [Seed 4, Väsbyhem]. */
const LAST_STEPS: Phrases = {
  sv: [
    'kronofog*', 'kfm', 'inkasso*', 'vräk*', 'avhys*', 'uppsäg*', 'uppsag*', 'säga upp', 'säger upp', 'sägs upp', 'sägas upp', 'förverka*', 'betalningsanmärk*', 'betalningsföreläggande*', 'domstol*', 'hyresnämnd*', 'polis*',
  ],
  en: ['kronofog*', 'enforcement', 'bailiff*', 'debt collect*', 'collection agenc*', 'evict*', 'terminat*', 'forfeit*', 'credit record*', 'court*', 'tribunal*', 'police'],
}

/** What tells a neighbour, a child or whoever else opens it that there is a debt or a case [Seed 4, Bostaden]. */
const CASE_WORDS: Phrases = {
  sv: [
    'skuld*', 'hyr*', 'obetal*', 'betal*', 'avbetal*', 'avi', 'avin', 'avier', 'avierna', 'kronor', 'kr', 'förfall*', 'ärende*', 'underrätt*', 'störning*', 'klagomål*', 'bistånd*', 'bidrag*', 'utred*', 'orosanmäl*',
  ],
  en: [
    'debt*', 'rent', 'rents', 'arrears', 'pay', 'paid', 'unpaid', 'payment*', 'paying', 'bill', 'bills', 'owe*', 'sek', 'due', 'case', 'cases', 'notice', 'disturbance*', 'complain*', 'assistance', 'benefit*', 'investigat*',
  ],
}

/**
 * Reads a text of a letter as the most frightened reader would: every turn of phrase that it may not have. None is what we want.
 * Information that is handed to anybody may name the last steps, to explain them.
 */
export function faultyWordings(text: string, language: Language, reading: LetterReading): FaultyWording[] {
  const lists: [WordingFault, Phrases][] = [['THREAT', THREATS]]
  if (reading !== 'INFORMATION') lists.push(['LAST_STEP', LAST_STEPS])
  if (reading === 'OPEN') lists.push(['CASE_WORD', CASE_WORDS])
  return lists.flatMap(([fault, phrases]) => [...text.matchAll(anyOf(phrases[language]))].map(([found]) => ({ fault, found })))
}

/** Whole words and not parts of them; å, ä and ö are letters, which \b does not know. */
function anyOf(phrases: readonly string[]): RegExp {
  const written = phrases.map((phrase) => phrase.replaceAll(' ', '\\s+').replaceAll('*', '\\p{L}*'))
  return new RegExp(`(?<!\\p{L})(?:${written.join('|')})(?!\\p{L})`, 'giu')
}
