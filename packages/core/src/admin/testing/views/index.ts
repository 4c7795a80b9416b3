/** Views as the core makes them, for tests of what the apps draw. */

export { saidBy } from './said-by.ts'
export * from './sample-cart.ts'
export * from './sample-configuration.ts'
export * from './sample-frame.ts'
export * from './sample-home.ts'
export * from './sample-lists.ts'
export * from './sample-problems.ts'
export * from './sample-statuses.ts'
export * from './sample-synchronization.ts'
export * from './sample-users.ts'
export { wordsOf } from './words-of.ts'
