export const findCase = 1;
