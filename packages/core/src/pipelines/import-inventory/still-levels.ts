import type { StockKey } from '../../domain/ids.ts'
import type { StoreLevel } from '../../domain/level.ts'
import { stockKeysOf, withStockKeys } from '../../planning/stock-keys.ts'
import { lowersFigure, stockMode } from '../../planning/stock-mode.ts'
import { type RowKey, type RowUnits, rowKey } from '../../planning/stock-row.ts'
import { openUnitsByStockKey } from '../../planning/stock-units.ts'
import type { RunContext } from '../context.ts'
import { type OrdersRead, ordersNow } from '../orders-now.ts'
import { type InventoryRun, storedLevels } from './inventory-run.ts'

/** What stands on the shelf by the store's account. */
export interface ShelfCount {
  readonly level: StoreLevel
  /** null: it kept moving while it was counted. */
  readonly units: number | null
}
const rounds = 3

/**
 * Figures of every row in scope, as units on the shelf: the store's own physical number, else its figure and the units of open orders that
 * are off it (DESIGN 3, first inventory). The steps have an order: figures, then orders, then the figures of all that is on orders once more. Only
 * where nothing moved in between do the two belong together; an order placed meanwhile would be added though it was never taken off.
 */
export async function shelfCounts(
  context: RunContext,
  run: InventoryRun,
  options: { readonly useStored: boolean },
): Promise<readonly ShelfCount[]> {
  const { settings } = run.connection
  const levels = new Map((await firstReading(context, run, options.useStored)).map((level) => [keyOf(level), level]))
  const needsOrders =
    stockMode(settings, context.store.capabilities) === 'order' && [...levels.values()].some((level) => level.physical === null)
  if (!needsOrders) return [...levels.values()].map((level) => ({ level, units: level.physical ?? level.figure }))

  const scope = { primary: run.scope.primary, lowers: lowersFigure(settings, context.store.capabilities) }
  const keys = stockKeysOf([...run.links.values()].flat())
  let moving: ReadonlySet<RowKey> = new Set()
  let read: OrdersRead | null = null
  let open: RowUnits = new Map()
  for (let round = 0; round < rounds; round += 1) {
    await context.progress('Inventory: reading open orders')
    read = await ordersNow(context, read)
    open = openUnitsByStockKey(withStockKeys(read.orders, keys), scope)
    moving = await readAgain(context, run, levels, open)
    if (moving.size === 0) break
  }
  const unitsOf = (level: StoreLevel) => level.physical ?? level.figure + (open.get(keyOf(level)) ?? 0)
  return [...levels.values()].map((level) => ({ level, units: moving.has(keyOf(level)) ? null : unitsOf(level) }))
}

async function firstReading(context: RunContext, run: InventoryRun, useStored: boolean): Promise<readonly StoreLevel[]> {
  await context.progress('Inventory: reading the store')
  const stored = useStored ? await context.unitOfWork.read(context.connectionId, async (r) => storedLevels(run, await r.levels.all())) : []
  return stored.length > 0 ? stored : await readLevels(context, run, 'all')
}

/** Reads what is on orders again, takes it over, and says which of it had changed. */
async function readAgain(
  context: RunContext,
  run: InventoryRun,
  levels: Map<RowKey, StoreLevel>,
  open: RowUnits,
): Promise<ReadonlySet<RowKey>> {
  const keys = [...levels].flatMap(([key, level]) => (level.physical === null && open.has(key) ? [level.stockKey] : []))
  const moved = new Set<RowKey>()
  if (keys.length === 0) return moved
  for (const level of await readLevels(context, run, [...new Set(keys)])) {
    const key = keyOf(level)
    if (levels.get(key)?.figure !== level.figure && open.has(key)) moved.add(key)
    levels.set(key, level)
  }
  return moved
}

async function readLevels(context: RunContext, { scope }: InventoryRun, keys: readonly StockKey[] | 'all'): Promise<readonly StoreLevel[]> {
  const levels: StoreLevel[] = []
  for await (const page of context.store.readLevels([...scope.places.keys()], keys)) levels.push(...page)
  return levels
}

const keyOf = (level: StoreLevel): RowKey => rowKey(level.stockKey, level.locationId)
