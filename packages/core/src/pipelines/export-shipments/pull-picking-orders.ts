import type { PickingOrder } from '../../domain/warehouse.ts'
import { type FeedSight, pickingAfterSight } from '../../planning/shipment-feed.ts'
import type { Checkpoint, Page } from '../../ports/paging.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { OrderRecord, PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { cancelKey, receiveKey } from '../import-orders/effect-keys.ts'
import { setProblems } from '../problems.ts'
import { recordResults } from '../results.ts'
import { pulledResult } from './pulled-result.ts'

/** Stream of the warehouse's changed picking orders. */
export const pickingOrdersStream = 'picking_orders'

/**
 * Stores what changed on our picking orders in the warehouse: status, picks, shipments (requirements 5.3). Rows and checkpoint in one transaction.
 * Gives the records that changed; a dry run reads them and stores nothing.
 */
export async function pullPickingOrders(context: RunContext): Promise<readonly PickingRecord[]> {
  const from = await context.unitOfWork.read(context.connectionId, (r) => r.checkpoints.get(pickingOrdersStream))
  const changed: PickingRecord[] = []
  for await (const page of context.warehouse.changedPickingOrders(from)) {
    await context.progress('Reading picking orders')
    if (context.mode === 'dry_run') {
      const sights = await context.unitOfWork.read(context.connectionId, (r) => sightsOf(context, r, page.rows))
      changed.push(...sights.flatMap(({ after }) => (after ? [after] : [])))
    } else changed.push(...(await storePage(context, page)))
  }
  return changed
}

interface Sight {
  readonly row: PickingOrder
  readonly before: PickingRecord | null
  readonly after: PickingRecord | null
}

function storePage(context: RunContext, page: Page<PickingOrder>): Promise<readonly PickingRecord[]> {
  return context.unitOfWork.transaction(context.connectionId, async (r) => {
    const sights = await sightsOf(context, r, page.rows)
    const changed = sights.flatMap(({ after }) => (after ? [after] : []))
    await r.pickings.put(changed)
    await confirmArrivals(context, r, sights)
    await tellDeleted(context, r, changed)
    await recordResults(
      context,
      r,
      sights.map(({ row, before, after }) => pulledResult(row, before, after)),
    )
    await r.checkpoints.put(pickingOrdersStream, page.next satisfies Checkpoint)
    return changed
  })
}

async function sightsOf(context: RunContext, r: Repositories, rows: readonly PickingOrder[]): Promise<readonly Sight[]> {
  const ids = [...new Set(rows.map((row) => row.reference.orderId))]
  const records = new Map((await r.pickings.byOrders(ids)).map((record) => [keyOf(record), record]))
  const orders = new Map((await r.orders.byIds(ids)).map((order) => [order.orderId, order]))
  const cancels = await r.effects.byKeys([...records.values()].map((record) => cancelKey(context, record)))
  const cancelling = new Set(cancels.map((effect) => effect.key))
  return rows.map((row): Sight => {
    const before = records.get(keyOf(row.reference)) ?? null
    if (!before) return { row, before, after: null }
    const sight = sightOf(nowOf(context.clock), orders.get(row.reference.orderId) ?? null, cancelling.has(cancelKey(context, before)))
    const after = pickingAfterSight(before, row, sight)
    if (!after || same(before, after)) return { row, before, after: null }
    records.set(keyOf(after), after)
    return { row, before, after }
  })
}

const sightOf = (now: string, order: OrderRecord | null, cancelledByUs: boolean): FeedSight => ({
  now,
  cancelledByUs,
  fulfilled: (lineId) => order?.order.lines.find((line) => line.lineId === lineId)?.fulfilled ?? 0,
})

const keyOf = ({ orderId, groupKey }: { readonly orderId: string; readonly groupKey: string }) => `${orderId}\u0000${groupKey}`
const same = (a: PickingRecord, b: PickingRecord) => JSON.stringify({ ...a, updatedAt: '' }) === JSON.stringify({ ...b, updatedAt: '' })

/** A receive whose reply was lost and that shows up here has arrived. */
async function confirmArrivals(context: RunContext, r: Repositories, sights: readonly Sight[]): Promise<void> {
  const arrived = sights.filter(({ before, after }) => before?.state === 'sending' && after?.state === 'accepted')
  const replies = new Map(
    arrived.map(({ row, before }) => [
      receiveKey(context, before as PickingRecord),
      JSON.stringify({ pickingOrderId: row.pickingOrderId, orderNumber: row.orderNumber, version: row.version }),
    ]),
  )
  const effects = await r.effects.byKeys([...replies.keys()])
  const updatedAt = nowOf(context.clock)
  await r.effects.put(effects.map((effect) => ({ ...effect, phase: 'confirmed', reply: replies.get(effect.key) ?? null, updatedAt })))
}

/** a person is told; the store's order stays as it is. */
async function tellDeleted(context: RunContext, r: Repositories, changed: readonly PickingRecord[]): Promise<void> {
  const deleted = changed.filter((record) => record.state === 'held' && record.status === 'deleted')
  const orders = new Map(deleted.map((record) => [record.orderId as string, record]))
  const drafts = [...orders.values()].map((record) => ({
    subjectKind: 'order' as const,
    subjectId: record.orderId,
    label: record.orderNumber,
    code: 'deleted_in_warehouse',
    message: record.message ?? '',
  }))
  await setProblems(context, r, [...orders.keys()], drafts, { kind: 'order', codes: ['deleted_in_warehouse'] })
}
