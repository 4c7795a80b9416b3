import type { OrderId, VariantId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import type { OrderFacts } from '../../planning/order-facts.ts'
import type { Capabilities } from '../../ports/store-platform.ts'
import type { MethodMappingRecord } from '../../records/carrier.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../../records/order.ts'
import type { ProblemRecord } from '../../records/work.ts'
import { nowOf, type RunContext } from '../context.ts'

/** What is stored around some orders, read at once. */
export interface Surroundings {
  readonly connection: ConnectionRecord
  readonly orders: ReadonlyMap<OrderId, OrderRecord>
  readonly pickings: readonly PickingRecord[]
  readonly shipments: readonly ShipmentRecord[]
  readonly links: ReadonlyMap<VariantId, ItemLinkRecord>
  readonly methods: ReadonlyMap<string, MethodMappingRecord>
  /** Open ones of these orders. */
  readonly problems: readonly ProblemRecord[]
}

export async function loadSurroundings(context: RunContext, orders: readonly StoreOrder[]): Promise<Surroundings> {
  const ids = orders.map((order) => order.orderId)
  const variants = [...new Set(orders.flatMap((order) => order.lines.flatMap((line) => (line.variantId ? [line.variantId] : []))))]
  return context.unitOfWork.read(context.connectionId, async (r) => ({
    connection: await r.connection.get(),
    orders: new Map((await r.orders.byIds(ids)).map((record) => [record.orderId, record])),
    pickings: await r.pickings.byOrders(ids),
    shipments: await r.shipments.byOrders(ids),
    links: new Map((await r.links.byVariants(variants)).map((link) => [link.variantId, link])),
    methods: new Map((await r.methods.all()).map((mapping) => [mapping.storeMethod, mapping])),
    problems: (await r.problems.open()).filter((problem) => problem.subjectKind === 'order' && ids.includes(problem.subjectId as OrderId)),
  }))
}

/** The facts of one of them. */
export function factsOf(context: RunContext, around: Surroundings, order: StoreOrder): OrderFacts {
  const capabilities: Capabilities = context.store.capabilities
  return {
    order,
    connection: around.connection,
    capabilities,
    links: around.links,
    methods: around.methods,
    pickings: around.pickings.filter((record) => record.orderId === order.orderId),
    shipments: around.shipments.filter((record) => record.orderId === order.orderId),
    now: nowOf(context.clock),
  }
}
