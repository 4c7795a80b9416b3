import { type StoreDescription, Unavailable } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import type { StoreRequest } from '../client/request.ts'
import { missing } from './scopes.ts'
import { storeInfo } from './store-info.ts'

/** Who the store is, which permissions are missing, and its order statuses as the merchant calls them. */
export async function describe(client: Client): Promise<StoreDescription> {
  const { name, timezone, currency } = await storeInfo(client)
  const statuses = await whereAllowed(client, { path: '/v2/order_statuses', data: z.array(statusNode) })
  return {
    name,
    storeKey: client.options.storeHash,
    timeZone: timezone.name,
    currency,
    missingPermissions: [...(await missingPermissions(client)), ...(statuses ? [] : [missing('store_v2_orders')])],
    orderStatuses: (statuses ?? []).map(statusOf),
  }
}

/**
 * The store does not say what its token may do, so the smallest request of each kind is tried. That it may change what it may read shows only when it does; the
 * app compares what was granted when it was installed (`missingScopes`).
 */
async function missingPermissions(client: Client): Promise<readonly string[]> {
  const refused: string[] = []
  for (const [scope, request] of Object.entries(probes)) if ((await whereAllowed(client, request)) === null) refused.push(missing(scope))
  return refused
}

const probes: Readonly<Record<string, StoreRequest<unknown>>> = {
  store_v2_products_read_only: { path: '/v3/catalog/summary', data: z.object({}) },
  store_inventory: { path: '/v3/inventory/items', query: { limit: 1 }, data: z.object({}) },
  store_locations_read_only: { path: '/v3/inventory/locations', query: { limit: 1 }, data: z.object({}) },
}

/** null: a permission is missing. */
async function whereAllowed<Data>(client: Client, request: StoreRequest<Data>): Promise<Data | null> {
  try {
    return await client.read(request)
  } catch (error) {
    if (error instanceof Unavailable && error.reason === 'forbidden') return null
    throw error
  }
}

const statusNode = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  system_label: z.string().nullish().catch(null),
  custom_label: z.string().nullish().catch(null),
})

/** Chosen by id: labels can be renamed at any time. */
const statusOf = ({ id, name, system_label, custom_label }: z.infer<typeof statusNode>) => ({
  id: String(id),
  label: custom_label || system_label || name,
})
