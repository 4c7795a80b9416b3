import { listOf, type StoreCalls, type StoreVariant } from '../walked-store.ts'
import type { LocationRow, OrderRow, ProductRow, StockRow, VariantRow } from './rows.ts'
import { takenFor } from './taken.ts'

/** Importable are the physical ones with a SKU. The store lowers its figure when an order is placed: what it has taken for open orders still lies on the shelf. */
export async function variantsOf(calls: StoreCalls): Promise<readonly StoreVariant[]> {
  const [products, rows, stock, orders, own] = await Promise.all([
    listOf<ProductRow>(calls, 'products'),
    listOf<VariantRow>(calls, 'variants'),
    listOf<StockRow>(calls, 'items'),
    listOf<OrderRow>(calls, 'orders'),
    ownLocation(calls),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shown = new Map(stock.filter(({ locationId }) => locationId === own).map((row) => [row.variantId, row]))
  const taken = takenFor(orders, own)
  return products.flatMap((product) => {
    const { variantIds, baseVariantId, inventoryTracking } = product
    const stockOf = (holder: number, sharers: readonly number[]) => {
      const found = shown.get(holder)
      if (!found || inventoryTracking === 'none') return null
      const committed = sharers.reduce((sum, id) => sum + (taken.get(id) ?? 0), 0)
      const onHand = found.onHand + committed
      return { onHand, available: Math.max(0, found.onHand - found.safetyStock), committed, updatedAt: null }
    }
    return variantIds.flatMap((id): readonly StoreVariant[] => {
      const variant = byId.get(id)
      if (!variant) return []
      const sku = skuOf(product, variant)
      const unitCost = costOf(variant.costPrice) ?? costOf(product.costPrice)
      return [
        {
          ...{ id: String(id), title: product.name, sku, unitCost, isGiftCard: false },
          tracked: inventoryTracking !== 'none',
          importable: product.type === 'physical' && sku !== null,
          // Variants of a product that is tracked as a whole share what lies on its base variant.
          stock: inventoryTracking === 'product' ? stockOf(baseVariantId, variantIds) : stockOf(id, [id]),
        },
      ]
    })
  })
}

/** The location that the connection keeps in step: the default one. */
async function ownLocation(calls: StoreCalls): Promise<number> {
  const locations = await listOf<LocationRow>(calls, 'locations')
  const own = locations.find(({ isDefault }) => isDefault) ?? locations[0]
  if (!own) throw new Error('The store has no location')
  return own.id
}

/** A product's own SKU is that of its base variant. */
const skuOf = ({ baseVariantId, sku }: ProductRow, variant: VariantRow): string | null =>
  variant.sku.trim() || (variant.id === baseVariantId ? sku.trim() : '') || null

/** 0 is how the store says that there is none. */
const costOf = (price: string | null): string | null => (price === null || Number(price) === 0 ? null : price)
