import type { Change } from '../../database/transaction.js';
import { endOneFact, keepFacts, rewordFact } from './act.store.js';
export const told: readonly Change[] = [];
export async function end(): Promise<void> { await endOneFact(); await rewordFact({ text: '' }); }
export async function keep(_tx: Change): Promise<void> { await keepFacts(); }
export async function keepLoose(): Promise<void> { await keepFacts(); }
export async function given(_tx: Change): Promise<void> { await endOneFact(); }
