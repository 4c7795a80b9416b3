export * from './cuttable-proxy.ts'
export * from './everything-in.ts'
export * from './order-record.ts'
export * from './tenancy-battery.ts'
