export const aReader = 1;
