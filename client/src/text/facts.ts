import { factCategoryLabels, groundWords } from '@bokvar/domain/vocabulary'
import type { FactCategory, GroundKind } from '../gql/graphql'
import { word } from './labels'
import { language } from './language'

/** What a fact is about, in the words of the profession and of the consent form. */
export function categoryWord(category: FactCategory): string {
  return word(factCategoryLabels, category)
}

/** The ground by name. `holder`: who holds the fact; null where the reader's own organisation does. */
export function groundWord(ground: GroundKind, holder: string | null): string {
  return groundWords(ground, holder, language())
}
