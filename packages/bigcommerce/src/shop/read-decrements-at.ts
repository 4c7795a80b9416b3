import { z } from 'zod'
import { createClient } from '../client/client.ts'
import type { BigCommerceOptions } from '../options.ts'

const settings = z.object({ data: z.object({ update_stock_behavior: z.string() }) })

/** When the store itself lowers its stock: what the merchant chose for the whole store. Throws Unavailable. */
export async function readDecrementsAt(options: Omit<BigCommerceOptions, 'decrementsAt'>): Promise<'order' | 'shipment'> {
  const client = createClient({ ...options, decrementsAt: 'order' })
  const { data } = await client.read({ path: '/v3/settings/inventory', data: settings })
  return data.update_stock_behavior === 'order_completed_or_shipped' ? 'shipment' : 'order'
}
