/** A mandate, and when it was to end. */
export interface MandateEnd { readonly id: string; readonly to: number | null }
