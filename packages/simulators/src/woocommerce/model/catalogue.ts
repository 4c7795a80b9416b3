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
  /** Of a variation: what was chosen, one option each; what is not named here may be any. */
  readonly attributes: readonly ProductAttribute[]
  readonly groupedIds: readonly number[]
  readonly externalUrl: string
  readonly meta: readonly MetaEntry[]
  readonly createdAt: string
  readonly modifiedAt: string
  /** Everything else that a client wrote and reads back, by its field's name in the API. */
  readonly rest: Readonly<Record<string, unknown>>
}

export interface ProductAttribute {
  /** Of an attribute that the whole store shares; 0: the product's own. */
  readonly id: number
  readonly name: string
  readonly options: readonly string[]
  readonly variation: boolean
  readonly visible: boolean
  readonly position: number
}

/** A category, tag, brand, shipping class, or a value of a shared attribute. */
export interface Term {
  readonly id: number
  readonly taxonomy: string
  readonly name: string
  readonly slug: string
  readonly parent: number
  readonly description: string
  readonly menuOrder: number
}

/** An attribute that products share; its values are terms of the taxonomy `pa_...`. */
export interface SharedAttribute {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly type: string
  readonly orderBy: string
  readonly hasArchives: boolean
}

export const CATALOGUE_KIND = { product: 'product', term: 'term', attribute: 'attribute' } as const
