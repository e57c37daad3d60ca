export * from './way-in.js'
