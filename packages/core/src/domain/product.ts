import type { ProductId, StockKey, VariantId } from './ids.ts'
import type { StoreLevel } from './level.ts'
import type { Money } from './money.ts'

/** What a variant is, in the words that decide whether it becomes an item (requirements 2.2, Q-07, Q-08). */
export type ProductKind = 'physical' | 'gift_card' | 'not_shipped' | 'bundle' | 'downloadable' | 'virtual' | 'external' | 'group'

/** active: sold. unpublished: kept in step all the same. archived: link is orphaned. */
export type PublicationState = 'active' | 'unpublished' | 'archived'

/** One variant as the store shows it now. */
export interface StoreVariant {
  readonly variantId: VariantId
  readonly productId: ProductId
  readonly stockKey: StockKey
  readonly productTitle: string
  /** Option values, e.g. "Blue / M"; null where the product has no options. */
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly barcode: string | null
  /** null: the store has none, or does not show it to us. Never an error. */
  readonly unitCost: Money | null
  readonly kind: ProductKind
  readonly state: PublicationState
  /** false: the store keeps no stock of it; the item is imported, stock is not. */
  readonly tracksStock: boolean
  /** The source's own version: grows with every change. */
  readonly version: string
  /** Stock figures that came in the same read, so that a first dataset needs no second one. */
  readonly levels?: readonly StoreLevel[]
}
