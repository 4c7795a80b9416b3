import { listOf, type StoreCalls, type StoreVariant } from '../walked-store.ts'
import type { ItemRow, LevelRow, LocationRow, ProductRow, VariantRow } from './rows.ts'

/** Importable are those that can be shipped and are no gift card, no bundle, not archived, with a SKU that is theirs alone or shared with their own stock. */
export async function variantsOf(calls: StoreCalls): Promise<readonly StoreVariant[]> {
  const [rows, products, items, levels, own] = await Promise.all([
    listOf<VariantRow>(calls, 'variants'),
    listOf<ProductRow>(calls, 'products').then(byId),
    listOf<ItemRow>(calls, 'items').then(byId),
    listOf<LevelRow>(calls, 'levels'),
    ownLocation(calls),
  ])
  const inShape = rows.filter((row) => {
    const product = products.get(row.productId)
    const sold = product !== undefined && !product.isGiftCard && product.status !== 'ARCHIVED'
    return sold && items.get(row.inventoryItemId)?.requiresShipping === true && !row.requiresComponents && skuOf(row) !== null
  })
  const shared = (row: VariantRow) => inShape.some((other) => skuOf(other) === skuOf(row) && other.inventoryItemId !== row.inventoryItemId)
  const importable = new Set(inShape.filter((row) => !shared(row)))
  const shown = new Map(levels.filter((level) => level.isActive && level.locationId === own).map((level) => [level.itemId, level]))
  return rows.map((row) => {
    const product = products.get(row.productId)
    const item = items.get(row.inventoryItemId)
    return {
      id: row.id,
      title: product?.title ?? '',
      sku: skuOf(row),
      unitCost: item?.unitCost?.amount ?? null,
      tracked: item?.tracked ?? false,
      isGiftCard: product?.isGiftCard ?? false,
      importable: importable.has(row),
      stock: shown.get(row.inventoryItemId) ?? null,
    }
  })
}

/** The location that the connection keeps in step: the store's first one of its own. */
export async function ownLocation(calls: StoreCalls): Promise<string> {
  const own = (await listOf<LocationRow>(calls, 'locations')).find((location) => !location.isFulfillmentService)
  if (!own) throw new Error('The store has no location of its own')
  return own.id
}

/** White space around a SKU is no part of it. */
const skuOf = ({ sku }: VariantRow): string | null => sku?.trim() || null

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
