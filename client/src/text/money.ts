import { sumWords } from '@bokvar/domain/vocabulary'
import { language } from './language'

/** Öre as a person reads them: `8 300 kr`, `4 750,50 kr`; `SEK 8,300` in English. */
export function kronor(ore: number): string {
  return sumWords(ore, language())
}
