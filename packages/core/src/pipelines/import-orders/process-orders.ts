import type { OrderId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import { chooseMethod, methodKey } from '../../planning/order-method.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { MethodMappingRecord } from '../../records/carrier.ts'
import type { PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { pickingOrdersStream } from '../export-shipments/pull-picking-orders.ts'
import { setProblems } from '../problems.ts'
import { type Result, recordResults } from '../results.ts'
import { type DecidedOrders, decideOrders } from './decide-orders.ts'
import { loadSurroundings } from './load-orders.ts'
import { orderProblems, orderResult } from './order-result.ts'
import type { OrderRun } from './order-run.ts'
import { isOpen, type Sighting, sightOrder } from './stored-order.ts'

/**
 * Takes some orders through: the newest version of each is decided on and performed, then orders, picking records, settled effects, problems,
 * results, and whatever `alongside` stores (checkpoint, inbox) are committed as one.
 */
export async function processOrders(
  context: RunContext,
  run: OrderRun,
  seen: readonly StoreOrder[],
  alongside: (repositories: Repositories) => Promise<void> = async () => {},
): Promise<void> {
  const orders = newestOfEach(seen)
  const sightings = await sight(context, orders)
  const current = [...sightings.values()].filter((one) => one.kind !== 'superseded').map((one) => one.record.order)
  for (const order of orders) run.processed.add(order.orderId)
  const decided = await decideOrders(context, run, current)
  if (context.mode === 'dry_run') return
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    await storePickings(r, decided)
    await storeOrders(r, decided, sightings)
    await r.methods.put(newMethods(current, decided))
    await decided.settle(r)
    if (decided.rereadFeed) await r.checkpoints.put(pickingOrdersStream, null)
    const problems = current.flatMap((order) => orderProblems(order, decided.ends.get(order.orderId) ?? []))
    await setProblems(
      context,
      r,
      current.map((order) => order.orderId),
      problems,
      { kind: 'order' },
    )
    await recordResults(
      context,
      r,
      [...sightings.values()].map((one) => resultOf(one, decided)),
    )
    await alongside(r)
  })
}

/** A list may show one order twice while it changes under the reading. */
function newestOfEach(seen: readonly StoreOrder[]): readonly StoreOrder[] {
  const newest = new Map<OrderId, StoreOrder>()
  for (const order of seen) if (order.version >= (newest.get(order.orderId)?.version ?? '')) newest.set(order.orderId, order)
  return [...newest.values()]
}

async function sight(context: RunContext, orders: readonly StoreOrder[]): Promise<ReadonlyMap<OrderId, Sighting>> {
  const { orders: stored } = await loadSurroundings(context, orders)
  return new Map(orders.map((order) => [order.orderId, sightOrder(stored.get(order.orderId) ?? null, order, nowOf(context.clock))]))
}

async function storePickings(r: Repositories, decided: DecidedOrders): Promise<void> {
  await r.pickings.put([...decided.ends.values()].flatMap((ends) => ends.flatMap(({ record }) => (record ? [record] : []))))
}

async function storeOrders(r: Repositories, decided: DecidedOrders, sightings: ReadonlyMap<OrderId, Sighting>): Promise<void> {
  const pickings = await r.pickings.byOrders([...decided.ends.keys()])
  const changed = [...sightings.values()].flatMap(({ kind, record }) => {
    if (kind === 'superseded') return []
    const open = isOpen(
      record,
      pickings.filter((one: PickingRecord) => one.orderId === record.orderId),
    )
    return kind === 'changed' || open !== record.open ? [{ ...record, open }] : []
  })
  await r.orders.put(changed)
}

/** Methods nobody has mapped yet appear in the mapping screen. */
function newMethods(orders: readonly StoreOrder[], { around }: DecidedOrders): readonly MethodMappingRecord[] {
  const found = new Map<string, MethodMappingRecord>()
  for (const { shippingMethod } of orders.flatMap((order) => order.groups)) {
    if (!shippingMethod || chooseMethod(shippingMethod, around.methods).kind !== 'unmapped') continue
    const storeMethod = methodKey(shippingMethod)
    if (!around.methods.has(storeMethod))
      found.set(storeMethod, { storeMethod, title: shippingMethod.title, carrier: null, method: null, createdByUs: false })
  }
  return [...found.values()]
}

function resultOf({ kind, record }: Sighting, decided: DecidedOrders): Result {
  const subject = { subjectKind: 'order', subjectId: record.orderId, label: record.order.number } as const
  if (kind === 'superseded')
    return {
      ...subject,
      result: 'superseded',
      code: 'older_version',
      message: `Order ${record.order.number}: a newer version is stored already`,
    }
  const refusal = decided.refusals.get(record.orderId)
  if (!refusal) return orderResult(record.order, decided.ends.get(record.orderId) ?? [])
  return kind === 'same'
    ? { ...subject, result: 'unchanged', code: 'unchanged', message: '' }
    : { ...subject, result: 'skipped', code: refusal.code, message: refusal.message }
}
