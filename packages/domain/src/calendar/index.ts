export * from './meeting-cadence.js'
export * from './recovery-clock.js'
export * from './swedish-workdays.js'
export * from './timeline.js'
