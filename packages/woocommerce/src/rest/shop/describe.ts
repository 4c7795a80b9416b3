import { type StoreDescription, Unavailable } from '@connect/core'
import { z } from 'zod'
import { plainText } from '../../map/text.ts'
import type { RestClient } from '../client.ts'
import { currencyOf } from './currency.ts'
import { siteIndex, timeZoneOf } from './index-of-site.ts'
import { readStatuses } from './statuses.ts'

/** Who the store is, what its key may not do, and its order statuses as the merchant calls them. */
export async function describe(client: RestClient): Promise<StoreDescription> {
  const site = await siteIndex(client)
  const currency = await currencyOf(client)
  const missing: string[] = []
  const orderStatuses = await whereAllowed(missing, 'reports/orders/totals', 'know the order statuses', () => readStatuses(client))
  client.memory.statuses = orderStatuses
  await whereAllowed(missing, 'orders', 'import orders', () => client.read({ path: '/wc/v3/orders', ...little }))
  await whereAllowed(missing, 'products', 'import products', () => client.read({ path: '/wc/v3/products', ...little }))
  if (!(await mayWrite(client))) missing.push('Write: to send stock figures and shipments')
  return {
    name: plainText(site.name) ?? client.options.storeKey,
    storeKey: client.options.storeKey,
    timeZone: timeZoneOf(site),
    currency,
    missingPermissions: missing,
    orderStatuses: orderStatuses ?? [],
  }
}

const little = { query: { per_page: 1, _fields: 'id' }, data: z.array(z.unknown()) } as const

/** null: the user of the key may not. */
async function whereAllowed<Data>(missing: string[], what: string, why: string, read: () => Promise<Data>): Promise<Data | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Unavailable) || error.reason !== 'forbidden') throw error
    missing.push(`${what}: to ${why}`)
    return null
  }
}

/** Of a batch with nothing in it, only the permission is looked at. */
async function mayWrite(client: RestClient): Promise<boolean> {
  const written = await client.write({
    method: 'POST',
    path: '/wc/v3/products/batch',
    body: { update: [] },
    data: z.unknown(),
    repeat: 'safe',
  })
  return !(written.kind === 'refused' && written.access)
}
