import type { MetaEntry } from './site.ts'

/** A product or a variation: both are posts of one kind of table, and ids do not tell which. */
export interface Product {
  readonly id: number
  readonly type: 'simple' | 'variable' | 'grouped' | 'external' | 'variation'
  /** Of a variation: its variable product. 0 otherwise. */
  readonly parentId: number
  readonly name: string
  readonly status: 'publish' | 'private' | 'draft' | 'pending' | 'future' | 'trash'
  /** What it had before it was put into the trash. */
  readonly statusBeforeTrash: string | null
  /** Its own; empty where it has none. */
  readonly sku: string
  readonly globalUniqueId: string
  readonly virtual: boolean
  readonly downloadable: boolean
  /** A decimal string, or empty. */
  readonly regularPrice: string
  readonly salePrice: string
  readonly weight: string
  /** Of a variation: false may mean that its parent keeps the stock. */
  readonly manageStock: boolean
  /** Counts only with manageStock; may be negative. */
  readonly stockQuantity: number | null
  readonly stockStatus: 'instock' | 'outofstock' | 'onbackorder'
  readonly backorders: 'no' | 'notify' | 'yes'
  /** What the store paid, as a decimal string; null: not said. Seen only where that feature is on. */
  readonly costOfGoods: string | null
  readonly attributes: readonly { readonly name: string; readonly options: readonly string[]; readonly variation: boolean }[]
  readonly groupedIds: readonly number[]
  readonly externalUrl: string
  readonly meta: readonly MetaEntry[]
  readonly createdAt: string
  readonly modifiedAt: string
  /** Everything else that a client wrote and reads back, by its field's name in the API. */
  readonly rest: Readonly<Record<string, unknown>>
}

export const CATALOGUE_KIND = { product: 'product' } as const
