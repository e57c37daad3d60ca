import { describe, expect, it } from 'vitest'
import * as codes from '../vocabulary/letter-of-intent-codes.js'
import type { LabelText } from '../vocabulary/labels/label-text.js'
import * as labels from '../vocabulary/labels/letter-of-intent-labels.js'

const PAIRS: readonly (readonly [string, readonly string[], Readonly<Record<string, LabelText>>])[] = [
  ['sections', codes.intentSections, labels.intentSectionLabels], ['states', codes.intentStates, labels.intentStateLabels], ['variants', codes.intentVariants, labels.intentVariantLabels],
  ['measures', codes.measureKinds, labels.measureKindLabels], ['goals', codes.goalLevels, labels.goalLevelLabels], ['mandates', codes.mandateDecisions, labels.mandateDecisionLabels],
  ['gaps', codes.intentGaps, labels.intentGapLabels], ['signers', codes.signerRoles, labels.signerRoleLabels], ['answers', codes.signingAnswers, labels.signingAnswerLabels],
  ['refusals', codes.signingRefusals, labels.signingRefusalLabels], ['commitments', codes.commitmentStates, labels.commitmentStateLabels], ['redline', codes.redlineKinds, labels.redlineKindLabels],
  ['changes', codes.redlineChanges, labels.redlineChangeLabels],
]

describe.each(PAIRS)('the words of %s', (_name, all, words) => {
  it('are there for every code, each its own, in both languages, with their source', () => {
    expect(Object.keys(words)).toEqual(all)
    for (const language of ['sv', 'en'] as const) expect(new Set(Object.values(words).map((text) => text[language])).size).toBe(all.length)
    for (const { sv, en, source } of Object.values(words)) {
      expect(`${sv} ${en}`).not.toMatch(/ogiltig|objekt|klient|gäldenär|risk|!|_/u)
      expect(source).toMatch(/^\[[^\]]+\]$/u)
    }
  })
})
