import type { StoreCarrier } from '@connect/core'
import { z } from 'zod'
import { carriersOf, type ZoneMethod } from '../../map/carriers.ts'
import type { RestClient } from '../client.ts'

/** Shipping zones with their methods: one request for each zone. */
export async function carriers(client: RestClient): Promise<readonly StoreCarrier[]> {
  const zones = await client.read({ path: '/wc/v3/shipping/zones', data: z.array(z.object({ id: z.number().int(), name: z.string() })) })
  const found: ZoneMethod[] = []
  for (const { id, name } of zones) {
    const methods = await client.read({ path: `/wc/v3/shipping/zones/${id}/methods`, data: z.array(method) })
    const enabled = methods.filter((one) => one.enabled !== false)
    found.push(...enabled.map(({ method_id, instance_id, title }) => ({ method_id, instance_id, title, zone: name })))
  }
  return carriersOf(found)
}

const method = z.object({
  method_id: z.string(),
  instance_id: z.union([z.number(), z.string()]).nullish().catch(null),
  title: z.string().catch(''),
  enabled: z.boolean().nullish().catch(null),
})
