import { type Transport, Unavailable, type Warehouse } from '@connect/core'
import { createClient } from '../client/client.ts'
import { type ContractCarrier, listCarriers, toWarehouseCarrier, upsertCarriers } from './carriers.ts'
import { amendOrder, cancelOrder } from './change-order.ts'
import { changedPickingOrders } from './changed-orders.ts'
import { findEffect } from './find-effect.ts'
import { addInventory, adjustInventory } from './inventory.ts'
import { upsertItems } from './items.ts'
import { divisions, identity, locations, sites, unitsOfMeasure } from './places.ts'
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
  readonly transport: Transport
  readonly timeout?: number
}

/** IntelliTrack over the HTTP contract in `openapi.yaml`. Made for one run: the list of carriers is read once. */
export function createIntelliTrack(options: IntelliTrackOptions): Warehouse {
  const client = createClient(options)
  const scope = (): Scope => {
    if (options.divisionId === null)
      throw new Unavailable('warehouse', 'forbidden', 'No Default Division is chosen yet: choose it in Basic Configuration')
    return scopeOf(options.divisionId, options.system)
  }
  let known: Promise<readonly ContractCarrier[]> | null = null
  const carriers = (): Promise<readonly ContractCarrier[]> => {
    known ??= listCarriers(client, scope()).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
  // An order whose carriers cannot be read has not been sent: it waits.
  const withCarriers = <Value>(
    work: (list: readonly ContractCarrier[]) => Promise<Value>,
    otherwise: (reason: Unavailable) => Value,
  ): Promise<Value> =>
    carriers().then(work, (error: unknown) => {
      if (error instanceof Unavailable) return otherwise(error)
      throw error
    })
  const waiting = (reason: Unavailable) => ({ kind: 'retry', afterMs: reason.retryAfterMs ?? 30_000, reason: reason.message }) as const
  return {
    identity: () => identity(client),
    divisions: () => divisions(client),
    sites: (divisionId) => sites(client, divisionId),
    locations: (divisionId, siteId) => locations(client, divisionId, siteId),
    unitsOfMeasure: (divisionId) => unitsOfMeasure(client, divisionId),
    carriers: async () => (await carriers()).map(toWarehouseCarrier),
    upsertItems: (items) => upsertItems(client, scope(), items),
    addInventory: (rows) => addInventory(client, scope(), rows),
    adjustInventory: (rows) => adjustInventory(client, scope(), rows),
    upsertCarriers: async (list) => {
      const outcomes = await upsertCarriers(client, scope(), list)
      known = null
      return outcomes
    },
    receiveOrders: (orders) =>
      withCarriers(
        (list) => receiveOrders(client, scope(), list, orders),
        (reason) => orders.map(() => waiting(reason)),
      ),
    amendOrder: (amendment) => withCarriers((list) => amendOrder(client, list, amendment), waiting),
    cancelOrder: (order) => cancelOrder(client, order),
    changedPickingOrders: (from) => changedPickingOrders(client, scope(), from),
    inventorySummary: (wanted) => inventorySummary(client, scope(), wanted),
    findEffect: (key) => findEffect(client, scope(), key),
  }
}
