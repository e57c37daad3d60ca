import { type A } from './type-round-a.js';
export interface B { readonly a: A | null }
