import type { OrderId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import type { ShipmentFacts, ShipmentPlan } from '../../planning/shipment-facts.ts'
import { planShipments } from '../../planning/shipment-plan.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'

export interface PlannedGroup {
  readonly facts: ShipmentFacts
  readonly plan: ShipmentPlan
}

/** Plans these picking orders from what is stored; `fresh` orders, read just now, stand in for the stored ones. */
export async function planGroups(
  context: RunContext,
  r: Repositories,
  pickings: readonly PickingRecord[],
  fresh: ReadonlyMap<OrderId, StoreOrder> = new Map(),
): Promise<readonly PlannedGroup[]> {
  const ids = [...new Set(pickings.map((record) => record.orderId))]
  const connection = await r.connection.get()
  const orders = new Map((await r.orders.byIds(ids)).map((record) => [record.orderId, record]))
  const shipments = await r.shipments.byOrders(ids)
  const all = await r.pickings.byOrders(ids)
  return pickings.flatMap((record): readonly PlannedGroup[] => {
    const stored = orders.get(record.orderId)
    if (!stored) return []
    const order = fresh.get(record.orderId) ?? stored.order
    const facts: ShipmentFacts = {
      order,
      connection,
      capabilities: context.store.capabilities,
      links: new Map(),
      methods: new Map(),
      pickings: all.filter((one) => one.orderId === record.orderId),
      shipments: shipments.filter((one) => one.orderId === record.orderId),
      now: nowOf(context.clock),
      groupKey: record.groupKey,
      group: order.groups.find((group) => group.key === record.groupKey) ?? null,
      record,
      orderNumber: record.orderNumber,
      orderSeenAt: stored.seenAt,
    }
    return [{ facts, plan: planShipments(facts) }]
  })
}

/** What was shipped beyond what the store as stored still waits for is planned again with the order as it is now. */
export async function planAfresh(context: RunContext, pickings: readonly PickingRecord[]): Promise<readonly PlannedGroup[]> {
  const first = await context.unitOfWork.read(context.connectionId, (r) => planGroups(context, r, pickings))
  const doubtful = [...new Set(first.filter(({ plan }) => plan.doubtful).map(({ facts }) => facts.order.orderId))]
  if (doubtful.length === 0) return first
  const read = await context.store.readOrders(doubtful)
  const fresh = new Map(read.map((order) => [order.orderId, order]))
  return context.unitOfWork.read(context.connectionId, (r) => planGroups(context, r, pickings, fresh))
}
