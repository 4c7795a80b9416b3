import { listOf, type Parcel, type StoreCalls } from '../walked-store.ts'
import { type OrderRow, parcelsOf } from './rows.ts'

interface FulfillmentRow {
  readonly orderId: number
  readonly isFulfilled: boolean
  readonly meta: readonly { readonly key: string; readonly value: unknown }[]
}
interface NoteRow {
  readonly orderId: number
  readonly note: string
  readonly customerNote: boolean
}

/** Parcels as the store's own fulfillments show them, where that feature is on. */
export async function fulfilledParcels(calls: StoreCalls): Promise<readonly Parcel[]> {
  const rows = await listOf<FulfillmentRow>(calls, 'fulfillments')
  return rows
    .filter(({ isFulfilled }) => isFulfilled)
    .map(({ orderId, meta }) => {
      const value = (name: string) => meta.find(({ key }) => key === name)?.value
      const items = (value('_items') ?? []) as readonly { readonly item_id: number; readonly qty: number }[]
      const number = String(value('_tracking_number') ?? '') || null
      return {
        orderId: String(orderId),
        carrier: String(value('_shipment_provider') ?? '').toUpperCase() || null,
        number,
        canBeFollowed: number !== null && String(value('_tracking_url') ?? '').includes(number),
        units: Object.fromEntries(items.map(({ item_id, qty }) => [String(item_id), qty])),
      }
    })
}

/** Parcels as the order's own meta counts them, and as the note tells the customer of them. */
export async function notedParcels(calls: StoreCalls): Promise<readonly Parcel[]> {
  const [orders, notes] = await Promise.all([listOf<OrderRow>(calls, 'orders'), listOf<NoteRow>(calls, 'notes')])
  return orders.flatMap((order) =>
    parcelsOf(order).map(({ items, tracking_number: number }) => {
      const note = notes.find((one) => one.orderId === order.id && one.customerNote && one.note.includes(number ?? 'none'))?.note ?? ''
      return {
        orderId: String(order.id),
        carrier: /\b(UPS|USPS|FedEx|DHL)\b/i.exec(note)?.[1]?.toUpperCase() ?? null,
        number,
        canBeFollowed: new RegExp(`https://\\S*${number}`).test(note),
        units: Object.fromEntries(items.map(({ item_id, quantity }) => [String(item_id), quantity])),
      }
    }),
  )
}
