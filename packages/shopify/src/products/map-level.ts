import { id, type StockKey, type StoreLevel, type StoreLocationId } from '@connect/core'
import type { LevelNode } from '../operations/variant-fields.ts'

export type StockFigure = 'on_hand' | 'available'

/** One level; `physical` is on hand, whichever figure is read and written. */
export function mapLevel(itemId: string, level: LevelNode, figure: StockFigure): StoreLevel {
  return {
    stockKey: id<StockKey>(itemId),
    locationId: id<StoreLocationId>(level.location.id),
    figure: quantityOf(level, figure),
    physical: quantityOf(level, 'on_hand'),
    stocked: level.isActive !== false,
  }
}

/** What an item shows at a location where it was never stocked. */
export function notStocked(itemId: string, locationId: string): StoreLevel {
  return { stockKey: id<StockKey>(itemId), locationId: id<StoreLocationId>(locationId), figure: 0, physical: 0, stocked: false }
}

function quantityOf(level: LevelNode, name: StockFigure): number {
  return level.quantities.find((one) => one.name === name)?.quantity ?? 0
}
