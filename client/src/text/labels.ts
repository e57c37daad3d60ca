import { nameNotShownText, type Labels } from '@bokvar/domain/vocabulary'
import { language } from './language'

/** A code in the vocabulary's words: the same on screen, on paper and in mails. */
export function word<Code extends string>(labels: Labels<Code>, code: NoInfer<Code>): string {
  return labels[code][language()]
}

/** Codes to choose between, in the order of the vocabulary. */
export function options<Code extends string>(labels: Labels<Code>): readonly { readonly value: Code; readonly label: string }[] {
  return (Object.keys(labels) as Code[]).map((value) => ({ value, label: labels[value][language()] }))
}

/** In the place of a name that one has no ground to see. */
export function nameNotShown(): string {
  return nameNotShownText[language()]
}
