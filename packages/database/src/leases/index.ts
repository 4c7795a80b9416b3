export * from './leases.ts'
export * from './with-lease.ts'
