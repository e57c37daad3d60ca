/** Letters of other alphabets that look like these, and letters that no decomposition makes plain. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', ё: 'e', з: '3', и: 'u', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l',
  α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'u', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w',
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ŋ: 'n', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ɑ: 'a', ɡ: 'g', ə: 'e',
}

/** What nearly every name and text here is written with: made plain by a shorter way, since thousands are compared. */
const ORDINARY_TEXT = /^[ -~ÅÄÖÉÜåäöéü]*$/u
const MARKED: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/**
 * A text as it is compared: small letters without marks, without what cannot be seen, look-alikes as the letter they
 * look like, every digit as 0 to 9, dashes as one dash and spaces as one space. Both sides of a comparison are made plain.
 */
export function plainForm(text: string): string {
  if (ORDINARY_TEXT.test(text)) return text.toLowerCase().replaceAll(/[åäöéü]/gu, (letter) => MARKED[letter] ?? letter).replaceAll(/ {2,}/gu, ' ').trim()
  const seen = text.normalize('NFKD').replaceAll(/[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/gu, '')
  const lower = seen.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const letters = [...lower].map((letter) => LOOK_ALIKE[letter] ?? digitOf(letter) ?? letter).join('')
  return letters.replaceAll(/[\p{Pd}\u2212]/gu, '-').replaceAll(/[\s\p{Z}]+/gu, ' ').trim()
}

/** A digit of any script, as 0 to 9: each script has its ten after one another. */
function digitOf(letter: string): string | null {
  if (!/^\p{Nd}$/u.test(letter)) return null
  let value = 0
  let code = letter.codePointAt(0) ?? 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    value += 1
    code -= 1
  }
  return String(value % 10)
}

/** Its words and numbers, without what stands between them. */
export function wordsOf(plain: string): string[] {
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words that are written with something between their letters: "a n n a" is one. */
export function lettersApart(words: readonly string[]): string[] {
  const found: string[] = []
  let run = ''
  for (const word of [...words, '--']) {
    if (word.length === 1) run += word
    else {
      if (run.length > 2) found.push(run)
      run = ''
    }
  }
  return found
}
