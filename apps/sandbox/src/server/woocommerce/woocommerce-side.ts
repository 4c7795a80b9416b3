import { z } from 'zod'
import type { Addresses } from '../../state/addresses.ts'
import type { SandboxSecrets } from '../../state/secrets.ts'
import { adminPath, juniper, quarry, storeKeyOf, tidewater } from '../../state/woocommerce.ts'
import { jsonClient } from '../json-client.ts'
import type { PlacedOrder, StoreSide, Trouble } from '../store-side.ts'
import { storeOrders } from './orders.ts'
import { storeProducts } from './products.ts'
import { pluginTroubles, restTroubles } from './troubles.ts'

interface Call {
  readonly at: string
  readonly method: string
  readonly path: string | null
}

interface Told {
  readonly name: string
  readonly title: string
  readonly path: string
  readonly storeName: string
  readonly division: string
  readonly admin: string
  readonly adminLabel?: string
  readonly troubles: readonly Trouble[]
  /** Whether the call writes something to the store. */
  isWrite(call: Call): boolean
}

/** Routes of the plugin that change something. */
const pluginWrites: ReadonlySet<string> = new Set(['/intellitrack/v1/stock', '/intellitrack/v1/shipments'])

/** Juniper & Rye, whose plugin tells of changes and takes stock and parcels. */
export const pluginSide = (addresses: Addresses, secrets: SandboxSecrets): StoreSide =>
  sideOf(addresses, secrets, {
    name: 'woocommerce',
    title: 'WooCommerce',
    path: juniper.path,
    storeName: juniper.name,
    division: 'div-north',
    admin: `${addresses.woocommerceSites}${adminPath(juniper.path)}admin.php?page=intellitrack`,
    troubles: pluginTroubles,
    isWrite: ({ path }) => pluginWrites.has(path ?? ''),
  })

/** Quarry Lane Ceramics, by its REST API alone. */
export const restSide = (addresses: Addresses, secrets: SandboxSecrets): StoreSide =>
  sideOf(addresses, secrets, {
    name: 'woocommerce-rest',
    title: 'WooCommerce without the plugin',
    path: quarry.path,
    storeName: quarry.name,
    division: 'div-hills',
    admin: `${addresses.woocommerceApp}/app?store=${encodeURIComponent(`${addresses.woocommerceSites}/${quarry.path}`)}`,
    adminLabel: 'Sign in outside of the store’s admin',
    troubles: restTroubles,
    isWrite: ({ method, path }) => method !== 'GET' && path !== null && path.startsWith('/wc/') && !path.includes('/webhooks'),
  })

/** A site, by the control API of the simulated host. */
function sideOf(addresses: Addresses, secrets: SandboxSecrets, told: Told): StoreSide {
  const control = jsonClient('The simulated WooCommerce', addresses.woocommerce)
  const site = `/_control/sites/${told.path}`
  const command = (name: string, input: object) => control('POST', `${site}/commands/${name}`, input)
  const list = async <Row>(name: string) => (await control<{ readonly rows: readonly Row[] }>('GET', `${site}/${name}?limit=100000`)).rows
  const count = async (query: string) => (await control<{ readonly total: number }>('GET', `${site}/${query}`)).total
  return {
    platform: told.name,
    title: told.title,
    store: { key: storeKeyOf(addresses.woocommerceSites, told.path), name: told.storeName },
    division: `/v1/divisions/${told.division}`,
    admin: told.admin,
    ...(told.adminLabel ? { adminLabel: told.adminLabel } : {}),
    newcomer: {
      name: tidewater.name,
      begin: 'It has the plugin already: open its page, get a pairing code as it says, and follow it.',
      admin: `${addresses.woocommerceSites}${adminPath(tidewater.path)}admin.php?page=intellitrack`,
      storeKey: secrets.tidewaterKey,
    },
    control,
    troubles: told.troubles,
    orders: (ask) => storeOrders(list, ask),
    products: (ask) => storeProducts(list, ask),
    order: (number) => control('GET', `${site}/orders?id=${encodeURIComponent(number)}`),
    list: (name) => control('GET', `${site}/${name}?limit=100000`),
    placeOrder: ({ lines, paid, customer }) =>
      command('placeOrder', {
        lines: lines.map(({ variantId, sku, quantity }) => ({ ...(variantId ? { productId: Number(variantId) } : { sku }), quantity })),
        status: paid ? 'processing' : 'pending',
        ...shippingTo(customer),
      }),
    editOrder: ({ orderId, lines }) =>
      command('editOrder', {
        order: Number(orderId),
        change: lines.map(({ lineId, quantity }) => ({ lineId: Number(lineId), quantity })),
      }),
    changeStock: ({ variantId, onHand }) => command('setStock', { productId: Number(variantId), quantity: onHand }),
    command: (name, input) => command(name, named(input)),
    waiting: async () => {
      const [deliveries, outbox] = await Promise.all([count('deliveries?limit=0'), count('outbox?limit=0')])
      return [...(deliveries > 0 ? [`${deliveries} webhooks`] : []), ...(outbox > 0 ? [`${outbox} rows of the plugin’s outbox`] : [])]
    },
    writes: async () => {
      const { calls } = await control<{ readonly calls: readonly Call[] }>('GET', `/_control/calls?site=${told.path}&last=20000`)
      const writing = calls.filter((call) => told.isWrite(call))
      return { count: writing.length, last: writing.at(-1)?.at ?? null }
    },
  }
}

function shippingTo(customer: PlacedOrder['customer']): object {
  const [first, ...rest] = (customer ?? '').split(' ').filter(Boolean)
  if (!first) return {}
  const street = { address_1: '8 Harbor Street', city: 'Duluth', state: 'MN', postcode: '55802', country: 'US' }
  return { billing: { first_name: first, last_name: rest.join(' '), ...street } }
}

/** The page names an order by `orderId`, a text; the commands call it `order`, a number. */
function named(body: unknown): object {
  const { orderId, ...rest } = z.looseObject({ orderId: z.string().optional() }).parse(body ?? {})
  return { ...(orderId === undefined ? {} : { order: Number(orderId) }), ...rest }
}
