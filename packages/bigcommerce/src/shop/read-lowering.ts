import { Unavailable } from '@connect/core'
import { z } from 'zod'
import { type Client, createClient } from '../client/client.ts'
import type { BigCommerceOptions, DecrementsAt, Lowering } from '../options.ts'

/** When the store itself lowers its stock: what the merchant chose for the whole store, and for channels that have a rule of their own. Throws Unavailable. */
export async function readLowering(options: Omit<BigCommerceOptions, 'decrementsAt' | 'lowering'>): Promise<Lowering> {
  const client = createClient({ ...options, decrementsAt: 'order' })
  const store = (await behaviourOf(client, null)) ?? 'order'
  const channels = await channelIds(client)
  const own = new Map<number, DecrementsAt>()
  // The storefront alone has the store's rule.
  if (channels.length > 1)
    for (const channel of channels) {
      const said = await behaviourOf(client, channel)
      if (said && said !== store) own.set(channel, said)
    }
  return { store, channels: own }
}

/** The figure is said to fall with the order where any order makes it fall so: the other sum would hand such units out again. */
export const decrementsAtOf = ({ store, channels }: Lowering): DecrementsAt =>
  store === 'order' || [...channels.values()].includes('order') ? 'order' : 'shipment'

/** null: a channel that follows the store. */
async function behaviourOf(client: Client, channel: number | null): Promise<DecrementsAt | null> {
  const { data } = await client.read({
    path: '/v3/settings/inventory',
    ...(channel === null ? {} : { query: { channel_id: channel } }),
    data: settings,
  })
  if (data.update_stock_behavior === null) return null
  return data.update_stock_behavior === 'order_completed_or_shipped' ? 'shipment' : 'order'
}

/** Without the permission to know them, the store's own rule is all that is known; that it is missing is told by the install. */
async function channelIds(client: Client): Promise<readonly number[]> {
  try {
    const { data } = await client.read({ path: '/v3/channels', query: { limit: 250 }, data: channelList })
    return data.map(({ id }) => id)
  } catch (error) {
    if (error instanceof Unavailable && error.reason === 'forbidden') return []
    throw error
  }
}

const settings = z.object({ data: z.object({ update_stock_behavior: z.string().nullable() }) })
const channelList = z.object({ data: z.array(z.object({ id: z.number().int() })) })
