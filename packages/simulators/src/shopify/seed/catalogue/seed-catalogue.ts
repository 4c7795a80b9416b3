import { ean } from '../../../seed/ean.ts'
import { combinationsOf } from '../../../seed/range.ts'
import { RETAIL, THIRD_PARTY, WAREHOUSE } from '../locations.ts'
import type { Seeding } from '../seeding.ts'
import { type ProductPlan, stockProduct, type VariantPlan } from '../stock-product.ts'
import { seedAwkward } from './awkward.ts'
import { RANGE, type Range } from './range.ts'

/** Lists the whole range, then what every real catalogue also has. */
export function seedCatalogue(seeding: Seeding): void {
  let barcode = 0
  for (const range of RANGE)
    stockProduct(
      seeding.context,
      planOf(seeding, range, () => ean(4_410_000_000 + ++barcode)),
    )
  seedAwkward(seeding.context)
}

function planOf(seeding: Seeding, range: Range, nextBarcode: () => string): ProductPlan {
  const variants = combinationsOf(range).map(
    (one): VariantPlan => ({ ...one, barcode: nextBarcode(), grams: range.grams, stock: stockOf(seeding, range) }),
  )
  return { title: range.title, type: range.type, variants }
}

function stockOf(seeding: Seeding, range: Range): Record<string, number> {
  const retail = () => ({ [RETAIL]: seeding.between(4, 16) })
  if (range.only === 'retail') return retail()
  if (range.only === 'third party') return { [THIRD_PARTY]: seeding.between(20, 60) }
  const warehouse = { [WAREHOUSE]: seeding.between(28, 160) }
  return range.also === 'retail' ? { ...warehouse, ...retail() } : warehouse
}
