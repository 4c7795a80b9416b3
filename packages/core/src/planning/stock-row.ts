import type { LineId, StockKey, StoreLocationId } from '../domain/ids.ts'
import type { OrderLine, StoreOrder } from '../domain/order.ts'

/** Names one figure of the store: one thing at one location. */
export type RowKey = string & { readonly __row: true }
export const rowKey = (stockKey: StockKey, locationId: StoreLocationId): RowKey => `${stockKey}@${locationId}` as RowKey

/** Units per figure; a figure without an entry has none. */
export type RowUnits = ReadonlyMap<RowKey, number>

export function addUnits(units: Map<RowKey, number>, key: RowKey, quantity: number): void {
  if (quantity !== 0) units.set(key, (units.get(key) ?? 0) + quantity)
}

/** Where the open units of one line stand. `groupKey` null: the store has not decided yet. */
export interface LinePart {
  readonly groupKey: string | null
  readonly locationId: StoreLocationId
  readonly open: number
}

/** A line that is in no group yet has its unfulfilled units at the primary location, as has a group without location. */
export function lineParts(order: StoreOrder, line: OrderLine, primary: StoreLocationId): readonly LinePart[] {
  if (order.state === 'deleted') return []
  const parts = order.groups.flatMap((group) =>
    group.lines
      .filter((part) => part.lineId === line.lineId)
      .map((part) => ({ groupKey: group.key as string, locationId: group.locationId ?? primary, open: Math.max(0, part.open) })),
  )
  if (parts.length > 0) return parts
  return [{ groupKey: null, locationId: primary, open: Math.max(0, line.ordered - line.fulfilled) }]
}

export const unitsOf = (lines: readonly { readonly lineId: LineId; readonly quantity: number }[], lineId: LineId): number =>
  lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
