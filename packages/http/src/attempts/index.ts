export * from './conclude.ts'
export * from './persist.ts'
export * from './send-once.ts'
