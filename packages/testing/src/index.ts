export { variantRecord } from './batteries/repositories/records.ts'
export * from './batteries/repositories.ts'
export * from './batteries/store.ts'
export * from './batteries/warehouse.ts'
