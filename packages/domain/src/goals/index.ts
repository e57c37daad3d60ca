export * from './required-action.js'
