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

/**
 * A line that is in no group yet has its unfulfilled units at the primary location, as has a group without location. Units that a group names
 * but does not let go yet (a part of it is on hold) stand at its location, in no part that could have been accepted: the store has sold them all the same.
 */
export function lineParts(order: StoreOrder, line: OrderLine, primary: StoreLocationId): readonly LinePart[] {
  if (order.state === 'deleted') return []
  const unfulfilled = Math.max(0, line.ordered - line.fulfilled)
  const named = order.groups.flatMap((group) =>
    group.lines
      .filter((part) => part.lineId === line.lineId)
      .map(({ open, total }) => ({
        groupKey: group.key as string,
        locationId: group.locationId ?? primary,
        open: Math.max(0, open),
        total,
      })),
  )
  if (named.length === 0) return [{ groupKey: null, locationId: primary, open: unfulfilled }]
  let left = unfulfilled - named.reduce((sum, part) => sum + part.open, 0)
  const parts: LinePart[] = named.map(({ groupKey, locationId, open }) => ({ groupKey, locationId, open }))
  for (const { locationId, open, total } of named) {
    const apart = Math.max(0, Math.min(total - open, left))
    if (apart > 0) parts.push({ groupKey: null, locationId, open: apart })
    left -= apart
  }
  return parts
}

export const unitsOf = (lines: readonly { readonly lineId: LineId; readonly quantity: number }[], lineId: LineId): number =>
  lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
