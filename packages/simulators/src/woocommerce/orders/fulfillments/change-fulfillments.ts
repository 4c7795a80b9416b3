import type { SiteContext } from '../../context.ts'
import type { Fulfillment, Order } from '../../model/orders.ts'
import type { MetaEntry } from '../../model/site.ts'
import { siteNow } from '../../site/dates.ts'
import { nextId } from '../../site/ids.ts'
import { fulfillments, fulfillmentsOf } from '../documents.ts'
import { withEntry } from '../meta.ts'
import { addNote } from '../notes.ts'
import { number, type Row, record, records, text } from '../records.ts'

export interface PostedFulfillment {
  readonly status: string
  readonly meta: readonly Row[]
}

export interface Changed {
  /** With its meta in step; the caller keeps it. */
  readonly order: Order
  readonly fulfillment: Fulfillment
}

/** Adds one. Nobody looks whether its items are the order's, or how many were bought. */
export function addFulfillment(context: SiteContext, order: Order, posted: PostedFulfillment): Changed {
  const now = siteNow(context)
  const blank: Fulfillment = {
    id: nextId(context, 'fulfillment'),
    orderId: order.id,
    status: 'unfulfilled',
    isFulfilled: false,
    createdAt: now,
    updatedAt: now,
    fulfilledAt: null,
    meta: [],
  }
  const fulfillment = keep(context, written(context, blank, posted))
  const changed = inStep(context, { ...order, fulfillmentIds: [...order.fulfillmentIds, fulfillment.id] })
  addNote(context, order.id, {
    text: `Fulfillment #${fulfillment.id} created (status: ${label(fulfillment)}). ${told(order, fulfillment)}`,
  })
  return { order: changed, fulfillment }
}

/** Replaces what it says. */
export function changeFulfillment(context: SiteContext, order: Order, before: Fulfillment, posted: PostedFulfillment): Changed {
  const fulfillment = keep(context, written(context, before, posted))
  const changed = inStep(context, order)
  addNote(context, order.id, { text: `Fulfillment #${fulfillment.id} updated. ${told(order, fulfillment)}` })
  return { order: changed, fulfillment }
}

export function removeFulfillment(context: SiteContext, order: Order, gone: Fulfillment): Order {
  fulfillments(context).delete(String(gone.id))
  addNote(context, order.id, { text: `Fulfillment #${gone.id} deleted.` })
  return inStep(context, { ...order, fulfillmentIds: order.fulfillmentIds.filter((id) => id !== gone.id) })
}

function written(context: SiteContext, before: Fulfillment, { status, meta }: PostedFulfillment): Fulfillment {
  const now = siteNow(context)
  const isFulfilled = status === 'fulfilled'
  const entries: MetaEntry[] = meta.flatMap((row) => {
    const key = text(row['key']) ?? ''
    const known = before.meta.find((entry) => entry.key === key)
    return key === '' ? [] : [{ id: known?.id ?? context.world.next('fulfillment_meta'), key, value: row['value'] }]
  })
  const dated = isFulfilled && !entries.some(({ key }) => key === '_date_fulfilled')
  return {
    ...before,
    // Whatever it does not know is unfulfilled.
    status: isFulfilled ? status : 'unfulfilled',
    isFulfilled,
    updatedAt: now,
    fulfilledAt: isFulfilled ? now : null,
    meta: dated ? [...entries, { id: context.world.next('fulfillment_meta'), key: '_date_fulfilled', value: now }] : entries,
  }
}

function keep(context: SiteContext, fulfillment: Fulfillment): Fulfillment {
  return fulfillments(context).put(String(fulfillment.id), fulfillment)
}

export function itemsOf(fulfillment: Pick<Fulfillment, 'meta'>): { readonly itemId: number; readonly quantity: number }[] {
  const items = fulfillment.meta.find(({ key }) => key === '_items')?.value
  return records(items).map((row) => ({ itemId: number(record(row)['item_id']), quantity: number(record(row)['qty']) }))
}

/** The order's own word of how far it is. */
function inStep(context: SiteContext, order: Order): Order {
  const known = order.meta.find(({ key }) => key === STATUS)?.value ?? 'no_fulfillments'
  const now = statusOf(context, order)
  if (now === known) return order
  addNote(context, order.id, { text: `Order fulfillment status changed from ${LABELS[String(known)]} to ${LABELS[now]}.` })
  return { ...order, meta: withEntry(context, order.meta, STATUS, now === 'no_fulfillments' ? null : now) }
}

const STATUS = '_fulfillment_status'

const LABELS: Readonly<Record<string, string>> = {
  no_fulfillments: 'No fulfillments',
  unfulfilled: 'Unfulfilled',
  partially_fulfilled: 'Partially fulfilled',
  fulfilled: 'Fulfilled',
}

function statusOf(context: SiteContext, order: Order): string {
  const all = fulfillmentsOf(context, order)
  const done = all.filter(({ isFulfilled }) => isFulfilled).flatMap(itemsOf)
  if (all.length === 0) return 'no_fulfillments'
  if (done.length === 0) return 'unfulfilled'
  const sent = (id: number) => done.filter(({ itemId }) => itemId === id).reduce((units, { quantity }) => units + quantity, 0)
  return order.lines.every((line) => sent(line.id) >= line.quantity) ? 'fulfilled' : 'partially_fulfilled'
}

function label(fulfillment: Fulfillment): string {
  return fulfillment.isFulfilled ? 'Fulfilled' : 'Unfulfilled'
}

function told(order: Order, fulfillment: Fulfillment): string {
  const items = itemsOf(fulfillment).map(
    ({ itemId, quantity }) => `${order.lines.find(({ id }) => id === itemId)?.name ?? ''} x${quantity}`,
  )
  const say = (key: string) => text(fulfillment.meta.find((entry) => entry.key === key)?.value) ?? ''
  const parts = [
    ['Tracking', say('_tracking_number')],
    ['Provider', say('_shipment_provider')],
    ['URL', say('_tracking_url')],
  ].filter(([, value]) => value !== '')
  return `Items: ${items.join(', ')}.${parts.length > 0 ? ` ${parts.map(([name, value]) => `${name}: ${value}`).join(', ')}.` : ''}`
}
