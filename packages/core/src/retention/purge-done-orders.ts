import type { ConnectionId, OrderId } from '../domain/ids.ts'
import type { Checkpoint } from '../ports/paging.ts'
import type { UnitOfWork } from '../ports/repositories.ts'
import type { OrderRecord, PickingRecord } from '../records/order.ts'
import { addNote, type ByHand } from '../runs/notes.ts'
import { localDate } from '../scheduling/local-time.ts'
import { isFinished, personalDataHeld, withoutPersonalData } from './personal-data.ts'

const dayMs = 86_400_000
const batch = 200
/** The connection's local date of the last purge. */
const purgedStream = 'retention:purged-on'

/**
 * Takes personal data out of orders that have been finished for as many days as the settings say, once per local day: asked again on the
 * same day, by whichever worker, it does nothing. Gives how many orders had some.
 */
export async function purgeDoneOrders(byHand: ByHand, unitOfWork: UnitOfWork, connectionId: ConnectionId): Promise<number> {
  const now = byHand.clock.now()
  const { connection, last } = await unitOfWork.read(connectionId, async (r) => ({
    connection: await r.connection.get(),
    last: await r.checkpoints.get(purgedStream),
  }))
  const today = localDate(now, connection.timeZone)
  if (last !== null && last >= today) return 0
  const before = new Date(now - connection.settings.personalDataDays * dayMs).toISOString()
  const at = new Date(now).toISOString()
  let count = 0
  for (let after: OrderId | null = null, more = true; more; ) {
    const from: OrderId | null = after
    const page = await unitOfWork.transaction(connectionId, async (r) => {
      const orders = await r.orders.unpurged(before, from, batch)
      const pickings = await r.pickings.byOrders(orders.map((record) => record.orderId))
      const over = orders.filter((record) => isOverSince(record, pickings, before))
      await r.orders.put(over.map((record) => withoutPersonalData(record, at)))
      return { last: orders.at(-1)?.orderId ?? null, more: orders.length === batch, held: over.filter(holdsSome).length }
    })
    count += page.held
    after = page.last
    more = page.more
  }
  await unitOfWork.transaction(connectionId, async (r) => {
    await r.checkpoints.put(purgedStream, today as Checkpoint)
    const { personalDataDays: days } = connection.settings
    if (count > 0)
      await addNote(
        byHand,
        r,
        connection,
        'personal_data_purged',
        `Personal data of ${count} orders that were finished ${days} days ago was deleted`,
      )
  })
  return count
}

const holdsSome = (record: OrderRecord): boolean => personalDataHeld(record).length > 0

function isOverSince(record: OrderRecord, pickings: readonly PickingRecord[], before: string): boolean {
  const own = pickings.filter((one) => one.orderId === record.orderId)
  return isFinished(record, own) && own.every((one) => one.updatedAt < before)
}
