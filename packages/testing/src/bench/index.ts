export { fillConnection } from './fill-connection.ts'
export { type BenchSizes, benchSizes } from './numbers.ts'
