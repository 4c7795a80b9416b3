export * from './ports/environment.ts'
