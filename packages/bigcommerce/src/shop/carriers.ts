import type { StoreCarrier } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'

const zoneNode = z.object({ id: z.number().int(), name: z.string(), enabled: z.boolean().nullish().catch(null) })
const methodNode = z.object({ name: z.string(), enabled: z.boolean().nullish().catch(null) })

/**
 * Shipping zones with their methods. Methods are named as the shopper sees them, because an order carries that name and nothing else; the same name in two zones
 * is told apart by the zone.
 */
export async function carriers(client: Client): Promise<readonly StoreCarrier[]> {
  const zones = await client.read({ path: '/v2/shipping/zones', data: z.array(zoneNode) })
  const found: StoreCarrier[] = []
  for (const zone of zones) {
    if (zone.enabled === false) continue
    const methods = await client.read({ path: `/v2/shipping/zones/${zone.id}/methods`, data: z.array(methodNode) })
    const names = new Set(methods.filter(({ enabled }) => enabled !== false).map(({ name }) => name))
    found.push({ code: String(zone.id), name: zone.name, methods: [...names].map((name) => ({ code: name, name })) })
  }
  return found
}
