/**
 * What the sides educate each other in: laws, rules and conditions of each one's work [Seed 4, Bilaga 2]. The one list of them;
 * what is none of these is the last, in the partnership's own words.
 */
export const trainingTopics = ['SEKRETESS', 'HYRESLAGEN', 'SOCIALTJANSTLAGEN', 'BARNPERSPEKTIVET', 'BUDGET', 'BEMOTANDE', 'PORTALEN', 'ANNAT'] as const
export type TrainingTopic = (typeof trainingTopics)[number]

/** What somebody has said last of a training: it is planned, it does not take place, or it was held. */
export const trainingSayings = ['PLANERAD', 'INSTALLD', 'HALLEN'] as const
export type TrainingSaying = (typeof trainingSayings)[number]

/** How a training stands on a day. One whose day has passed and that nobody has told about is to be told about. */
export const trainingStates = ['PLANERAD', 'ATT_BERATTA', 'HALLEN', 'INSTALLD'] as const
export type TrainingState = (typeof trainingStates)[number]
