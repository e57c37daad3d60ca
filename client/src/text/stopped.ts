import { personalKindLabels, type PersonalKind } from '@bokvar/domain/vocabulary'
import { m } from '../paraglide/messages'
import { word } from './labels'

/** Why a text that others read is not kept: what was found, in its writer's own words. */
export function stoppedWords({ kind, found }: { readonly kind: PersonalKind; readonly found: string }): string {
  return m.note_stopped({ what: word(personalKindLabels, kind), found })
}
