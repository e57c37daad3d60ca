import { anything } from '../../test/anything.js';
export const above = anything;
