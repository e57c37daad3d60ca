export const mayAll = true;
import { aReader } from '../testing/index.js';
export const reader = aReader;
