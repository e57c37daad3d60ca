import { cellText, type Cell } from '../file/cell.js';

/**
 * Words that stand in remarks and hardly in a name, an address or a district. They count as written in small letters
 * (or where everything is in capitals): Har, Ring and Han are names of people.
 */
const REMARK_WORDS = new Set([
  'har', 'hade', 'inte', 'är', 'enl', 'enligt', 'ska', 'skall', 'skulle', 'kommer', 'vill', 'ville', 'ringer', 'ringt',
  'ringde', 'betalar', 'betalat', 'lovar', 'lovat', 'lovade', 'obs', 'pga', 'eftersom', 'kontaktad', 'kontaktat', 'pratat',
  'återkommer', 'väntar', 'avvakta', 'avvaktar', 'behöver', 'säger', 'uppger', 'blivit', 'grannar', 'grannen', 'missbruk',
  'misstänkt', 'skickat', 'också', 'därför', 'because', 'says',
]);
const FEWEST_WORDS_OF_A_REMARK = 3;
const WORDS_OF_ANY_SENTENCE = 8;

/** True for text with the words of a remark about somebody: 'har missbruk enl grannar'. */
export function hasRemark(text: string): boolean {
  const words = wordsOf(text === text.toUpperCase() ? text.toLowerCase() : text);
  return words.length >= FEWEST_WORDS_OF_A_REMARK && words.some((word) => REMARK_WORDS.has(word));
}

/** True for a cell that reads as a sentence: a remark, or more words than an address or a code has. */
export function isProse(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const text = cellText(cell);
  return hasRemark(text) || wordsOf(text).length >= WORDS_OF_ANY_SENTENCE;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
}
