import type { StockKey, VariantId } from '../domain/ids.ts'
import type { StoreOrder } from '../domain/order.ts'
import type { ItemLinkRecord } from '../records/catalogue.ts'

/** What the stock of a variant is kept on, as it was imported last. */
export type StockKeys = ReadonlyMap<VariantId, StockKey>

export const stockKeysOf = (links: Iterable<Pick<ItemLinkRecord, 'variantId' | 'stockKey'>>): StockKeys =>
  new Map([...links].map(({ variantId, stockKey }) => [variantId, stockKey]))

/** Rows whose order lines all say what their stock is kept on: the store's orders need not, their variants do. */
export function withStockKeys<Row extends { readonly order: StoreOrder }>(rows: readonly Row[], keys: StockKeys): readonly Row[] {
  return rows.map((row) => {
    if (row.order.lines.every(({ stockKey, variantId }) => stockKey !== null || variantId === null)) return row
    const lines = row.order.lines.map((line) => ({
      ...line,
      stockKey: line.stockKey ?? (line.variantId && keys.get(line.variantId)) ?? null,
    }))
    return { ...row, order: { ...row.order, lines } }
  })
}
