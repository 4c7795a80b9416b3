export * from './credentials.ts'
export * from './vault.ts'
export * from './vault-keys.ts'
