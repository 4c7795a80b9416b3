export type { components, operations, paths, webhooks } from './generated/api.ts'
export { contractPath, contractUrl } from './location.ts'
export type { Schemas } from './schemas.ts'
