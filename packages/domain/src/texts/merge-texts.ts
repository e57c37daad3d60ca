import { diff3Merge } from 'node-diff3'

/**
 * What comes of two who have written on from the same text. CLASH: both have changed the same place, and only a person
 * can say what is to stand there; `both` is then the text with what each of them wrote, so that nothing has to be lost.
 */
export type MergedTexts =
  | { readonly kind: 'MERGED'; readonly text: string }
  | { readonly kind: 'CLASH'; readonly both: string }

/**
 * Words, each with the spaces before it, so that who writes on at the end changes no word that is there. Spaces by
 * themselves would be found everywhere, and a long text would take seconds.
 */
function partsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/gu) ?? []
}

/** Sets one after another, with a space where two words would become one. */
function join(texts: readonly string[]): string {
  return texts.reduce((all, next) => (/\S$/u.test(all) && /^\S/u.test(next) ? `${all} ${next}` : all + next), '')
}

/**
 * Three-way merge by words. What only one has changed is taken from her, also a removal; what both have changed in the
 * same way is taken once.
 * @param base what both have written on from
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
  if (mine === theirs || theirs === base) return { kind: 'MERGED', text: mine }
  if (mine === base) return { kind: 'MERGED', text: theirs }
  const regions = diff3Merge(partsOf(mine), partsOf(base), partsOf(theirs), { excludeFalseConflicts: true })
  const clash = regions.some(({ conflict }) => conflict !== undefined)
  if (!clash) return { kind: 'MERGED', text: regions.map(({ ok }) => (ok ?? []).join('')).join('') }
  // The other's first, as it was kept first.
  const both = regions.flatMap(({ ok, conflict }) => (conflict === undefined ? [(ok ?? []).join('')] : [conflict.b.join(''), conflict.a.join('')]))
  return { kind: 'CLASH', both: join(both) }
}
