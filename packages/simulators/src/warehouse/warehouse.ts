import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'
import { createRole, deleteRole, updateRole } from './commands/access/edit-role.ts'
import { createUser, updateUser } from './commands/access/edit-user.ts'
import { logIn, logOut } from './commands/access/log-in.ts'
import { dueDeliveries, endSignals, noteDelivery, registerSignals, signalsOf } from './commands/access/signals.ts'
import { issueStoreKey, isUseStale, noteKeyUse, revokeStoreKey } from './commands/access/store-keys.ts'
import { addInventory } from './commands/inventory/add-inventory.ts'
import { adjustInventory } from './commands/inventory/adjust-inventory.ts'
import { moveInventory } from './commands/inventory/move-inventory.ts'
import { createItem } from './commands/items/create-item.ts'
import { updateItem } from './commands/items/update-item.ts'
import { upsertItems } from './commands/items/upsert-items.ts'
import { closePickingOrder } from './commands/orders/close-picking-order.ts'
import { createPickingOrders } from './commands/orders/create-picking-orders.ts'
import { createShipment } from './commands/orders/create-shipment.ts'
import { deletePickingOrder } from './commands/orders/delete-picking-order.ts'
import { pickInventory } from './commands/orders/pick-inventory.ts'
import { reopenPickingOrder } from './commands/orders/reopen-picking-order.ts'
import { undoPick } from './commands/orders/undo-pick.ts'
import { updatePickingOrder } from './commands/orders/update-picking-order.ts'
import { voidShipment } from './commands/orders/void-shipment.ts'
import { deleteCarrier, deleteShippingMethod, updateCarrier } from './commands/parties/edit-carrier.ts'
import { upsertCarriers } from './commands/parties/upsert-carriers.ts'
import { updateCustomer, upsertCustomer } from './commands/parties/upsert-customer.ts'
import { upsertShipTo } from './commands/parties/upsert-ship-to.ts'
import { updateDivision } from './commands/update-division.ts'
import type { WarehouseContext } from './context.ts'
import { authenticate } from './queries/authenticate.ts'
import { orderFeed } from './queries/order-feed.ts'
import { keptSnapshot, takeSnapshot } from './queries/snapshot.ts'
import { snapshotPicks } from './queries/snapshot-picks.ts'
import { allocatedEaches, availableEaches } from './rules/allocation.ts'
import { knownEffect } from './rules/once.ts'
import { itemOf } from './rules/stock.ts'
import { openTables, type Tables } from './tables.ts'

type Rule = (context: WarehouseContext, ...rest: never[]) => unknown
type Bound<R> = R extends (context: WarehouseContext, ...rest: infer A) => infer T ? (...rest: A) => T : never

const commands = {
  updateDivision,
  createItem,
  updateItem,
  upsertItems,
  addInventory,
  adjustInventory,
  moveInventory,
  upsertCustomer,
  updateCustomer,
  upsertShipTo,
  upsertCarriers,
  updateCarrier,
  deleteCarrier,
  deleteShippingMethod,
  createPickingOrders,
  updatePickingOrder,
  deletePickingOrder,
  closePickingOrder,
  reopenPickingOrder,
  pickInventory,
  undoPick,
  createShipment,
  voidShipment,
  logIn,
  logOut,
  createRole,
  updateRole,
  deleteRole,
  createUser,
  updateUser,
  issueStoreKey,
  revokeStoreKey,
  noteKeyUse,
  registerSignals,
  endSignals,
  noteDelivery,
}

const queries = {
  authenticate,
  orderFeed,
  takeSnapshot,
  keptSnapshot,
  snapshotPicks,
  knownEffect,
  itemOf,
  allocatedEaches,
  availableEaches,
  signalsOf,
  dueDeliveries,
  isUseStale,
}

/** IntelliTrack's rules over a world: every command and query is synchronous and decides by itself. */
export interface Warehouse {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  readonly tables: Tables
  readonly commands: { readonly [K in keyof typeof commands]: Bound<(typeof commands)[K]> }
  readonly queries: { readonly [K in keyof typeof queries]: Bound<(typeof queries)[K]> }
  /** Runs commands as one: stored before the result is given, undone when it throws or cannot be stored. */
  transact<T>(command: () => T): Promise<T>
  /** Runs queries on stored state. */
  read<T>(query: () => T): Promise<T>
}

export function createWarehouse(world: World, environment: { readonly clock: Clock; readonly random: Random }): Warehouse {
  const tables = openTables(world)
  const context: WarehouseContext = { world, ...environment, tables, snapshots: new Map() }
  const forget = (error: unknown): never => {
    for (const table of Object.values(tables)) table.forget()
    throw error
  }
  return {
    world,
    ...environment,
    tables,
    commands: bind(context, commands),
    queries: bind(context, queries),
    // The world undoes changes beneath the indexes; nothing may look at those before they are forgotten
    transact: (command) => world.transact(command).catch(forget),
    read: (query) => world.read(query),
  }
}

function bind<R extends Readonly<Record<string, Rule>>>(context: WarehouseContext, rules: R): { readonly [K in keyof R]: Bound<R[K]> } {
  const bound = Object.entries(rules).map(([name, rule]) => [name, (...rest: never[]) => rule(context, ...rest)])
  return Object.fromEntries(bound) as { readonly [K in keyof R]: Bound<R[K]> }
}
