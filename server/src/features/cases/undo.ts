/** How long what was just done can be undone as if it had not been, in milliseconds. */
export const UNDO_MS = 24 * 60 * 60 * 1000;
