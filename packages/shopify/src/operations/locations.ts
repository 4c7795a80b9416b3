import { z } from 'zod'
import { connection, idOnly, type Operation } from './operation.ts'

const service = z.object({ type: z.string() }).nullish()
const location = z.object({
  id: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  isFulfillmentService: z.boolean(),
  fulfillmentService: service,
})
const data = z.object({ primary: idOnly.nullish(), locations: connection(location) })
export type LocationNode = z.infer<typeof location>

/** Locations and which of them is the primary one (`location` without an id). */
export const locationsPage: Operation<z.infer<typeof data>> = {
  name: 'Locations',
  kind: 'query',
  sizes: { first: 250 },
  points: 25,
  data,
  text: `query Locations($first: Int!, $after: String) {
  primary: location { id }
  locations(first: $first, after: $after, includeInactive: false, includeLegacy: true) {
    nodes { id name isActive isFulfillmentService fulfillmentService { type } }
    pageInfo { hasNextPage endCursor }
  }
}`,
}
