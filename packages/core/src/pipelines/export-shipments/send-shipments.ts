import type { Outcome } from '../../domain/outcome.ts'
import type { RecordedShipment, ShipmentWrite } from '../../domain/shipment.ts'
import type { ShipmentFacts } from '../../planning/shipment-facts.ts'
import type { ShipmentRecord } from '../../records/order.ts'
import type { RunContext } from '../context.ts'
import { effectKey } from '../effect-key.ts'
import { type EffectSender, performEffects } from '../effects.ts'
import { recordResults } from '../results.ts'
import { shipmentEnd } from './shipment-end.ts'
import { rememberHandles } from './shipment-handles.ts'

export interface ToSend {
  readonly facts: ShipmentFacts
  readonly record: ShipmentRecord
}

/**
 * Tells the store of shipments, as many at once as it takes. Each answer may bring a new handle of its group, which the next batch carries;
 * within a batch the adapter keeps count, and it reads anew what went stale (ports/store-platform).
 */
export async function sendShipments(context: RunContext, sending: readonly ToSend[]): Promise<void> {
  const { shipmentsPerBatch } = context.store.capabilities
  const handles = new Map<string, string>()
  for (let from = 0; from < sending.length; from += shipmentsPerBatch) {
    await context.progress(`Shipments: ${from} of ${sending.length} told to the store`)
    await sendBatch(context, sending.slice(from, from + shipmentsPerBatch), handles)
  }
}

const groupOf = ({ facts }: ToSend) => `${facts.order.orderId}\u0000${facts.groupKey}`

async function sendBatch(context: RunContext, batch: readonly ToSend[], handles: Map<string, string>): Promise<void> {
  const writes = batch.map((one) => writeOf(context, one, handles.get(groupOf(one))))
  const performed = await performEffects(context, sender(context), writes)
  const ends = batch.map((one, index) => {
    const outcome = performed.outcomes[index] as Outcome<RecordedShipment>
    const handle = outcome.kind === 'applied' || outcome.kind === 'already' ? outcome.value.handle : null
    if (handle !== null) handles.set(groupOf(one), handle)
    return { handle, one, ...shipmentEnd(context, one, outcome) }
  })
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    await performed.settle(r)
    await r.shipments.put(ends.map((end) => end.record))
    await rememberHandles(
      r,
      ends.map(({ one, handle }) => ({ orderId: one.record.orderId, groupKey: one.record.groupKey, handle })),
    )
    await recordResults(
      context,
      r,
      ends.map((end) => end.result),
    )
  })
}

const sender = ({ store }: RunContext): EffectSender<ShipmentWrite, RecordedShipment> => ({
  kind: 'record_shipment',
  subject: ({ orderId }) => orderId,
  send: (writes) => store.recordShipments(writes),
  find: (write) => store.findShipment(write),
})

function writeOf(context: RunContext, { facts, record }: ToSend, handle: string | undefined): ShipmentWrite {
  return {
    key: effectKey(context, 'shipment', record.shipmentId),
    orderId: record.orderId,
    orderNumber: facts.order.number,
    groupKey: record.groupKey,
    handle: handle ?? facts.group?.handle ?? '',
    lines: record.lines,
    tracking: record.tracking,
    shippedAt: record.shippedAt,
    notifyCustomer: facts.connection.settings.notifyCustomer,
    ...recordedBefore(facts, record),
  }
}

/**
 * Which of the order's shipments the store has already, so that the one there after a lost reply can only be this one. Not said while the end of
 * another is open, too: of two parcels that look alike one may have arrived, and nobody could tell which.
 */
function recordedBefore({ shipments }: ShipmentFacts, { shipmentId }: ShipmentRecord): Pick<ShipmentWrite, 'recordedBefore'> {
  const others = shipments.filter((one) => one.shipmentId !== shipmentId)
  if (others.some((one) => one.state === 'sending')) return {}
  return { recordedBefore: others.flatMap(({ externalId }) => (externalId === null ? [] : [externalId])) }
}
