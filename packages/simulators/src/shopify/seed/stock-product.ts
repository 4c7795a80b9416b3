import { shopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import { instant, nextGid } from '../ids.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Product, type Variant } from '../model/catalogue.ts'

/** A product as a merchant would list it. Money is a decimal string; stock is units by location id. */
export interface ProductPlan {
  readonly title: string
  readonly vendor?: string
  readonly type?: string
  readonly status?: Product['status']
  readonly isGiftCard?: boolean
  readonly variants: readonly VariantPlan[]
}

export interface VariantPlan {
  readonly sku: string | null
  readonly options?: Readonly<Record<string, string>>
  readonly barcode?: string | null
  readonly price: string
  readonly cost?: string | null
  readonly tracked?: boolean
  readonly requiresShipping?: boolean
  readonly grams?: number
  readonly stock?: Readonly<Record<string, number>>
  readonly sellsWhenOut?: boolean
  /** Sells another variant's inventory item, by that variant's id. */
  readonly sharesItemOf?: string
  readonly components?: readonly { readonly variantId: string; readonly quantity: number }[]
}

/** Puts a product with its variants, inventory items and levels in the shop. */
export function stockProduct(
  context: ShopContext,
  plan: ProductPlan,
): { readonly product: Product; readonly variants: readonly Variant[] } {
  const now = instant(context)
  const id = nextGid(context, 'Product', 8_120_440_001)
  const variants = plan.variants.map((variant, at) => putVariant(context, { id, now, position: at + 1 }, variant))
  const product: Product = {
    id,
    title: plan.title,
    handle: handleOf(plan.title),
    vendor: plan.vendor ?? 'Ember & Tide',
    productType: plan.type ?? '',
    status: plan.status ?? 'ACTIVE',
    isGiftCard: plan.isGiftCard ?? false,
    variantIds: variants.map((variant) => variant.id),
    createdAt: now,
    updatedAt: now,
  }
  context.world.collection<Product>(KIND.product).put(id, product)
  return { product, variants }
}

function putVariant(
  context: ShopContext,
  of: { readonly id: string; readonly now: string; readonly position: number },
  plan: VariantPlan,
): Variant {
  const variants = context.world.collection<Variant>(KIND.variant)
  const id = nextGid(context, 'ProductVariant', 45_310_220_001)
  const shared = plan.sharesItemOf === undefined ? undefined : variants.get(plan.sharesItemOf)?.inventoryItemId
  const options = Object.entries(plan.options ?? {})
  const variant: Variant = {
    id,
    productId: of.id,
    title: options.length > 0 ? options.map(([, value]) => value).join(' / ') : 'Default Title',
    sku: plan.sku,
    barcode: plan.barcode ?? null,
    price: plan.price,
    selectedOptions: options.length > 0 ? options.map(([name, value]) => ({ name, value })) : [{ name: 'Title', value: 'Default Title' }],
    requiresComponents: (plan.components?.length ?? 0) > 0,
    components: plan.components ?? [],
    inventoryItemId: shared ?? putItem(context, of.now, plan),
    inventoryPolicy: plan.sellsWhenOut ? 'CONTINUE' : 'DENY',
    position: of.position,
    createdAt: of.now,
    updatedAt: of.now,
  }
  return variants.put(id, variant)
}

function putItem(context: ShopContext, now: string, plan: VariantPlan): string {
  const id = nextGid(context, 'InventoryItem', 47_405_330_001)
  const item: InventoryItem = {
    id,
    sku: plan.sku,
    tracked: plan.tracked ?? true,
    requiresShipping: plan.requiresShipping ?? true,
    unitCost:
      plan.cost === undefined || plan.cost === null ? null : { amount: plan.cost, currencyCode: shopSettings(context).currencyCode },
    weight: { value: plan.grams ?? 0, unit: 'GRAMS' },
    createdAt: now,
    updatedAt: now,
  }
  context.world.collection<InventoryItem>(KIND.inventoryItem).put(id, item)
  for (const [locationId, available] of Object.entries(plan.stock ?? {})) {
    const none = { committed: 0, reserved: 0, incoming: 0 }
    const level: InventoryLevel = { id: `${id}|${locationId}`, itemId: id, locationId, isActive: true, available, ...none, updatedAt: now }
    context.world.collection<InventoryLevel>(KIND.inventoryLevel).put(level.id, level)
  }
  return id
}

function handleOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
