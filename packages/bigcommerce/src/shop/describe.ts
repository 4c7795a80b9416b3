import { type StoreDescription, Unavailable } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import type { StoreRequest } from '../client/request.ts'
import { missing } from './scopes.ts'
import { storeInfo } from './store-info.ts'

/** Who the store is, which permissions are missing, and its order statuses as the merchant calls them. */
export async function describe(client: Client): Promise<StoreDescription> {
  const { name, timezone, currency } = await storeInfo(client)
  return {
    name,
    storeKey: client.options.storeHash,
    timeZone: timezone.name,
    currency,
    missingPermissions: await missingPermissions(client),
    orderStatuses: await orderStatuses(client),
  }
}

/**
 * The store does not say what its token may do, so the smallest request of each kind is tried. That it may change what it may read shows only when it does; the
 * app compares what was granted when it was installed (`missingScopes`).
 */
async function missingPermissions(client: Client): Promise<readonly string[]> {
  const refused: string[] = []
  for (const [scope, request] of Object.entries(probes)) if (await isRefused(client, request)) refused.push(missing(scope))
  return refused
}

const anything = z.unknown()
const probes: Readonly<Record<string, StoreRequest<unknown>>> = {
  store_v2_products_read_only: { path: '/v3/catalog/summary', data: anything },
  store_inventory: { path: '/v3/inventory/items', query: { limit: 1 }, data: anything },
  store_locations_read_only: { path: '/v3/inventory/locations', query: { limit: 1 }, data: anything },
  store_v2_orders: { path: '/v2/orders', query: { limit: 1 }, data: anything },
}

async function isRefused(client: Client, request: StoreRequest<unknown>): Promise<boolean> {
  try {
    await client.read(request)
    return false
  } catch (error) {
    if (error instanceof Unavailable && error.reason === 'forbidden') return true
    throw error
  }
}

const statusNode = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  system_label: z.string().nullish().catch(null),
  custom_label: z.string().nullish().catch(null),
})

/** By id: labels can be renamed at any time. */
async function orderStatuses(client: Client): Promise<StoreDescription['orderStatuses']> {
  const statuses = await client.read({ path: '/v2/order_statuses', data: z.array(statusNode) })
  return statuses.map(({ id, name, system_label, custom_label }) => ({ id: String(id), label: custom_label || system_label || name }))
}
