import type { Order, OrderNote, Product } from '@connect/simulators/woocommerce'
import type { OrderAction, StoreOrderView } from '../../shared/views.ts'
import { type Link, linksOf } from '../links.ts'
import type { Ask } from '../store-side.ts'

type List = <Row>(name: string) => Promise<readonly Row[]>

/** Nothing more is sent of them. */
const cancelled: ReadonlySet<string> = new Set(['cancelled', 'refunded', 'failed', 'trash'])

/** The store's orders, latest first, each with what became of it in the warehouse. A parcel shows as the note that told the customer. */
export async function storeOrders(list: List, ask: Ask): Promise<readonly StoreOrderView[]> {
  const [orders, notes, products, links] = await Promise.all([
    list<Order>('orders'),
    list<OrderNote>('notes'),
    list<Product>('products'),
    linksOf(ask),
  ])
  const skuOf = new Map(products.map(({ id, sku }) => [id, sku]))
  return [...orders]
    .sort((a, b) => b.id - a.id)
    .slice(0, 200)
    .map((order) => {
      const told = notes.filter(({ orderId, customerNote }) => orderId === order.id && customerNote).map(({ note }) => plain(note))
      return shown(order, skuOf, told, links.get(String(order.id)))
    })
}

const plain = (note: string): string => note.replaceAll(/<[^>]+>/g, '').slice(0, 120)

function shown(order: Order, skuOf: ReadonlyMap<number, string>, parcels: readonly string[], link: Link | undefined): StoreOrderView {
  const { billing, status } = order
  const state = cancelled.has(status) ? 'cancelled' : status === 'completed' ? 'closed' : 'open'
  return {
    id: String(order.id),
    number: String(order.id),
    placedAt: order.createdAt,
    customer: [billing.first_name, billing.last_name].filter(Boolean).join(' ') || billing.email || 'Guest',
    units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    payment: order.paidAt ? order.paymentMethodTitle || 'paid' : 'not paid',
    fulfilment: status,
    state,
    held: status === 'on-hold',
    lines: order.lines.map((line) => ({
      id: String(line.id),
      title: line.name,
      sku: skuOf.get(line.variationId || line.productId) || null,
      quantity: line.quantity,
    })),
    parcels,
    actions: state === 'open' ? actionsFor(status) : [],
    link: link ?? null,
  }
}

const actionsFor = (status: string): readonly OrderAction[] => [
  ...(status === 'processing' ? [] : [{ command: 'pay', title: 'Pay the order', said: 'paid' }]),
  { command: 'cancelOrder', title: 'Cancel the order', said: 'cancelled', grave: true },
  { command: 'trashOrder', title: 'Put the order into the trash', said: 'put into the trash', grave: true },
]
