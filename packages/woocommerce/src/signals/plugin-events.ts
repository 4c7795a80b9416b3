import type { Signal, SignalTopic } from '@connect/core'
import { parseJson } from '@connect/http'
import { type EventDocument, eventsDocument } from '../protocol/documents/events.ts'
import { isoOf } from '../protocol/documents/fields.ts'
import { readOrderDocument } from '../protocol/documents/order.ts'

/** A batch of the plugin's outbox, of a request that was verified before. */
export interface PluginEvents {
  readonly kind: 'events'
  readonly signals: readonly Signal[]
  /** UTC ISO instant. `complete`: the outbox has told everything up to then. */
  readonly asOf: string
  readonly complete: boolean
}

export interface EventReader {
  readonly storeKey: string
  /** Seals what a signal keeps of a person until it is handled. */
  readonly seal: (text: string) => string
}

/** `invalid` names the field that is wrong: nothing of the batch is taken then. An order that cannot be read is no reason: its signal says "look". */
export function parsePluginEvents(
  body: string | Uint8Array,
  { storeKey, seal }: EventReader,
): PluginEvents | { readonly kind: 'invalid'; readonly field: string } {
  const read = eventsDocument.safeParse(parseJson(typeof body === 'string' ? body : new TextDecoder().decode(body)))
  if (!read.success) return { kind: 'invalid', field: read.error.issues[0]?.path.map(String).join('.') ?? '' }
  const { epoch, events, as_of, complete } = read.data
  const asOf = isoOf(as_of)
  if (asOf === null) return { kind: 'invalid', field: 'as_of' }
  const signals = events.map(
    (event): Signal => ({
      // With its instant: a store put back from a backup counts from where it was then, and gives its numbers out again.
      eventId: `outbox:${String(epoch).padStart(10, '0')}:${String(event.id).padStart(12, '0')}:${event.at}`,
      storeKey,
      topic: topics[event.topic],
      subject: isAboutOne(event) ? event.subject : null,
      occurredAt: isoOf(event.at),
      details: orderIn(event, seal),
    }),
  )
  return { kind: 'events', signals, asOf, complete }
}

const topics: Readonly<Record<EventDocument['topic'], SignalTopic>> = {
  'order.changed': 'orders_changed',
  'order.deleted': 'order_deleted',
  'product.changed': 'products_changed',
  'product.deleted': 'product_deleted',
  'stock.changed': 'levels_changed',
  // Currency, statuses and the like: read anew with what the store says of itself.
  'settings.changed': 'locations_changed',
}

const isAboutOne = ({ subject }: EventDocument): boolean => /^[1-9]\d{0,14}$/.test(subject)

function orderIn({ topic, subject, order }: EventDocument, seal: EventReader['seal']): string | null {
  const read = topic === 'order.changed' && order ? readOrderDocument(order) : null
  return read !== null && String(read.id) === subject ? seal(JSON.stringify(order)) : null
}
