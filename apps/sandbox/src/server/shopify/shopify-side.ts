import { z } from 'zod'
import type { Addresses } from '../../state/addresses.ts'
import type { SandboxSecrets } from '../../state/secrets.ts'
import { adminPath, appHandle, newcomerDomain, newcomerName, shopDomain, shopName } from '../../state/shop.ts'
import { jsonClient } from '../json-client.ts'
import { installTheApp, type PlacedOrder, type StoreSide } from '../store-side.ts'
import { storeOrders } from './orders.ts'
import { storeProducts } from './products.ts'
import { shopifyTroubles } from './troubles.ts'
import { countWrites } from './writes.ts'

/** Harbour & Pine, by the control API of the simulated Shopify. */
export function shopifySide(addresses: Addresses, secrets: SandboxSecrets): StoreSide {
  const control = jsonClient('The simulated store', addresses.stores)
  const shop = `/_control/shops/${shopDomain}`
  const command = (name: string, input: object) => control('POST', `${shop}/commands/${name}`, input)
  const list = async <Row>(name: string) => (await control<{ readonly rows: readonly Row[] }>('GET', `${shop}/${name}?limit=100000`)).rows
  const count = async (query: string) => (await control<{ readonly total: number }>('GET', `${shop}/${query}&limit=0`)).total
  return {
    platform: 'shopify',
    title: 'Shopify',
    store: { key: shopDomain, name: shopName },
    division: '/v1/divisions/div-us',
    admin: `${addresses.shopifyAdmin}${adminPath(shopDomain)}/apps/${appHandle}`,
    newcomer: {
      name: newcomerName,
      begin: installTheApp,
      admin: `${addresses.shopifyAdmin}${adminPath(newcomerDomain)}`,
      storeKey: secrets.newcomerKey,
    },
    control,
    troubles: shopifyTroubles,
    orders: (ask) => storeOrders(list, ask),
    products: (ask) => storeProducts(list, ask),
    order: (number) => control('GET', `${shop}/orders?limit=1000&name=${encodeURIComponent(number)}`),
    list: (name) => control('GET', `${shop}/${name}?limit=100000`),
    placeOrder: ({ lines, paid, ...rest }) =>
      command('placeOrder', { lines, financialStatus: paid ? 'PAID' : 'PENDING', ...shippingTo(rest) }),
    editOrder: ({ orderId, lines }) =>
      command('editOrder', { order: orderId, quantities: lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity })) }),
    changeStock: ({ variantId, locationId, onHand }) => command('setStock', { variantId, location: locationId, onHand }),
    command: (name, input) => command(name, named(input)),
    waiting: async () => {
      const [webhooks, unrouted] = await Promise.all([count('webhooks?status=waiting'), count('orders?routedAt=null&cancelledAt=null')])
      return [...(webhooks > 0 ? [`${webhooks} webhooks`] : []), ...(unrouted > 0 ? [`${unrouted} orders the store has not routed`] : [])]
    },
    writes: () => countWrites(control, shopDomain),
  }
}

function shippingTo({ customer }: Pick<PlacedOrder, 'customer'>): object {
  const [firstName, ...rest] = (customer ?? '').split(' ').filter(Boolean)
  if (!firstName) return {}
  const street = { address1: '14 Alder Street', city: 'Portland', provinceCode: 'OR', zip: '97205', countryCode: 'US' }
  return { shippingAddress: { firstName, lastName: rest.join(' ') || null, ...street } }
}

/** The page names an order by `orderId`; the commands call it `order`. */
function named(body: unknown): object {
  const { orderId, ...rest } = z.looseObject({ orderId: z.string().optional() }).parse(body ?? {})
  return { ...(orderId === undefined ? {} : { order: orderId }), ...rest }
}
