export * from './collected.ts'
export * from './environment.ts'
export * from './response.ts'
