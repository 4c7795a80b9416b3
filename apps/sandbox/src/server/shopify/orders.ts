import type { Fulfillment, FulfillmentOrder, Order } from '@connect/simulators/shopify'
import type { OrderAction, StoreOrderView } from '../../shared/views.ts'
import { type Link, linksOf } from '../links.ts'
import type { Ask } from '../store-side.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

/** The store's orders, latest first, each with what became of it in the warehouse. */
export async function storeOrders(list: List, ask: Ask): Promise<readonly StoreOrderView[]> {
  const [orders, fulfilmentOrders, fulfilments, links] = await Promise.all([
    list<Order>('orders'),
    list<FulfillmentOrder>('fulfillmentOrders'),
    list<Fulfillment>('fulfillments'),
    linksOf(ask),
  ])
  const held = new Set(fulfilmentOrders.filter((one) => one.status === 'ON_HOLD').map((one) => one.orderId))
  const parcels = groupParcels(fulfilments)
  return [...orders]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name, 'en', { numeric: true }))
    .slice(0, 200)
    .map((order) => shown(order, held.has(order.id), parcels.get(order.id) ?? [], links.get(order.id)))
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
  const state = order.cancelledAt ? 'cancelled' : order.closedAt ? 'closed' : 'open'
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
    state,
    held,
    lines: order.lines.map((line) => ({ id: line.id, title: line.title, sku: line.sku, quantity: line.currentQuantity })),
    parcels,
    actions: state === 'open' ? actionsFor(held) : [],
    link: link ?? null,
  }
}

const actionsFor = (held: boolean): readonly OrderAction[] => [
  held
    ? { command: 'releaseHold', title: 'Release hold', said: 'released' }
    : { command: 'holdOrder', title: 'Put on hold', said: 'put on hold', input: { reason: 'OTHER' } },
  { command: 'fulfilByHand', title: 'Fulfil by hand', said: 'fulfilled by hand' },
  { command: 'cancelOrder', title: 'Cancel the order', said: 'cancelled', grave: true },
]

/** PARTIALLY_REFUNDED -> "Partially refunded" */
const words = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ')
