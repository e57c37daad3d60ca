export * from './gate-stage.js'
export * from './required-action.js'
