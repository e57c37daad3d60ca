export * from './merge-texts.js'
export * from './shared-text.js'
export * from './persons-in-text.js'
