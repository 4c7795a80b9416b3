import { catalogueEndpoints } from '../catalogue/endpoints/index.ts'
import { inventoryEndpoints } from '../inventory/endpoints/index.ts'
import { orderEndpoints } from '../orders/endpoints/index.ts'
import { storeEndpoints } from '../store/endpoints/index.ts'
import { hookEndpoints } from '../webhooks/endpoints.ts'
import type { Endpoint } from './endpoint.ts'

/** Every operation of the API that is simulated. */
export const endpoints: readonly Endpoint[] = [
  ...storeEndpoints,
  ...catalogueEndpoints,
  ...inventoryEndpoints,
  ...orderEndpoints,
  ...hookEndpoints,
]
