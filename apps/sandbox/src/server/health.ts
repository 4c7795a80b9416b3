import type { Database } from '@connect/database'
import { healthy } from '../processes/healthy.ts'
import type { Health } from '../shared/views.ts'
import type { Addresses } from '../state/addresses.ts'
import { adminPath, shopDomain } from '../state/shop.ts'
import type { PageOptions } from './page.ts'

/** Every part by its name, with its state now and where it is. */
export async function healthOf({ children, addresses, database }: PageOptions): Promise<Health> {
  const parts = [
    { name: 'database', state: await stateOf(database), address: null },
    ...children.map((child) => ({ name: child.plan.name, state: child.state(), address: addressOf(addresses, child.plan.name) })),
    { name: 'shopify-admin', state: (await healthy(adminOf(addresses))) ? 'up' : 'unreachable', address: addresses.shopifyAdmin },
  ]
  return { state: parts.every((part) => part.state === 'up') ? 'up' : 'degraded', parts }
}

/** Served by the process of the stores, and a part of its own for whoever looks. */
const adminOf = ({ shopifyAdmin }: Addresses): string => `${shopifyAdmin}${adminPath(shopDomain)}`

const stateOf = ({ prisma }: Database): Promise<string> =>
  prisma.$queryRaw`select 1`.then(
    () => 'up',
    () => 'unreachable',
  )

const addressOf = (addresses: Addresses, name: string): string | null =>
  ({ stores: addresses.stores, warehouse: addresses.warehouse, worker: addresses.worker, 'shopify-app': addresses.shopifyApp })[name] ??
  null
