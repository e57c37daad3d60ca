export * from './reached-rule.js';
