export * from './document-states.js'
export * from './first-meeting-step.js'
export * from './web-address.js'
