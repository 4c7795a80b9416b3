export * from './repositories/database.ts'
export type * from './repositories/vault.ts'
