import type { ShopContext } from '../../context.ts'
import { KIND, type Variant } from '../../model/catalogue.ts'
import { RETAIL, WAREHOUSE } from '../locations.ts'
import { stockProduct, type VariantPlan } from '../stock-product.ts'

/** What every real catalogue also has, and what trips an integration. */
export function seedAwkward(context: ShopContext): void {
  const list = (title: string, type: string, variant: VariantPlan, more: object = {}) =>
    stockProduct(context, { title, type, variants: [variant], ...more }).variants[0]
  const bySku = (sku: string) => {
    for (const variant of context.world.collection<Variant>(KIND.variant).values()) if (variant.sku === sku) return variant.id
    throw new Error(`The range has no SKU ${sku}`)
  }
  const stock = { [WAREHOUSE]: 60 }
  const parts = (...skus: [string, number][]) => skus.map(([sku, quantity]) => ({ variantId: bySku(sku), quantity }))

  // Nothing to pick: gift cards without SKUs, a download, a class, a service.
  const card = (amount: string): VariantPlan => ({
    ...{ sku: null, price: `${amount}.00`, tracked: false, requiresShipping: false },
    options: { Amount: `$${amount}` },
  })
  stockProduct(context, { title: 'Gift Card', type: 'Gift card', isGiftCard: true, variants: [card('25'), card('50'), card('100')] })
  list('Home Brewing Guide (PDF)', 'Digital', { sku: 'DG-GUIDE', price: '9.00', tracked: false, requiresShipping: false })
  list('Saturday Brewing Class', 'Class', { sku: 'SV-CLASS', price: '65.00', tracked: false, requiresShipping: false })
  list('Gift Wrapping', 'Service', { sku: 'SV-WRAP', price: '5.00', tracked: false })

  // SKUs that do not identify: none, twice the same, the same but for case, spaces and slashes, digits only.
  list('Sticker', 'Paper', { sku: null, price: '3.00', cost: '0.20', stock: { ...stock, [RETAIL]: 80 } })
  list('Retired Enamel Mug, 12 oz', 'Enamelware', {
    sku: 'EN-MUG12-CRM',
    price: '9.00',
    cost: '4.40',
    grams: 180,
    stock: { [WAREHOUSE]: 11 },
  })
  list('Enamel Bowl, Second Quality', 'Enamelware', {
    sku: 'en-bowl-crm',
    price: '11.00',
    cost: '5.10',
    grams: 240,
    stock: { [WAREHOUSE]: 23 },
  })
  list('Filter Rings', 'Brewing', { sku: ' FLT/04 100 pk', price: '4.50', cost: '0.90', stock })
  list('Descaler', 'Brewing', { sku: '00412', barcode: '00412', price: '12.00', cost: '3.75', grams: 320, stock })

  // Stock kept otherwise: not at all, sold out, sold out and still sold, without a cost.
  list('Kindling Bundle', 'Outdoor', { sku: 'OD-KND', price: '8.00', cost: '2.10', tracked: false, grams: 2_000 })
  list('Copper Dripper', 'Brewing', { sku: 'BR-COP', price: '96.00', cost: '44.00', grams: 390, stock: { [WAREHOUSE]: 0 } })
  list('Winter Box', 'Coffee', {
    sku: 'CF-WINTER',
    price: '64.00',
    cost: '27.00',
    grams: 1_400,
    sellsWhenOut: true,
    stock: { [WAREHOUSE]: 0 },
  })
  list('Sample Roast', 'Coffee', { sku: 'CF-SAMPLE', price: '0.00', cost: null, grams: 40, stock })

  // One carafe on the shelf, sold under two names.
  const carafe = list('Spare Carafe', 'Brewing', { sku: 'BR-CRF', price: '26.00', cost: '8.80', grams: 410, stock: { [WAREHOUSE]: 34 } })
  list('Carafe for Cold Brew', 'Brewing', { sku: 'BR-CRF-CB', price: '28.00', sharesItemOf: carafe?.id ?? '' })

  // Sold together, kept apart.
  list('First Pour-Over Set', 'Bundle', {
    sku: 'SET-POUR',
    price: '59.00',
    tracked: false,
    components: parts(['BR-DRP-01', 1], ['BR-FLT-01', 2], ['CF-HHB-250-FL', 1]),
  })
  list('Camp Kitchen Set', 'Bundle', {
    sku: 'SET-CAMP',
    price: '139.00',
    tracked: false,
    components: parts(['EN-MUG12-PIN', 4], ['EN-PLT10-PIN', 4], ['EN-KTL15-PIN', 1]),
  })

  // Not for sale, or not any more, or only for those who know.
  list(
    'Spring Blend (working title)',
    'Coffee',
    { sku: 'CF-SPR', price: '18.00', cost: '6.00', stock: { [WAREHOUSE]: 0 } },
    { status: 'DRAFT' },
  )
  list('Tide Table 2025', 'Paper', { sku: 'PP-TID25', price: '12.00', cost: '3.10', stock: { [WAREHOUSE]: 57 } }, { status: 'ARCHIVED' })
  list('Staff Mug', 'Enamelware', { sku: 'EN-STAFF', price: '8.00', cost: '4.40', stock: { [WAREHOUSE]: 40 } }, { status: 'UNLISTED' })

  // Names as people write them.
  list('Café de Olla: canela y piloncillo', 'Coffee', { sku: 'CF-OLLA', price: '18.00', cost: '6.60', grams: 270, stock })
  const long =
    'The Complete Shoreline Breakfast Companion: an enamel coffee pot, its fitted basket, a linen cloth to carry it in, a tin of matches, and a hand-bound notebook for the tides, the weather and whatever else a morning outdoors turns out to be about'
  list(long, 'Bundle', { sku: 'EN-COMPANION-CRM-WITH-NOTEBOOK-AND-LINEN-CLOTH-2026', price: '112.00', cost: '43.00', grams: 1_650, stock })
}
