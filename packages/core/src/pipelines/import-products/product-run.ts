import type { ItemNumber, VariantId } from '../../domain/ids.ts'
import type { Settings } from '../../domain/settings.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'

/** What one run of the import remembers from page to page. */
export interface ProductRun {
  readonly settings: Settings
  /** Names the full walk these pages belong to; null: a walk over changes. */
  walk: string | null
  /** In a dry run, where nothing is stored that could tell: the items given out so far. */
  readonly given: Map<ItemNumber, ItemLinkRecord>
  /** Who was first with a barcode. */
  readonly barcodes: Map<string, VariantId>
  /** Whose items we created, as the warehouse said after a lost reply. */
  readonly created: Set<VariantId>
}

export const newProductRun = (settings: Settings): ProductRun => ({
  settings,
  walk: null,
  given: new Map(),
  barcodes: new Map(),
  created: new Set(),
})
