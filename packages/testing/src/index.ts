export * from './batteries/repositories.ts'
