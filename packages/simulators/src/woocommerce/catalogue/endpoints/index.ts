import type { Endpoint } from '../../server/endpoint.ts'
import { productEndpoints } from './products.ts'
import { termEndpoints } from './terms.ts'
import { variationEndpoints } from './variations.ts'

export const catalogueEndpoints: readonly Endpoint[] = [...productEndpoints, ...variationEndpoints, ...termEndpoints]
