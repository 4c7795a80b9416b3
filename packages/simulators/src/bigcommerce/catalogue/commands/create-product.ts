import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { readStock, type StockInput } from '../../inventory/commands/read-stock.ts'
import { setOnHand } from '../../inventory/stock.ts'
import type { Product, Variant } from '../../model/catalogue.ts'
import { instant } from '../../orders/instants.ts'
import { announceProduct } from '../announce.ts'
import { products, variants } from '../documents.ts'
import { claimSku } from '../skus.ts'
import { readWeight } from './read-weight.ts'

export interface VariantInput {
  readonly sku?: string
  /** `{ Colour: 'Red' }` */
  readonly options: Readonly<Record<string, string>>
  readonly upc?: string
  readonly gtin?: string
  readonly mpn?: string
  readonly cost?: string
  readonly price?: string
  readonly weight?: number
  readonly purchasingDisabled?: boolean
  readonly binPickingNumber?: string
  readonly stock?: StockInput
}

export interface CreateProductInput extends Omit<VariantInput, 'options' | 'purchasingDisabled'> {
  readonly name: string
  readonly type?: 'physical' | 'digital'
  /** With variants `variant`, with stock `product`, otherwise `none`, unless told. */
  readonly tracking?: Product['inventoryTracking']
  readonly isVisible?: boolean
  readonly availability?: Product['availability']
  readonly variants?: readonly VariantInput[]
}

const MOST_VARIANTS = 600

/** The merchant adds a product: simple, or with a variant for each choice of its options. `stock`: units at the default location, or by location. */
export function createProduct(context: StoreContext, input: CreateProductInput): Product {
  const read = new Reader('createProduct', input)
  const choices = read.list('variants')
  if (choices.length > MOST_VARIANTS) throw new CommandError(`A product has at most ${MOST_VARIANTS} variants, not ${choices.length}`)
  const product = readProduct(context, read, choices.length > 0)
  const base = baseVariant(product)
  const made = choices.map((choice) => readVariant(context, choice, product.id))
  const stored: Product = { ...product, variantIds: made.length > 0 ? made.map((variant) => variant.id) : [base.id] }
  products(context).put(String(stored.id), stored)
  for (const variant of [base, ...made]) {
    claimSku(context, variant.id, variant.sku)
    variants(context).put(String(variant.id), variant)
  }
  announceProduct(context, stored, 'created', true)
  stock(context, base.id, read)
  choices.forEach((choice, at) => {
    stock(context, made[at]!.id, choice)
  })
  return stored
}

function readProduct(context: StoreContext, read: Reader, hasOptions: boolean): Product {
  const usual = hasOptions ? 'variant' : read.has('stock') ? 'product' : 'none'
  const at = instant(context)
  return {
    id: context.world.next('product', 100),
    name: read.text('name'),
    type: read.oneOf('type', ['physical', 'digital'], 'physical'),
    ...codes(read),
    price: read.amount('price', '10.00'),
    costPrice: read.amount('cost', '0.00'),
    weight: readWeight(read, 'weight') ?? 1,
    inventoryTracking: read.oneOf('tracking', ['none', 'product', 'variant'], usual),
    isVisible: read.flag('isVisible', true),
    availability: read.oneOf('availability', ['available', 'disabled', 'preorder'], 'available'),
    baseVariantId: context.world.next('variant', 1_000),
    variantIds: [],
    createdAt: at,
    modifiedAt: at,
  }
}

/** Of a product with options it is kept, but shown nowhere: stock of a product tracked as a whole lies on it. */
function baseVariant(product: Product): Variant {
  const { id, sku, upc, gtin, mpn, baseVariantId, binPickingNumber } = product
  const own = { costPrice: null, price: null, weight: null, options: [], purchasingDisabled: false }
  return { id: baseVariantId, productId: id, sku, upc, gtin, mpn, binPickingNumber, ...own }
}

function readVariant(context: StoreContext, read: Reader, productId: number): Variant {
  return {
    id: context.world.next('variant', 1_000),
    productId,
    ...codes(read),
    costPrice: read.has('cost') ? read.amount('cost') : null,
    price: read.has('price') ? read.amount('price') : null,
    weight: readWeight(read, 'weight'),
    options: read.attributes('options').map(({ key, value }) => ({ name: key, label: value })),
    purchasingDisabled: read.flag('purchasingDisabled', false),
  }
}

function codes(read: Reader) {
  const text = (field: string) => read.optionalText(field) ?? ''
  return { sku: text('sku'), upc: text('upc'), gtin: text('gtin'), mpn: text('mpn'), binPickingNumber: text('binPickingNumber') }
}

function stock(context: StoreContext, variantId: number, read: Reader): void {
  for (const { locationId, quantity } of readStock(context, read)) setOnHand(context, variantId, locationId, quantity)
}
