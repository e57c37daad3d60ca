export * from './training-log.js'
export * from './trained-people.js'
