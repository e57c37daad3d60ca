export type Code = 'A';
