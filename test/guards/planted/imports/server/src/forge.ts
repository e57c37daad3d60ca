import { Disclosed } from '../../packages/domain/src/disclosure/disclosed.js';
export const forged = new Disclosed('a name');
