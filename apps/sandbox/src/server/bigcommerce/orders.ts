import type { Order, Shipment } from '@connect/simulators/bigcommerce'
import type { OrderAction, StoreOrderView } from '../../shared/views.ts'
import { type Link, linksOf } from '../links.ts'
import type { Ask } from '../store-side.ts'
import { awaitingPayment, cancelledStatuses, closedStatuses } from './statuses.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

interface Status {
  readonly id: number
  readonly label: string
}

/** The store's orders, latest first, each with what became of it in the warehouse. One of several addresses has several picking orders; the latest is shown. */
export async function storeOrders(list: List, ask: Ask): Promise<readonly StoreOrderView[]> {
  const [orders, shipments, statuses, links] = await Promise.all([
    list<Order>('orders'),
    list<Shipment>('shipments'),
    list<Status>('statuses'),
    linksOf(ask),
  ])
  const labels = new Map(statuses.map(({ id, label }) => [id, label]))
  return [...orders]
    .sort((a, b) => b.id - a.id)
    .slice(0, 200)
    .map((order) => {
      const parcels = shipments.filter(({ orderId }) => orderId === order.id).map(parcel)
      return shown(order, labels.get(order.statusId) ?? String(order.statusId), parcels, links.get(String(order.id)))
    })
}

const parcel = ({ shippingProvider, trackingCarrier, trackingNumber }: Shipment): string =>
  [(shippingProvider || trackingCarrier).toUpperCase(), trackingNumber].filter(Boolean).join(' ') || 'without tracking'

function shown(order: Order, label: string, parcels: readonly string[], link: Link | undefined): StoreOrderView {
  const { billing, statusId } = order
  const state = cancelledStatuses.has(statusId) ? 'cancelled' : order.isDeleted || closedStatuses.has(statusId) ? 'closed' : 'open'
  return {
    id: String(order.id),
    number: String(order.id),
    placedAt: order.createdAt,
    customer: [billing.firstName, billing.lastName].filter(Boolean).join(' ') || billing.email || 'Guest',
    units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    payment: order.isDeleted ? 'Archived' : order.paymentStatus || order.paymentMethod,
    fulfilment: label,
    state,
    held: false,
    lines: order.lines.map((line) => ({ id: String(line.id), title: line.name, sku: line.sku || null, quantity: line.quantity })),
    parcels,
    actions: state === 'open' ? actionsFor(statusId) : [],
    link: link ?? null,
  }
}

const actionsFor = (statusId: number): readonly OrderAction[] => [
  ...(statusId === awaitingPayment ? [{ command: 'payOrder', title: 'Pay the order', said: 'paid' }] : []),
  { command: 'shipByHand', title: 'Ship by hand', said: 'shipped by hand' },
  { command: 'cancelOrder', title: 'Cancel the order', said: 'cancelled', grave: true },
  { command: 'archiveOrder', title: 'Archive the order', said: 'archived', grave: true },
]
