/** How long a logged action can be taken back, in milliseconds. */
export const UNDO_MS = 24 * 60 * 60 * 1000;
