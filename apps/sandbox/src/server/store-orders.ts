import type { Fulfillment, FulfillmentOrder, Order } from '@connect/simulators/shopify'
import type { StoreOrderView } from '../shared/views.ts'
import type { JsonClient } from './json-client.ts'

interface Link {
  readonly orderId: string
  readonly state: string
  readonly text: string
  readonly pickingOrderId: string | null
}

/** The store's orders, latest first, each with what became of it in the warehouse. */
export async function storeOrders(
  stores: JsonClient,
  shop: string,
  ask: (rest: string) => Promise<unknown>,
): Promise<readonly StoreOrderView[]> {
  const list = async <Row>(name: string) => (await stores<{ readonly rows: readonly Row[] }>('GET', `${shop}/${name}?limit=100000`)).rows
  const [orders, fulfilmentOrders, fulfilments] = await Promise.all([
    list<Order>('orders'),
    list<FulfillmentOrder>('fulfillmentOrders'),
    list<Fulfillment>('fulfillments'),
  ])
  const links = (await ask('links').catch(() => ({ links: [] }))) as { readonly links: readonly Link[] }
  const linkOf = new Map(links.links.map((link) => [link.orderId, link]))
  const held = new Set(fulfilmentOrders.filter((one) => one.status === 'ON_HOLD').map((one) => one.orderId))
  const parcels = groupParcels(fulfilments)
  return [...orders]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name, 'en', { numeric: true }))
    .slice(0, 200)
    .map((order) => shown(order, held.has(order.id), parcels.get(order.id) ?? [], linkOf.get(order.id)))
}

function groupParcels(fulfilments: readonly Fulfillment[]): ReadonlyMap<string, readonly string[]> {
  const parcels = new Map<string, string[]>()
  for (const one of fulfilments.filter((candidate) => candidate.status === 'SUCCESS')) {
    const words = one.tracking.map((tracking) => [tracking.company, tracking.number].filter(Boolean).join(' '))
    parcels.set(one.orderId, [...(parcels.get(one.orderId) ?? []), ...(words.length > 0 ? words : ['without tracking'])])
  }
  return parcels
}

function shown(order: Order, held: boolean, parcels: readonly string[], link: Link | undefined): StoreOrderView {
  const wanted = order.lines.reduce((sum, line) => sum + line.currentQuantity, 0)
  const fulfilled = order.lines.reduce((sum, line) => sum + line.fulfilledQuantity, 0)
  const address = order.shippingAddress
  return {
    id: order.id,
    number: order.name,
    placedAt: order.createdAt,
    customer: [address?.firstName, address?.lastName].filter(Boolean).join(' ') || (order.email ?? 'Guest'),
    units: wanted,
    payment: words(order.financialStatus),
    fulfilment: fulfilled === 0 ? 'Unfulfilled' : fulfilled >= wanted ? 'Fulfilled' : 'Partly fulfilled',
    state: order.cancelledAt ? 'cancelled' : order.closedAt ? 'closed' : 'open',
    held,
    lines: order.lines.map((line) => ({ id: line.id, title: line.title, sku: line.sku, quantity: line.currentQuantity })),
    parcels,
    link: link ? { state: link.state, text: link.text, pickingOrderId: link.pickingOrderId } : null,
  }
}

/** PARTIALLY_REFUNDED -> "Partially refunded" */
const words = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ')
