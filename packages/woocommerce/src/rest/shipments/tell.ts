import { type ShipmentWrite, Unavailable } from '@connect/core'
import { z } from 'zod'
import type { Written } from '../../client/answer.ts'
import { trackingOf } from '../../map/tracking.ts'
import type { RestClient } from '../client.ts'
import { fulfillmentsOf, OUR_KEY } from '../orders/fulfillments.ts'
import type { ParcelEntry } from '../orders/order-node.ts'
import { hasNamespace } from '../shop/index-of-site.ts'
import { noteText, referenceOf } from './note-text.ts'

/** What is made of a parcel, in this order; what was made before, as far as the entry says or the store shows, is not made again. */
export async function tell(
  client: RestClient,
  shipment: ShipmentWrite,
  entry: ParcelEntry,
  isRetry: boolean,
): Promise<Written<ParcelEntry>> {
  try {
    const fulfilled = await fulfil(client, shipment, entry, isRetry)
    if (fulfilled.kind !== 'answer') return fulfilled
    const tracked = await track(client, shipment, isRetry)
    if (tracked.kind !== 'answer') return tracked
    return await note(client, shipment, fulfilled.data, isRetry)
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'notDone', afterMs: error.retryAfterMs ?? PAUSE, reason: error.message }
    throw error
  }
}

/** A fulfillment of the store's own, where that feature is on; it mails nobody, for the note does. It is checked here: the store takes any quantity. */
async function fulfil(
  client: RestClient,
  { key, orderId, ...shipment }: ShipmentWrite,
  entry: ParcelEntry,
  isRetry: boolean,
): Promise<Written<ParcelEntry>> {
  const there = client.memory.fulfillments === null || isRetry ? await fulfillmentsOf(client, Number(orderId)) : []
  if (client.memory.fulfillments === false || entry.id) return { kind: 'answer', data: entry }
  const made = there?.find(({ ours }) => ours === key)
  if (made) return { kind: 'answer', data: { ...entry, id: made.id } }
  const { tracking_number, tracking_url, carrier, provider } = trackingOf({ ...shipment })
  const meta = {
    _items: entry.items.map(({ item_id, quantity }) => ({ item_id, qty: quantity })),
    _tracking_number: tracking_number,
    _tracking_url: tracking_url,
    _shipment_provider: carrier ? (provider ?? 'other') : null,
    _provider_name: carrier && !provider ? carrier : null,
    [OUR_KEY]: key,
  }
  // Some versions (10.6) do not look at an entry without an id, and find no items then; 0 is one that is new.
  const meta_data = Object.entries(meta).flatMap(([name, value]) => (value === null ? [] : [{ id: 0, key: name, value }]))
  const written = await client.write({
    method: 'POST',
    path: `/wc/v3/orders/${Number(orderId)}/fulfillments`,
    body: { status: 'fulfilled', is_fulfilled: true, meta_data },
    data: created,
    repeat: 'once',
  })
  return written.kind === 'answer' ? { kind: 'answer', data: { ...entry, id: String(written.data.id) } } : written
}

/** An entry of a Shipment Tracking extension, where one is active and there is a number to show. */
async function track(client: RestClient, shipment: ShipmentWrite, isRetry: boolean): Promise<Written<null>> {
  const { tracking_number, tracking_url, carrier } = trackingOf(shipment)
  if (tracking_number === null || !(await hasNamespace(client, 'wc-shipment-tracking/v3'))) return { kind: 'answer', data: null }
  const path = `/wc-shipment-tracking/v3/orders/${Number(shipment.orderId)}/shipment-trackings` as const
  if (isRetry) {
    const there = await client.read({ path, data: z.array(z.object({ tracking_number: z.string().catch('') })) })
    if (there.some((one) => one.tracking_number === tracking_number)) return { kind: 'answer', data: null }
  }
  const body = {
    custom_tracking_provider: carrier ?? 'Carrier',
    custom_tracking_link: tracking_url ?? '',
    tracking_number,
    ...(shipment.shippedAt ? { date_shipped: shipment.shippedAt.slice(0, 10) } : {}),
  }
  const written = await client.write({ method: 'POST', path, body, data: z.unknown(), repeat: 'once' })
  return written.kind === 'answer' ? { kind: 'answer', data: null } : written
}

/** The note of a parcel, by its reference; null: there is none. */
export async function noteOf(client: RestClient, { orderId, key }: Pick<ShipmentWrite, 'orderId' | 'key'>): Promise<number | null> {
  const path = `/wc/v3/orders/${Number(orderId)}/notes` as const
  const notes = await client.read({ path, data: z.array(z.object({ id: z.number(), note: z.string().catch('') })) })
  return notes.find(({ note }) => note.includes(referenceOf(key)))?.id ?? null
}

/** A note for the customer, which the store mails; one for the shop's people alone where nobody is to be told. */
async function note(client: RestClient, shipment: ShipmentWrite, entry: ParcelEntry, isRetry: boolean): Promise<Written<ParcelEntry>> {
  if (entry.note) return { kind: 'answer', data: entry }
  const path = `/wc/v3/orders/${Number(shipment.orderId)}/notes` as const
  const there = isRetry ? await noteOf(client, shipment) : null
  if (there !== null) return { kind: 'answer', data: { ...entry, note: there } }
  const body = { note: noteText(shipment), customer_note: shipment.notifyCustomer }
  const written = await client.write({ method: 'POST', path, body, data: created, repeat: 'once' })
  return written.kind === 'answer' ? { kind: 'answer', data: { ...entry, note: written.data.id } } : written
}

const created = z.object({ id: z.number().int() })
const PAUSE = 60_000
