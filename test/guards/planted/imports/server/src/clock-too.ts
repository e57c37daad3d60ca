export const at = new Date();
export const port = process.env.PORT;
