/**
 * A number as somebody may read it who has no ground for the households behind it: exact, or only that it is 1 to 4, or not
 * at all, where it would tell one that is. [OSL 26:1; what-users-ask N8]
 */
export type Figure = { readonly kind: 'TAL'; readonly count: number } | { readonly kind: 'FARRE_AN_FEM' } | { readonly kind: 'VISAS_INTE' }

export const figureKinds = ['TAL', 'FARRE_AN_FEM', 'VISAS_INTE'] as const
export type FigureKind = (typeof figureKinds)[number]

/** The greatest number that is not said exactly. */
export const FEW_MAX = 4
