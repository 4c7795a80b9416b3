import type { StoreCarrier, StoreDescription } from '@connect/core'
import { z } from 'zod'
import { carriersOf } from '../map/carriers.ts'
import { describeDocument } from '../protocol/documents/describe.ts'
import { type PluginClient, SHORT } from './client.ts'

/** Who the store is. What it may do is the plugin's own right. */
export async function describe(client: PluginClient): Promise<StoreDescription> {
  const said = await client.read({ route: 'describe', body: {}, data: describeDocument, timeout: SHORT })
  client.memory.currency = said.currency
  return {
    name: said.name || client.options.storeKey,
    storeKey: client.options.storeKey,
    timeZone: said.time_zone,
    currency: said.currency,
    missingPermissions: [],
    orderStatuses: said.order_statuses.map(({ id, label }) => ({ id, label })),
  }
}

/** Shipping zones with their methods. */
export async function carriers(client: PluginClient): Promise<readonly StoreCarrier[]> {
  const { methods } = await client.read({ route: 'carriers', body: {}, data: answer, timeout: SHORT })
  return carriersOf(methods)
}

const instance = z.union([z.string(), z.number()]).nullish().catch(null)
const answer = z.object({
  methods: z.array(z.object({ method_id: z.string(), instance_id: instance, title: z.string().catch(''), zone: z.string().catch('') })),
})
