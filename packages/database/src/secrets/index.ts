export * from './credentials.ts'
export * from './rotating-token.ts'
export * from './vault.ts'
export * from './vault-keys.ts'
