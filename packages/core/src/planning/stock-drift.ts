import type { StockKey, StoreLocationId } from '../domain/ids.ts'
import type { StockArithmetic } from '../records/catalogue.ts'
import type { OrderRecord, ShipmentRecord } from '../records/order.ts'
import { lineParts } from './stock-row.ts'
import type { UnitScope } from './stock-units.ts'

export interface DriftFacts {
  readonly mode: StockArithmetic['mode']
  readonly scope: UnitScope
  /** Every order that may have moved this figure since it was confirmed. */
  readonly orders: readonly OrderRecord[]
  readonly shipments: readonly ShipmentRecord[]
}
export interface Confirmed {
  readonly stockKey: StockKey
  readonly locationId: StoreLocationId
  readonly confirmed: number
  readonly confirmedAt: string
}

/**
 * What the store should show now, if only orders and shipments have moved its figure since it last confirmed ours. null: an older
 * order was changed, cancelled or shipped meanwhile, and by how much that moved the figure cannot be told.
 */
export function expectedFigure(row: Confirmed, { mode, scope, orders, shipments }: DriftFacts): number | null {
  let expected = row.confirmed
  for (const { order, seenAt } of orders) {
    const lines = order.lines.filter((line) => line.stockKey === row.stockKey)
    const shipped = shipments.some((one) => one.orderId === order.orderId && one.recordedAt !== null && one.recordedAt > row.confirmedAt)
    if (lines.length === 0 || (seenAt <= row.confirmedAt && !shipped)) continue
    if (order.placedAt <= row.confirmedAt || shipped) return null
    for (const line of lines) {
      const parts = lineParts(order, line, scope.primary).filter((part) => part.locationId === row.locationId)
      const open = parts.reduce((sum, part) => sum + part.open, 0)
      expected -= (mode === 'order' && scope.lowers(order) ? open : 0) + line.fulfilled
    }
  }
  return expected
}
