import { CommandError, Reader } from '../../../server/reader.ts'
import { findLocation, findVariant } from '../../commands/find.ts'
import type { ShopContext } from '../../context.ts'
import { connectLevel } from '../../inventory/index.ts'
import { changeLevel } from '../../inventory/level.ts'
import { type InventoryItem, KIND, type Product, type Variant } from '../../model/catalogue.ts'
import { stockProduct, type VariantPlan } from '../../seed/stock-product.ts'
import { forgetItemVariants } from '../item-variants.ts'
import { itemPayload, productPayload } from '../payload.ts'

/** The merchant lists a product: `{title, vendor?, type?, status?, isGiftCard?, variants: [{sku, price, cost?, stock?: [{location, units}], ...}]}`. */
export function createProduct(context: ShopContext, input: unknown): Product {
  const read = new Reader('createProduct', input)
  const rows = read.list('variants')
  if (rows.length === 0) throw new CommandError('createProduct.variants must hold at least one variant')
  const { product, variants } = stockProduct(context, {
    title: read.text('title'),
    vendor: read.optionalText('vendor') ?? 'Ember & Tide',
    type: read.optionalText('type') ?? '',
    status: read.oneOf('status', ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'], 'ACTIVE'),
    isGiftCard: read.flag('isGiftCard', false),
    variants: rows.map((row) => variantPlan(context, row)),
  })
  forgetItemVariants(context)
  for (const [index, variant] of variants.entries()) tellVariant(context, variant, rows[index]!)
  context.emit('products/create', productPayload(context, product))
  return product
}

export function variantPlan(context: ShopContext, row: Reader): VariantPlan {
  return {
    sku: row.optionalText('sku'),
    price: row.amount('price', '10.00'),
    barcode: row.optionalText('barcode'),
    cost: row.has('cost') ? row.amount('cost') : null,
    tracked: row.flag('tracked', true),
    requiresShipping: row.flag('requiresShipping', true),
    grams: row.wholeNumber('grams', 0, 0),
    sellsWhenOut: row.flag('sellsWhenOut', false),
    options: Object.fromEntries(row.attributes('options').map(({ key, value }) => [key, value])),
    components: row
      .list('components')
      .map((part) => ({ variantId: findVariant(context, part).id, quantity: part.wholeNumber('quantity', 1, 1) })),
    ...(row.has('sharesItemOf') ? { sharesItemOf: row.text('sharesItemOf') } : {}),
  }
}

/** Tells of a new variant's item and of what is stocked of it. */
function tellVariant(context: ShopContext, variant: Variant, row: Reader): void {
  const item = context.world.collection<InventoryItem>(KIND.inventoryItem).get(variant.inventoryItemId)
  if (item && !row.has('sharesItemOf')) context.emit('inventory_items/create', itemPayload(item))
  for (const stock of row.list('stock')) {
    const level = connectLevel(context, variant.inventoryItemId, findLocation(context, stock, 'location').id)
    changeLevel(context, level, { available: stock.wholeNumber('units', 0) })
  }
}
