import { reached as byTheRule } from '@bokvar/domain/calendar';

export const tomorrow = byTheRule(1);
