import type { Database } from '@connect/database'
import { healthy } from '../processes/healthy.ts'
import type { Health } from '../shared/views.ts'
import type { Addresses } from '../state/addresses.ts'
import { panelPath, storeHash } from '../state/bigcommerce.ts'
import { adminPath, shopDomain } from '../state/shop.ts'
import { juniper, adminPath as sitePath } from '../state/woocommerce.ts'
import type { PageOptions } from './page.ts'

/** Every part by its name, with its state now and where it is. */
export async function healthOf({ children, addresses, database }: PageOptions): Promise<Health> {
  const parts = [
    { name: 'database', state: await stateOf(database), address: null },
    ...children.map((child) => ({ name: child.plan.name, state: child.state(), address: addressOf(addresses, child.plan.name) })),
    await served('shopify-admin', addresses.shopifyAdmin, adminPath(shopDomain)),
    await served('bigcommerce-panel', addresses.bigcommercePanel, panelPath(storeHash)),
    await served('woocommerce-admin', addresses.woocommerceSites, `${sitePath(juniper.path)}simulated/wp-admin.js`),
  ]
  return { state: parts.every((part) => part.state === 'up') ? 'up' : 'degraded', parts }
}

/** A simulated admin is served by the process of the stores, and a part of its own for whoever looks. */
async function served(name: string, address: string, page: string): Promise<Health['parts'][number]> {
  return { name, state: (await healthy(`${address}${page}`)) ? 'up' : 'unreachable', address }
}

const stateOf = ({ prisma }: Database): Promise<string> =>
  prisma.$queryRaw`select 1`.then(
    () => 'up',
    () => 'unreachable',
  )

const addressOf = (addresses: Addresses, name: string): string | null =>
  ({
    stores: addresses.stores,
    warehouse: addresses.warehouse,
    worker: addresses.worker,
    'shopify-app': addresses.shopifyApp,
    'bigcommerce-app': addresses.bigcommerceApp,
    'woocommerce-app': addresses.woocommerceApp,
  })[name] ?? null
