/**
 * Letter-by-letter transcription for the three scripts where one letter is one sound, so that the result
 * is close to what stands in a passport: Georgian (national system of 2002, without apostrophes), Armenian
 * (BGN/PCGN 1981) and Ethiopic (the plain form used in Eritrean and Ethiopian passports).
 * Arabic, Hebrew, Thai and Chinese are left out on purpose: their letters do not say the vowels, so a
 * machine would print a name nobody is called. Those become a note instead, see `readable.ts`.
 */

const GEORGIAN = new Map(
  Object.entries({
    ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n',
    ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh',
    ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h',
  }),
);

const ARMENIAN = new Map(
  Object.entries({
    ա: 'a', բ: 'b', գ: 'g', դ: 'd', ե: 'e', զ: 'z', է: 'e', ը: 'y', թ: 't', ժ: 'zh', ի: 'i', լ: 'l', խ: 'kh',
    ծ: 'ts', կ: 'k', հ: 'h', ձ: 'dz', ղ: 'gh', ճ: 'ch', մ: 'm', յ: 'y', ն: 'n', շ: 'sh', ո: 'o', չ: 'ch',
    պ: 'p', ջ: 'j', ռ: 'r', ս: 's', վ: 'v', տ: 't', ր: 'r', ց: 'ts', ւ: 'v', փ: 'p', ք: 'k', օ: 'o',
    ֆ: 'f', և: 'ev',
  }),
);

/** One entry per row of eight code points from U+1200; the column within a row is the vowel. */
const ETHIOPIC_ROWS = [
  'h', 'l', 'h', 'm', 's', 'r', 's', 'sh', 'k', 'kw', 'k', 'kw', 'b', 'v', 't', 'ch', 'h', 'hw', 'n', 'ny',
  '', 'k', 'kw', 'h', 'hw', 'w', '', 'z', 'zh', 'y', 'd', 'd', 'j', 'g', 'gw', 'g', 't', 'ch', 'p', 'ts',
  'ts', 'f', 'p',
] as const;
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'] as const;

function ethiopic(codePoint: number): string | null {
  const row = ETHIOPIC_ROWS[(codePoint - 0x1200) >> 3];
  if (row === undefined) return null;
  const order = (codePoint - 0x1200) & 7;
  // A row without a consonant, and the h rows, are said with a where the others have e.
  if (order === 0 && (row === '' || row === 'h')) return `${row}a`;
  if (order === 5 && row === '') return 'e';
  return row + (ETHIOPIC_VOWELS[order] ?? '');
}

/** Latin letters for one Georgian, Armenian or Ethiopic letter; null for every other character. */
export function latinLetters(character: string): string | null {
  const lower = character.toLowerCase();
  const found = GEORGIAN.get(lower) ?? ARMENIAN.get(lower);
  if (found !== undefined) return found;
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint >= 0x1200 && codePoint <= 0x135a ? ethiopic(codePoint) : null;
}

/** Small letter by small letter gives "sopio"; a name on paper begins with a capital. */
export function withCapital(word: string): string {
  const first = word[0];
  return first === undefined ? word : first.toUpperCase() + word.slice(1);
}
