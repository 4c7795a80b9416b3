import type { OrderId } from '../domain/ids.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { OrderRecord } from '../records/order.ts'
import { isFinished, withoutPersonalData } from './personal-data.ts'

/** What became of the orders that a store wants forgotten. */
export interface Redaction {
  readonly purged: readonly OrderRecord[]
  /** Still under way: the warehouse needs their address until they are finished. */
  readonly waiting: readonly OrderRecord[]
}

/** Purges those named that are finished; orders we never saw hold nothing. */
export async function redactOrders(r: Repositories, ids: readonly OrderId[], at: string): Promise<Redaction> {
  const records = (await r.orders.byIds(ids)).filter((record) => record.personalDataPurgedAt === null)
  const pickings = await r.pickings.byOrders(records.map((record) => record.orderId))
  const isOver = (record: OrderRecord) =>
    isFinished(
      record,
      pickings.filter((one) => one.orderId === record.orderId),
    )
  const purged = records.filter(isOver)
  await r.orders.put(purged.map((record) => withoutPersonalData(record, at)))
  return { purged, waiting: records.filter((record) => !isOver(record)) }
}
