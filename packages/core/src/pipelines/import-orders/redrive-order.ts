import type { OrderId } from '../../domain/ids.ts'
import { applied, type Outcome, rejected } from '../../domain/outcome.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { PickingRecord, ShipmentRecord } from '../../records/order.ts'
import { atRest, nothingThere } from './picking-record.ts'

/**
 * A person says "try again" (the Retry button, `redrive`): what was refused, given up, or deleted in the warehouse is decided anew in the next
 * run; shipments that were refused are sent again. What may be under way is only made due: it is looked up before anything is sent.
 */
export async function redriveOrder(r: Repositories, orderId: OrderId, now: string): Promise<Outcome<{ readonly redriven: number }>> {
  const [pickings, shipments] = [await r.pickings.byOrders([orderId]), await r.shipments.byOrders([orderId])]
  if (pickings.length === 0) return rejected('order_unknown', 'No such order is known here.')
  const again = pickings.flatMap((record) => redrivenPicking(record, now))
  const resent = shipments.filter((record) => ['held', 'waiting', 'sending'].includes(record.state) && record.attempts > 0)
  await r.pickings.put(again)
  await r.shipments.put(resent.map((record) => redrivenShipment(record, now)))
  return applied({ redriven: again.length + resent.length })
}

function redrivenPicking(record: PickingRecord, now: string): readonly PickingRecord[] {
  const due = { ...record, attempts: 0, updatedAt: now }
  switch (record.state) {
    case 'sending':
      return [{ ...due, nextAttemptAt: now }]
    case 'held':
      return [
        {
          ...due,
          ...atRest,
          ...(record.status === 'deleted' ? nothingThere : {}),
          state: 'waiting',
          code: 'redriven',
          message: 'Tried again by a person',
        },
      ]
    case 'waiting':
      return [{ ...due, nextAttemptAt: now }]
    case 'accepted':
      return record.refusedDigest !== null || record.nextAttemptAt !== null ? [{ ...due, refusedDigest: null, nextAttemptAt: now }] : []
    default:
      return []
  }
}

const redrivenShipment = (record: ShipmentRecord, now: string): ShipmentRecord => ({ ...record, nextAttemptAt: now, updatedAt: now })
