import type { Language } from './language.js'

const NO_BREAK = '\u00a0'

/**
 * Öre as a person reads them: '8 300 kr', with no-break spaces; öre are shown only when they are not zero
 * ('4 750,50 kr'). English writes 'SEK 8,300'.
 */
export function sumWords(ore: number, language: Language): string {
  const english = language === 'en'
  const sign = ore < 0 ? '\u2212' : ''
  const whole = Math.floor(Math.abs(ore) / 100)
  const rest = Math.abs(ore) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, english ? ',' : NO_BREAK)
  const cents = rest === 0 ? '' : `${english ? '.' : ','}${String(rest).padStart(2, '0')}`
  return english ? `SEK${NO_BREAK}${sign}${grouped}${cents}` : `${sign}${grouped}${cents}${NO_BREAK}kr`
}
