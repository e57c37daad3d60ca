import type { Disclosed } from '@bokvar/domain/disclosure';
export type Page = Disclosed<string>;
