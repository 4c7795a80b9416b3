import { type Outcome, retry, type Transport, Unavailable, type Warehouse } from '@connect/core'
import { createClient } from '../client/client.ts'
import { listCarriers, toWarehouseCarrier, upsertCarriers } from './carriers.ts'
import { amendOrder, cancelOrder } from './change-order.ts'
import { changedPickingOrders } from './changed-orders.ts'
import { findEffect } from './find-effect.ts'
import { addInventory, adjustInventory } from './inventory.ts'
import { upsertItems } from './items.ts'
import { once } from './once.ts'
import type { OrderSetting } from './order-body.ts'
import { divisionCurrency, divisions, identity, locations, sites, unitsOfMeasure } from './places.ts'
import { receiveOrders } from './receive-orders.ts'
import { type Scope, scopeOf } from './scope.ts'
import { inventorySummary } from './summary.ts'

export interface IntelliTrackOptions {
  readonly baseUrl: string
  readonly storeKey: string
  /** null while the connection is being set up: only places and identity can be read. */
  readonly divisionId: string | null
  /** The connection's name in the warehouse, for ever. */
  readonly system: string
  /** Default UOM of the connection: what order lines are counted in; without it the division's. */
  readonly unitOfMeasure?: string | null
  readonly transport: Transport
  readonly timeout?: number
}

/** IntelliTrack over the HTTP contract in `openapi.yaml`. Made for one run: carriers and the division's currency are read once. */
export function createIntelliTrack(options: IntelliTrackOptions): Warehouse {
  const client = createClient(options)
  const scope = (): Scope => {
    if (options.divisionId === null)
      throw new Unavailable('warehouse', 'forbidden', 'No Default Division is chosen yet: choose it in Basic Configuration')
    return scopeOf(options.divisionId, options.system)
  }
  const carriers = once(async () => listCarriers(client, scope()))
  const currency = once(async () => divisionCurrency(client, scope().divisionId))
  const setting = async (): Promise<OrderSetting> => ({
    carriers: await carriers.read(),
    unitOfMeasure: options.unitOfMeasure ?? null,
  })
  return {
    identity: () => identity(client),
    divisions: () => divisions(client),
    sites: (divisionId) => sites(client, divisionId),
    locations: (divisionId, siteId) => locations(client, divisionId, siteId),
    unitsOfMeasure: (divisionId) => unitsOfMeasure(client, divisionId),
    carriers: async () => (await carriers.read()).map(toWarehouseCarrier),
    upsertItems: (items) =>
      orWaiting(items, async () => {
        const known = items.some((item) => item.unitCost !== null) ? await currency.read() : null
        return upsertItems(client, scope(), known, items)
      }),
    addInventory: (rows) => orWaiting(rows, async () => addInventory(client, scope(), rows)),
    adjustInventory: (rows) => orWaiting(rows, async () => adjustInventory(client, scope(), rows)),
    upsertCarriers: (list) => orWaiting(list, async () => upsertCarriers(client, scope(), list)).finally(carriers.forget),
    receiveOrders: (orders) => orWaiting(orders, async () => receiveOrders(client, scope(), await setting(), orders)),
    amendOrder: (amendment) =>
      setting().then(
        (known) => amendOrder(client, known, amendment),
        (error: unknown) => waitingFor(error),
      ),
    cancelOrder: (order) => cancelOrder(client, order),
    changedPickingOrders: (from) => changedPickingOrders(client, scope, from),
    inventorySummary: async (wanted) => inventorySummary(client, scope(), wanted),
    findEffect: async (key) => findEffect(client, scope(), key),
  }
}

/** A write never rejects: what it needs first (its division, carriers, a currency) could not be had, so nothing was sent and each record waits. */
async function orWaiting<Value>(
  records: readonly unknown[],
  work: () => Promise<readonly Outcome<Value>[]>,
): Promise<readonly Outcome<Value>[]> {
  try {
    return await work()
  } catch (error) {
    const waiting = waitingFor(error)
    return records.map(() => waiting)
  }
}

function waitingFor(error: unknown): Outcome<never> {
  if (error instanceof Unavailable) return retry(error.retryAfterMs ?? 30_000, error.message)
  throw error
}
