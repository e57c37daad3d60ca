export const everything = (table: string): string => `select * from ${table}`;
