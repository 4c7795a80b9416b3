export { adminBase } from './client/endpoint.ts'
export { createPace, type Pace } from './client/pace.ts'
export { bulkDocuments, type Operation, operations } from './operations/index.ts'
export { API_VERSION, type ShopifyOptions } from './options.ts'
