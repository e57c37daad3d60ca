export * from './leaving.js'
export * from './mandates.js'
export * from './person-independence.js'
export * from './way-in.js'
