import { applied, type Outcome, type RecordedShipment, rejected, retry, type ShipmentWrite, Unavailable } from '@connect/core'
import { recordIds } from '../../map/keys.ts'
import { endOf, type Failed } from '../../map/rows.ts'
import { trackingOf } from '../../map/tracking.ts'
import type { RestClient } from '../client.ts'
import { completeOrders } from '../orders/complete-orders.ts'
import { ordersById } from '../orders/list-orders.ts'
import { entriesOf, type ParcelEntry } from '../orders/order-node.ts'
import { decide, isAllShipped, itemsOf, type OpenOrder, recorded } from './decide.ts'
import { tell } from './tell.ts'
import { writeEntries } from './write-entries.ts'

/** One parcel on its way. */
interface Work {
  readonly shipment: ShipmentWrite
  outcome: Outcome<RecordedShipment> | null
  /** It was begun before: what is there already is looked for first. */
  isRetry: boolean
}

/**
 * Tells the store of parcels. Nothing of it can be sent twice without harm and the store knows no key, so each parcel is written down on its order before anything
 * is made of it, and when all is made: one that was begun and has no end is looked for in the store first. Four requests, and one or two for each parcel.
 */
export async function recordShipments(
  client: RestClient,
  shipments: readonly ShipmentWrite[],
): Promise<readonly Outcome<RecordedShipment>[]> {
  const works = shipments.map((shipment): Work => ({ shipment, outcome: null, isRetry: false }))
  const orders = await openOrders(client, shipments)
  if (orders instanceof Unavailable) return works.map(() => retry(orders.retryAfterMs ?? PAUSE, orders.message))
  const orderOf = ({ shipment }: Work) => orders.get(Number(shipment.orderId)) ?? null
  for (const work of works) {
    const open = orderOf(work)
    work.outcome = decide(work.shipment, open)
    if (work.outcome === null && open) begin(work, open)
  }
  const begun = () => works.filter(({ outcome }) => outcome === null)
  const touched = () => [...new Set(begun().flatMap((work) => orderOf(work) ?? []))]
  if (begun().length > 0) settleFailed(begun(), await writeEntries(client, touched()), true)
  await makeAll(client, begun(), orderOf)
  if (begun().length > 0) {
    const ended = touched().map((open) => ({ ...open, completed: !ENDED.has(open.order.status) && isAllShipped(open) }))
    settleFailed(begun(), await writeEntries(client, ended), false)
  }
  return works.map((work) => {
    const entry = orderOf(work)?.entries.find(({ key }) => key === work.shipment.key)
    return work.outcome ?? applied(entry ? recorded(entry) : { externalId: null, handle: null })
  })
}

async function openOrders(client: RestClient, shipments: readonly ShipmentWrite[]): Promise<ReadonlyMap<number, OpenOrder> | Unavailable> {
  try {
    const nodes = await ordersById(client, recordIds(shipments.map(({ orderId }) => orderId)))
    const orders = await completeOrders(client, nodes)
    return new Map(
      nodes.flatMap((node): [number, OpenOrder][] => {
        const order = orders.find(({ id }) => id === node.id)
        return order ? [[node.id, { order, entries: entriesOf(node), parcels: order.shipments }]] : []
      }),
    )
  } catch (error) {
    if (error instanceof Unavailable) return error
    throw error
  }
}

/** Written down as under way; its units count from now on, also for the next parcel of the same order. */
function begin(work: Work, open: OpenOrder): void {
  const { key } = work.shipment
  work.isRetry = open.entries.some((entry) => entry.key === key)
  const { tracking_number } = trackingOf(work.shipment)
  const entry: ParcelEntry = open.entries.find((one) => one.key === key) ?? {
    key,
    id: null,
    items: [...itemsOf(work.shipment)],
    tracking_number,
    note: null,
    complete: false,
  }
  keep(open, entry)
  open.parcels = [...open.parcels, entry]
}

/** One after the other. Once the store certainly takes nothing now, or three replies in a row are lost, the rest is left for the next run. */
async function makeAll(client: RestClient, works: readonly Work[], orderOf: (work: Work) => OpenOrder | null): Promise<void> {
  let stopped: Outcome<RecordedShipment> | null = null
  let lost = 0
  for (const work of works) {
    const open = orderOf(work)
    work.outcome = stopped ?? (open && (await make(client, work, open)))
    lost = work.outcome?.kind === 'uncertain' ? lost + 1 : 0
    if (work.outcome?.kind === 'retry') stopped = work.outcome
    else if (lost === MOST_LOST) stopped = retry(PAUSE, 'the store does not answer')
  }
}

/** null: all of it is made, and is to be written down so. */
async function make(client: RestClient, { shipment, isRetry }: Work, open: OpenOrder): Promise<Outcome<RecordedShipment> | null> {
  const entry = open.entries.find(({ key }) => key === shipment.key) as ParcelEntry
  const told = await tell(client, shipment, entry, isRetry)
  if (told.kind === 'answer') {
    keep(open, { ...told.data, complete: true })
    return null
  }
  open.parcels = open.parcels.filter(({ key }) => key !== shipment.key)
  return endOf(told) ?? rejected('shipment_refused', `${shipment.orderNumber}: ${told.reason}`)
}

const keep = (open: OpenOrder, entry: ParcelEntry): void => {
  open.entries = [...open.entries.filter(({ key }) => key !== entry.key), entry]
}

/** Before anything was made, nothing is lost with a reply. */
function settleFailed(works: readonly Work[], ends: ReadonlyMap<number, Failed | null>, isBefore: boolean): void {
  for (const work of works) {
    const failed = ends.get(Number(work.shipment.orderId))
    if (!failed) continue
    const end = endOf(failed) ?? rejected('shipment_refused', `${work.shipment.orderNumber}: ${failed.reason}`)
    work.outcome =
      isBefore && end.kind === 'uncertain'
        ? retry(PAUSE, end.reason)
        : !isBefore && end.kind !== 'uncertain'
          ? retry(PAUSE, failed.reason)
          : end
  }
}

/** What is over stays as somebody set it. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'cancelled', 'refunded', 'failed', 'trash'])
const MOST_LOST = 3
const PAUSE = 60_000
