export * from './batteries/repositories.ts'
export * from './batteries/warehouse.ts'
