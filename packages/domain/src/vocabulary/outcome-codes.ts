/** What can be decided at an item of a meeting, by each party about its own matters, or together. */
export const decisionKinds = [
  'GEMENSAM_KONTAKT', 'HEMBESOK', 'AVBETALNINGSPLAN', 'ANSTAND', 'BUDGET_OCH_SKULD', 'AVVAKTA', 'UPPSAGNING', 'AVSLUTAS', 'ANNAT',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** How a task stands: it waits, is done, could not be done, or was not done and is taken up at the next meeting. */
export const taskStates = ['OPPEN', 'KLAR', 'GAR_INTE', 'EJ_GJORD'] as const
export type TaskState = (typeof taskStates)[number]

/** What is said of what came of an item, word by word: that something is decided or to be done, and what is said of it since. */
export const outcomeWords = ['BESLUT', 'BESLUT_TILLBAKA', 'UPPGIFT', 'OVERLATEN', ...taskStates] as const
export type OutcomeWord = (typeof outcomeWords)[number]
