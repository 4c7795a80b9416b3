import { ean } from '../../../seed/ean.ts'
import { combinationsOf } from '../../../seed/range.ts'
import type { Seeding } from '../../../seed/seeding.ts'
import { type CreateProductInput, createProduct } from '../../catalogue/commands/index.ts'
import type { StoreContext } from '../../context.ts'
import { seedAwkwardProducts } from './awkward-products.ts'
import { CHOSEN, type Chosen, SHELF } from './chosen.ts'
import { SHOWROOM, WAREHOUSE } from './places.ts'
import { PLAIN } from './range.ts'

/** Lists the whole range, then what every real catalogue also has. */
export function seedCatalogue(seeding: Seeding<StoreContext>): void {
  let barcode = 5_520_000_000
  PLAIN.forEach(([name, sku, price, cost, weight, units], at) => {
    const upc = at % 4 === 3 ? {} : { upc: ean(++barcode) }
    const bin = `${'ABCDEF'[at % 6]}${1 + (at % 14)}`
    const shown = at % 5 === 0 ? { [SHOWROOM]: seeding.between(2, 8) } : {}
    createProduct(seeding.context, {
      name,
      sku,
      price,
      cost,
      weight,
      ...upc,
      binPickingNumber: bin,
      stock: { [WAREHOUSE]: units, ...shown },
    })
  })
  for (const chosen of CHOSEN)
    createProduct(
      seeding.context,
      planOf(seeding, chosen, () => ean(++barcode)),
    )
  createProduct(seeding.context, planOf(seeding, SHELF))
  seedAwkwardProducts(seeding.context)
}

/** A product with options has its price on the product, and on a variant only where that differs. */
function planOf(seeding: Seeding<StoreContext>, chosen: Chosen, nextBarcode?: () => string): CreateProductInput {
  const [price, cost] = [chosen.price.toFixed(2), chosen.cost.toFixed(2)]
  const variants = combinationsOf(chosen).map((one) => ({
    sku: one.sku,
    options: one.options,
    ...(one.price === price ? {} : { price: one.price }),
    ...(one.cost === cost ? {} : { cost: one.cost }),
    ...(nextBarcode ? { upc: nextBarcode() } : {}),
    stock: {
      [WAREHOUSE]: seeding.between(Math.ceil(chosen.units * 0.6), chosen.units),
      ...(chosen.isShown ? { [SHOWROOM]: seeding.between(1, 5) } : {}),
    },
  }))
  return { name: chosen.name, price, cost, weight: chosen.weight, variants }
}
