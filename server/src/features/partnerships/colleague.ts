/** A colleague at the reader's own organisation. */
export interface Colleague { readonly id: string; readonly name: string }
