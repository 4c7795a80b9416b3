import type { Repositories } from '@connect/core'
import { levelTable } from '../repositories/levels.ts'
import { linkTable } from '../repositories/links.ts'
import { methodTable } from '../repositories/methods.ts'
import { variantTable } from '../repositories/variants.ts'
import { memoryTable } from './memory-table.ts'
import type { View } from './rows.ts'

type Catalogue = Pick<Repositories, 'variants' | 'links' | 'levels' | 'methods'>

/** What is sold, and where it is kept. */
export function memoryCatalogue(view: View): Catalogue {
  const variants = memoryTable(view, variantTable)
  const links = memoryTable(view, linkTable)
  const levels = memoryTable(view, levelTable)
  const methods = memoryTable(view, methodTable)
  return {
    variants: {
      byIds: async (ids) => variants.byKeys(ids),
      bySkus: async (skus) => variants.find(oneOf(skus, (variant) => variant.sku)),
      byStockKeys: async (keys) => variants.find(oneOf(keys, (variant) => variant.stockKey)),
      put: async (records) => variants.put(records),
      notSeenIn: async (walk) => variants.find((variant) => variant.goneAt === null && variant.seenInWalk !== walk),
      page: async (after, limit) => variants.find((variant) => variant.variantId > (after ?? '')).slice(0, limit),
      count: async () => variants.count(),
    },
    links: {
      byVariants: async (ids) => links.byKeys(ids),
      byItems: async (numbers) => links.find(oneOf(numbers, (link) => link.itemNumber)),
      all: async () => links.find(() => true),
      put: async (records) => links.put(records),
      remove: async (ids) => links.remove(ids),
    },
    levels: {
      byKeys: async (keys) => levels.find(oneOf(keys, (level) => level.stockKey)),
      all: async () => levels.find(() => true),
      put: async (records) => levels.put(records),
    },
    methods: {
      all: async () => methods.find(() => true),
      put: async (records) => methods.put(records),
    },
  }
}

function oneOf<Row>(wanted: readonly string[], text: (row: Row) => string | null): (row: Row) => boolean {
  const set = new Set<string | null>(wanted)
  return (row) => set.has(text(row))
}
