import { notesAbout } from '../walk/at-store.ts'
import { pickingOf } from '../walk/at-warehouse.ts'
import { asked, quiet } from '../walk/at-worker.ts'
import { type Hop, type Live, noted, type PlacedOrder } from '../walk/live.ts'
import { sendAgain } from '../walk/send-again.ts'

interface Shipped extends PlacedOrder {
  readonly meta_data: readonly { readonly key: string; readonly value: unknown }[]
}

export const shipping: Hop = {
  name: 'It is picked and leaves in two parcels; the same again changes nothing',
  run: async (live) => {
    const { machine, merchant, notes, check, measure, options } = live
    const { shipped: order } = noted(notes.orders, 'orders')
    const [picking] = await pickingOf(live, order)
    if (!picking) throw new Error('It is no picking order')
    const path = `/v1/picking-orders/${picking.id}`
    const tracking = ['A', 'B'].map((end) => `1Z${Date.now()}${end}`)
    const picks = picking.lines.map(({ lineNumber, ordered }) => ({ lineNumber, locationId: notes.locationId, quantity: ordered }))
    await machine.warehouse('POST', `${path}/picks`, { picks })
    const carrierId = await ups(live)
    const [first, second] = picking.lines
    const parcels = [
      [{ lineNumber: first?.lineNumber, quantity: '1' }],
      [
        { lineNumber: first?.lineNumber, quantity: '1' },
        { lineNumber: second?.lineNumber, quantity: '1' },
      ],
    ]
    const calls = machine.recorder.calls.length
    for (const [at, lines] of parcels.entries()) {
      const began = performance.now()
      await machine.warehouse('POST', `${path}/shipments`, { carrierId, trackingNumber: tracking[at], lines })
      await live.until(
        () => notesAbout(live, order, tracking),
        (seen) => seen.length > at,
      )
      await quiet(live)
      measure(`seconds until parcel ${at + 1} was in the store`, ((performance.now() - began) / 1000).toFixed(1))
      const now = await merchant.get<Shipped>(`orders/${order.id}`)
      check(`status after parcel ${at + 1}`, now.status, ['processing', 'completed'][at])
    }
    await shown(live, order, tracking)
    if (options.way === 'plugin') await again(live, order, tracking, calls)
    else {
      await asked(live, 'POST', 'requests', { kind: 'export_shipments' })
      await quiet(live)
      check('notes after shipments were sent once more', (await notesAbout(live, order, tracking)).length, 2)
    }
  },
}

async function ups({ machine }: Live): Promise<string | undefined> {
  const { data } = await machine.warehouse<{ readonly data: readonly { readonly id: string; readonly name: string }[] }>(
    'GET',
    '/v1/divisions/div-hills/carriers?limit=100',
  )
  return data.find(({ name }) => name === 'UPS')?.id
}

/** One note a parcel, our meta, and a fulfillment where the store has them. */
async function shown(live: Live, order: PlacedOrder, tracking: readonly string[]): Promise<void> {
  const { merchant, check, measure, notes } = live
  const told = await notesAbout(live, order, tracking)
  check(
    'notes that name each tracking number',
    tracking.map((number) => told.filter(({ note }) => note.includes(number)).length),
    [1, 1],
  )
  const { meta_data } = await merchant.get<Shipped>(`orders/${order.id}`)
  const kept = meta_data.find(({ key }) => key === '_intellitrack_shipments')?.value
  check('parcels in our meta', Array.isArray(kept) ? kept.map(({ tracking_number }) => tracking_number).sort() : kept, [...tracking].sort())
  const made = await fulfillments(live, order)
  notes.hasFulfillments = made !== null
  measure('fulfillments', made === null ? 'the store has none' : made.length)
  if (made !== null) check('fulfillments of the order', made.length, 2)
}

/** Null: that feature is off, or unknown there. */
const fulfillments = async ({ merchant }: Live, { id }: PlacedOrder): Promise<readonly unknown[] | null> => {
  const answer = await merchant
    .get<readonly unknown[] | { readonly fulfillments?: readonly unknown[] }>(`orders/${id}/fulfillments`)
    .catch(() => null)
  if (answer === null) return null
  return Array.isArray(answer) ? answer : ((answer as { readonly fulfillments?: readonly unknown[] }).fulfillments ?? [])
}

/** The calls that were sent, byte for byte, under new signatures: as after a reply that was lost. */
async function again(live: Live, order: PlacedOrder, tracking: readonly string[], since: number): Promise<void> {
  const { machine, check, measure } = live
  const sent = machine.recorder.calls.slice(since).filter(({ route }) => route === '/intellitrack/v1/shipments')
  const outcomes: string[] = []
  for (const { body } of sent) {
    const answer = await sendAgain(live, 'shipments', body ?? '')
    outcomes.push(...(answer as { readonly outcomes: readonly { readonly outcome: string }[] }).outcomes.map(({ outcome }) => outcome))
  }
  measure(
    'milliseconds of each call',
    sent.map(({ milliseconds }) => milliseconds),
  )
  check(
    'outcomes of the same calls again',
    outcomes,
    tracking.map(() => 'already'),
  )
  check('notes after that', (await notesAbout(live, order, tracking)).length, 2)
  const made = await fulfillments(live, order)
  if (made !== null) check('fulfillments after that', made.length, 2)
}
