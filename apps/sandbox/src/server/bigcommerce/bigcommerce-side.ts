import { z } from 'zod'
import type { Addresses } from '../../state/addresses.ts'
import { newcomerHash, newcomerName, panelPath, storeHash, storeName } from '../../state/bigcommerce.ts'
import type { SandboxSecrets } from '../../state/secrets.ts'
import { jsonClient } from '../json-client.ts'
import { installTheApp, type PlacedOrder, type StoreSide } from '../store-side.ts'
import { storeOrders } from './orders.ts'
import { storeProducts } from './products.ts'
import { awaitingFulfillment, awaitingPayment } from './statuses.ts'
import { bigcommerceTroubles } from './troubles.ts'

interface Call {
  readonly at: string
  readonly method: string
  readonly path: string | null
}

/** Alder Supply Co., by the control API of the simulated BigCommerce. */
export function bigcommerceSide(addresses: Addresses, secrets: SandboxSecrets): StoreSide {
  const control = jsonClient('The simulated BigCommerce', addresses.bigcommerce)
  const store = `/_control/stores/${storeHash}`
  const command = (name: string, input: object) => control('POST', `${store}/commands/${name}`, input)
  const list = async <Row>(name: string) => (await control<{ readonly rows: readonly Row[] }>('GET', `${store}/${name}?limit=100000`)).rows
  const count = async (query: string) => (await control<{ readonly total: number }>('GET', `${store}/${query}`)).total
  return {
    platform: 'bigcommerce',
    title: 'BigCommerce',
    store: { key: storeHash, name: storeName },
    division: '/v1/divisions/div-west',
    admin: `${addresses.bigcommercePanel}${panelPath(storeHash)}/app`,
    newcomer: {
      name: newcomerName,
      begin: installTheApp,
      admin: `${addresses.bigcommercePanel}${panelPath(newcomerHash)}`,
      storeKey: secrets.fernKey,
    },
    control,
    troubles: bigcommerceTroubles,
    orders: (ask) => storeOrders(list, ask),
    products: (ask) => storeProducts(list, ask),
    order: (number) => control('GET', `${store}/orders?id=${encodeURIComponent(number)}`),
    list: (name) => control('GET', `${store}/${name}?limit=100000`),
    placeOrder: ({ lines, paid, customer }) =>
      command('placeOrder', {
        lines: lines.map(({ variantId, sku, quantity }) => ({ ...(variantId ? { variantId: Number(variantId) } : { sku }), quantity })),
        status: paid ? awaitingFulfillment : awaitingPayment,
        paymentStatus: paid ? 'captured' : 'pending',
        ...shippingTo(customer),
      }),
    editOrder: ({ orderId, lines }) =>
      command('editOrder', {
        order: Number(orderId),
        quantities: lines.map(({ lineId, quantity }) => ({ lineId: Number(lineId), quantity })),
      }),
    changeStock: ({ variantId, locationId, onHand }) =>
      command('setStock', { variantId: Number(variantId), location: locationId, quantity: onHand }),
    command: (name, input) => command(name, named(input)),
    waiting: async () => {
      const [webhooks, adjustments] = await Promise.all([count('webhooks?status=waiting&limit=0'), count('adjustments?limit=0')])
      return [
        ...(webhooks > 0 ? [`${webhooks} webhooks`] : []),
        ...(adjustments > 0 ? [`${adjustments} stock adjustments that do not show yet`] : []),
      ]
    },
    writes: async () => {
      const { calls } = await control<{ readonly calls: readonly Call[] }>('GET', `/_control/calls?store=${storeHash}&last=20000`)
      const writing = calls.filter(({ method, path }) => method !== 'GET' && path !== 'token' && !path?.startsWith('/v3/hooks'))
      return { count: writing.length, last: writing.at(-1)?.at ?? null }
    },
  }
}

function shippingTo(customer: PlacedOrder['customer']): object {
  const [firstName, ...rest] = (customer ?? '').split(' ').filter(Boolean)
  if (!firstName) return {}
  const street = { street1: '14 Alder Street', city: 'Portland', state: 'Oregon', zip: '97205' }
  return { shippingAddresses: [{ firstName, lastName: rest.join(' '), ...street }] }
}

/** The page names an order by `orderId`, a text; the commands call it `order`, a number. */
function named(body: unknown): object {
  const { orderId, ...rest } = z.looseObject({ orderId: z.string().optional() }).parse(body ?? {})
  return { ...(orderId === undefined ? {} : { order: Number(orderId) }), ...rest }
}
