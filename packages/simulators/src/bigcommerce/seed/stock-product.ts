import { products, variants } from '../catalogue/documents.ts'
import type { StoreContext } from '../context.ts'
import { defaultLocation, setOnHand } from '../inventory/stock.ts'
import type { Product, Variant } from '../model/catalogue.ts'
import { instant } from '../orders/instants.ts'

/** A product as a merchant would list it. Money is a decimal string; stock is units by location id, or units at the default location. */
export interface ProductPlan {
  readonly name: string
  readonly type?: Product['type']
  /** Of the base variant; a product with options may go without. */
  readonly sku?: string
  readonly upc?: string
  readonly price: string
  readonly cost?: string
  readonly weight?: number
  /** By variant where there are options and by product where there are none, unless said otherwise. */
  readonly tracking?: Product['inventoryTracking']
  readonly isVisible?: boolean
  readonly availability?: Product['availability']
  readonly binPickingNumber?: string
  readonly stock?: Stock
  /** One for each choice of its options. */
  readonly variants?: readonly VariantPlan[]
}

export interface VariantPlan {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly upc?: string
  /** As the product's where absent. */
  readonly price?: string
  readonly cost?: string
  readonly weight?: number
  readonly binPickingNumber?: string
  readonly stock?: Stock
}

type Stock = number | Readonly<Record<number, number>>

/** Lists a product and puts its stock on the shelf. */
export function stockProduct(
  context: StoreContext,
  plan: ProductPlan,
): { readonly product: Product; readonly variants: readonly Variant[] } {
  const id = context.world.next('product', 111)
  const base = putVariant(context, id, { sku: plan.sku ?? '', options: {}, ...(plan.upc === undefined ? {} : { upc: plan.upc }) })
  const chosen = (plan.variants ?? []).map((variant) => putVariant(context, id, variant))
  const sold = chosen.length > 0 ? chosen : [base]
  const product = products(context).put(String(id), productOf(context, id, plan, base, sold))
  shelve(context, base.id, plan.stock)
  chosen.forEach((variant, at) => {
    shelve(context, variant.id, plan.variants?.[at]?.stock)
  })
  context.emit('store/product/created', { type: 'product', id })
  return { product, variants: sold }
}

function productOf(context: StoreContext, id: number, plan: ProductPlan, base: Variant, sold: readonly Variant[]): Product {
  const now = instant(context)
  return {
    id,
    name: plan.name,
    type: plan.type ?? 'physical',
    sku: plan.sku ?? '',
    upc: plan.upc ?? '',
    gtin: '',
    mpn: '',
    price: plan.price,
    costPrice: plan.cost ?? '0.00',
    weight: plan.weight ?? 1,
    inventoryTracking: plan.tracking ?? (plan.type === 'digital' ? 'none' : sold[0] === base ? 'product' : 'variant'),
    isVisible: plan.isVisible ?? true,
    availability: plan.availability ?? 'available',
    binPickingNumber: plan.binPickingNumber ?? '',
    baseVariantId: base.id,
    variantIds: sold.map((variant) => variant.id),
    createdAt: now,
    modifiedAt: now,
  }
}

function putVariant(context: StoreContext, productId: number, plan: VariantPlan): Variant {
  const id = context.world.next('variant', 381)
  return variants(context).put(String(id), {
    id,
    productId,
    sku: plan.sku,
    upc: plan.upc ?? '',
    gtin: '',
    mpn: '',
    costPrice: plan.cost ?? null,
    price: plan.price ?? null,
    weight: plan.weight ?? null,
    options: Object.entries(plan.options).map(([name, label]) => ({ name, label })),
    purchasingDisabled: false,
    binPickingNumber: plan.binPickingNumber ?? '',
  })
}

function shelve(context: StoreContext, variantId: number, stock: Stock | undefined): void {
  if (stock === undefined) return
  const places = typeof stock === 'number' ? { [defaultLocation(context).id]: stock } : stock
  for (const [locationId, units] of Object.entries(places)) setOnHand(context, variantId, Number(locationId), units)
}
