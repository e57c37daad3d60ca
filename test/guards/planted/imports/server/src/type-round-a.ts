import type { B } from './type-round-b.js';
export interface A { readonly b: B | null }
