import type { GroundKind } from '../../disclosure/ground-kind.js'
import type { Language } from '../language.js'
import { groundKindLabels } from './disclosure-labels.js'

/**
 * A ground by name, where it stands beside who holds the fact. OWN_DATA is the holder's own data, for itself and for
 * whom a landlord has raised its own case with [the L cells of domain 1.3], so it says whose they are.
 * @param holder the name of the organisation that holds the fact; null where the reader does
 */
export function groundWords(kind: GroundKind, holder: string | null, language: Language): string {
  if (kind === 'OWN_DATA' && holder !== null) return language === 'sv' ? `${genitive(holder, 'sv')} egna uppgifter` : `${genitive(holder, 'en')} own information`
  return groundKindLabels[kind][language]
}

/** The same where nothing else says whose the facts are: "Samtycke, Socialtjänstens uppgifter". */
export function groundAndHolder(kind: GroundKind, holder: string | null, language: Language): string {
  const ground = groundWords(kind, holder, language)
  if (kind === 'OWN_DATA' || holder === null) return ground
  return `${ground}, ${genitive(holder, language)} ${language === 'sv' ? 'uppgifter' : 'information'}`
}

/** "Älvsalahems", "Bergs", "MKB:s" [Svenska skrivregler]; in English with an apostrophe. */
function genitive(name: string, language: Language): string {
  if (language === 'en') return `${name}’s`
  if (/[sxz]$/iu.test(name)) return name
  return /\p{Lu}$/u.test(name) ? `${name}:s` : `${name}s`
}
