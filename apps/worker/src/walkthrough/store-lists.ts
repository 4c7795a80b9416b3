import type { Walk } from './walk.ts'

export interface VariantRow {
  readonly id: string
  readonly productId: string
  readonly sku: string | null
  readonly requiresComponents: boolean
  readonly inventoryItemId: string
}
export interface ProductRow {
  readonly id: string
  readonly status: string
  readonly title: string
  readonly isGiftCard: boolean
}
export interface ItemRow {
  readonly id: string
  readonly tracked: boolean
  readonly requiresShipping: boolean
  readonly unitCost: { readonly amount: string } | null
}
export interface LevelRow {
  readonly itemId: string
  readonly locationId: string
  readonly isActive: boolean
  readonly onHand: number
  readonly available: number
  readonly committed: number
  /** An instant, of whole seconds. */
  readonly updatedAt: string
}
export interface LocationRow {
  readonly id: string
  readonly name: string
  readonly isFulfillmentService: boolean
}
export interface StoreLists {
  readonly variants: readonly VariantRow[]
  readonly products: ReadonlyMap<string, ProductRow>
  readonly items: ReadonlyMap<string, ItemRow>
  readonly levels: readonly LevelRow[]
  readonly locations: readonly LocationRow[]
}

/** What the store has, straight from the store: the walk's own view, shared with nobody. */
export async function storeLists(walk: Walk): Promise<StoreLists> {
  const list = async <Row>(name: string) => (await walk.get<{ readonly rows: readonly Row[] }>(`/api/store/list/${name}`)).rows
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const [variants, products, items, levels, locations] = await Promise.all([
    list<VariantRow>('variants'),
    list<ProductRow>('products'),
    list<ItemRow>('items'),
    list<LevelRow>('levels'),
    list<LocationRow>('locations'),
  ])
  return { variants, products: byId(products), items: byId(items), levels, locations }
}

/** Variants that must have become items: shippable, no gift card, no bundle, not archived, with a SKU that is theirs alone or shared with their own stock. */
export function importable({ variants, products, items }: StoreLists): readonly VariantRow[] {
  const inShape = variants.filter((variant) => {
    const product = products.get(variant.productId)
    const item = items.get(variant.inventoryItemId)
    const sold = product !== undefined && !product.isGiftCard && product.status !== 'ARCHIVED'
    return sold && item?.requiresShipping === true && !variant.requiresComponents && variant.sku !== null && variant.sku.trim() !== ''
  })
  // White space around a SKU is no part of it.
  const sharers = (one: VariantRow) =>
    inShape.filter((other) => other.sku?.trim() === one.sku?.trim() && other.inventoryItemId !== one.inventoryItemId)
  return inShape.filter((variant) => sharers(variant).length === 0).map((variant) => ({ ...variant, sku: variant.sku?.trim() ?? null }))
}

/** The location that the connection keeps in step: the store's first one of its own. */
export const ownLocationOf = ({ locations }: Pick<StoreLists, 'locations'>): LocationRow | undefined =>
  locations.find((location) => !location.isFulfillmentService)

/** What the store shows there. */
export function ownLevel(lists: StoreLists, itemId: string): LevelRow | undefined {
  const own = ownLocationOf(lists)
  return lists.levels.find((level) => level.itemId === itemId && level.locationId === own?.id && level.isActive)
}
