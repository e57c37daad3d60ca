export * from './builders.js'
export * from './how-many-worlds.js'
export * from './read-aloud.js'
export * from './worlds.js'
