export * from './database.ts'
export * from './directory.ts'
export * from './unit-of-work.ts'
