import { inSentence as smallIn, listed as listedIn } from '@bokvar/domain/vocabulary'
import { language } from './language'

const SWEDISH = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const ENGLISH = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count in words to twelve, in figures after that. `neuter` gives Swedish "ett" (ett förslag). */
export function countWord(count: number, neuter = false): string {
  if (count === 1 && neuter && language() === 'sv') return 'ett'
  return (language() === 'sv' ? SWEDISH : ENGLISH)[count] ?? String(count)
}

/** The first letter large: for a count that begins a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1)
}

/** The first letter small: for words of their own that stand inside a sentence. */
export function inSentence(text: string): string {
  return smallIn(text, language())
}

/** "7, 8 och 9". */
export function listed(parts: readonly (string | number)[]): string {
  return listedIn(parts, language())
}

/** "7–9 och 11–37": numbers in a row, from three of them, as a range. */
export function ranged(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return listed(runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))))
}
