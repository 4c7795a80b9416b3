import type { StockFigure } from '../products/map-level.ts'
import { type BatchWork, rowOf } from './batch-work.ts'

/** InventorySetQuantitiesInput; `changeFromQuantity` is always present, null overwrites (reference 1.2 no. 1). */
export function inputOf(name: StockFigure, work: BatchWork, rows: readonly number[]): Readonly<Record<string, unknown>> {
  return {
    name,
    reason: 'correction',
    referenceDocumentUri: referenceUri(work.batch.reference),
    quantities: rows.map((index) => {
      const row = rowOf(work, index)
      return {
        inventoryItemId: row.stockKey,
        locationId: row.locationId,
        quantity: row.figure,
        changeFromQuantity: work.activated.has(index) ? null : row.comparedWith,
      }
    }),
  }
}

/** Shown in the merchant's stock history; the shop wants a URI. */
function referenceUri(reference: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(reference) ? reference : `gid://intellitrack/SyncJob/${encodeURIComponent(reference)}`
}
