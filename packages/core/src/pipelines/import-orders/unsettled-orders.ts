import type { OrderId } from '../../domain/ids.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Checkpoint } from '../../ports/paging.ts'
import type { OrderRecord, PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { digest } from '../digest.ts'
import type { OrderRun } from './order-run.ts'
import { processOrders } from './process-orders.ts'

/** Orders taken through together. */
const batchSize = 100
/** Under which settings the orders passed over were passed over. */
const settingsStream = 'orders_settings'
/** What a store may lift without the order counting as changed. */
const silentCodes: ReadonlySet<string | null> = new Set(['held_in_store', 'scheduled', 'not_routed'])

/** Looks again at what was not finished: holds that may be lifted, items that may have arrived, retries that are due; all open orders after new settings. */
export async function reconsiderOrders(context: RunContext, run: OrderRun): Promise<void> {
  const now = nowOf(context.clock)
  const { unsettled, before, current, stored } = await context.unitOfWork.read(context.connectionId, async (r) => {
    const due = await r.pickings.unsettled(now)
    const then = await r.checkpoints.get(settingsStream)
    const today = digest(importSettings((await r.connection.get()).settings)) as Checkpoint
    const named = await r.orders.byIds([...new Set(due.map((record) => record.orderId))])
    const all = then !== null && then !== today ? await r.orders.open() : []
    return { unsettled: due, before: then, current: today, stored: [...named, ...all] }
  })
  const orders = [...new Map(stored.map((record) => [record.orderId, record])).values()].filter(
    (record) => !run.processed.has(record.orderId),
  )
  const silent = new Set(unsettled.filter((record) => isSilent(record, now)).map((record) => record.orderId))
  for (let from = 0; from < orders.length; from += batchSize) {
    await context.progress('Orders that were waiting')
    await reconsider(context, run, orders.slice(from, from + batchSize), silent)
  }
  if (context.mode === 'perform' && before !== current)
    await context.unitOfWork.transaction(context.connectionId, (r) => r.checkpoints.put(settingsStream, current))
}

async function reconsider(context: RunContext, run: OrderRun, batch: readonly OrderRecord[], silent: ReadonlySet<OrderId>): Promise<void> {
  const ask = batch.filter((record) => silent.has(record.orderId)).map((record) => record.orderId)
  const read = new Map((ask.length > 0 ? await context.store.readOrders(ask) : []).map((order) => [order.orderId, order]))
  await processOrders(
    context,
    run,
    batch.map((record) => read.get(record.orderId) ?? record.order),
  )
}

const isSilent = (record: PickingRecord, now: string): boolean =>
  record.state === 'waiting' && silentCodes.has(record.code) && (record.nextAttemptAt === null || record.nextAttemptAt <= now)

/** The settings that decide which orders come in. */
const importSettings = (settings: Settings) => [
  settings.orderImportStatuses,
  settings.paymentGate,
  settings.importPartlyFulfilled,
  settings.importTestOrders,
  settings.earliestOrderDate,
  settings.locations,
]
