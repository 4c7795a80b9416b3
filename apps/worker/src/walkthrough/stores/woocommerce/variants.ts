import { listOf, type StoreCalls, type StoreVariant } from '../walked-store.ts'
import type { OrderRow, ProductRow } from './rows.ts'

/** Statuses in which nothing of an order is to leave any more. */
const over: ReadonlySet<string> = new Set(['completed', 'cancelled', 'refunded', 'failed', 'trash'])

/**
 * Importable are simple products and variations that are shipped and have a SKU of their own. The store lowers its figure when an order is placed:
 * what it has taken for open orders still lies on the shelf. `costField`: the meta key that holds the unit cost where the store has no field for it;
 * `sent`: units by line.
 */
export async function variantsOf(
  calls: StoreCalls,
  costField: string | null,
  sent: ReadonlyMap<string, number>,
): Promise<readonly StoreVariant[]> {
  const [products, orders] = await Promise.all([listOf<ProductRow>(calls, 'products'), listOf<OrderRow>(calls, 'orders')])
  const byId = new Map(products.map((product) => [product.id, product]))
  const parents = new Set(products.map(({ parentId }) => parentId))
  const keeperOf = (product: ProductRow): ProductRow | null => {
    const parent = byId.get(product.parentId)
    return product.manageStock ? product : parent?.manageStock ? parent : null
  }
  const taken = takenByKeeper(orders, sent, (id) => {
    const product = byId.get(id)
    return product ? (keeperOf(product)?.id ?? null) : null
  })
  return products
    .filter(({ id, status }) => !parents.has(id) && status !== 'trash')
    .map((product): StoreVariant => {
      const keeper = keeperOf(product)
      const committed = keeper ? (taken.get(keeper.id) ?? 0) : 0
      const figure = keeper?.stockQuantity ?? 0
      const sku = product.sku.trim() || null
      const isGoods = ['simple', 'variation', 'variable'].includes(product.type) && !product.virtual && !product.downloadable
      return {
        id: String(product.id),
        title: byId.get(product.parentId)?.name ?? product.name,
        sku,
        unitCost: costOf(product, byId.get(product.parentId), costField),
        tracked: keeper !== null,
        isGiftCard: false,
        importable: isGoods && sku !== null,
        stock: keeper ? { onHand: figure + committed, available: Math.max(0, figure), committed, updatedAt: null } : null,
      }
    })
}

/** Units that open orders have taken off a figure and that have not left yet. */
function takenByKeeper(
  orders: readonly OrderRow[],
  sent: ReadonlyMap<string, number>,
  keeperOf: (id: number) => number | null,
): ReadonlyMap<number, number> {
  const taken = new Map<number, number>()
  for (const order of orders) {
    if (over.has(order.status)) continue
    for (const { id, variationId, productId, reducedStock } of order.lines) {
      const keeper = keeperOf(variationId || productId)
      if (keeper !== null) taken.set(keeper, (taken.get(keeper) ?? 0) + Math.max(0, reducedStock - (sent.get(String(id)) ?? 0)))
    }
  }
  return taken
}

/** A variation without a cost of its own has its product's. */
function costOf(product: ProductRow, parent: ProductRow | undefined, costField: string | null): string | null {
  const own = (row: ProductRow | undefined) => {
    const said = costField === null ? row?.costOfGoods : row?.meta.find(({ key }) => key === costField)?.value
    return said === undefined || said === null || said === '' ? null : String(said)
  }
  return own(product) ?? own(parent)
}
