import { cohortWords, type Language } from '@bokvar/domain/vocabulary';
import { definitionName } from './counted-by.js';
import type { CohortShown } from './read-equal-treatment.service.js';

/** The sentence of a cohort as its reader may know it. [Seed 4; N5] */
export function sentenceOf({ goal, countedBy, took, unknown, fulfilled, exceptions, without, decided, exact }: CohortShown, language: Language): string {
  return cohortWords({
    group: goal.group, definition: countedBy === null ? null : { name: definitionName(countedBy, language), version: countedBy.version },
    required: goal.required, before: goal.before, ownStep: goal.ownStep, took, unknown, fulfilled, exceptions, without, decided,
    actions: exact === null || exact.each === null ? null : { count: exact.actions, ...exact.each },
  }, language);
}
