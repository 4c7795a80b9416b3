/** Rows of the simulated WooCommerce's lists, as far as the walk reads them. */

interface Meta {
  readonly key: string
  readonly value: unknown
}
export interface ProductRow {
  readonly id: number
  readonly type: string
  readonly parentId: number
  readonly name: string
  readonly status: string
  readonly sku: string
  readonly virtual: boolean
  readonly downloadable: boolean
  readonly manageStock: boolean
  readonly stockQuantity: number | null
  readonly costOfGoods: string | null
  readonly meta: readonly Meta[]
}
export interface OrderRow {
  readonly id: number
  readonly status: string
  readonly lines: readonly LineRow[]
  readonly meta: readonly Meta[]
}
export interface LineRow {
  readonly id: number
  readonly productId: number
  readonly variationId: number
  readonly quantity: number
  /** Off the store's figure for this line, and not given back. */
  readonly reducedStock: number
}

/** A parcel as the order's own meta has it. */
export interface ParcelRow {
  readonly items: readonly { readonly item_id: number; readonly quantity: number }[]
  readonly tracking_number: string | null
}

/** Parcels that were recorded with an order by the store's API. */
export function parcelsOf({ meta }: Pick<OrderRow, 'meta'>): readonly ParcelRow[] {
  const value = meta.find(({ key }) => key === '_intellitrack_shipments')?.value
  return Array.isArray(value) ? (value as readonly ParcelRow[]) : []
}
