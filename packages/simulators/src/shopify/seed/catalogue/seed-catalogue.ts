import { RETAIL, THIRD_PARTY, WAREHOUSE } from '../locations.ts'
import type { Seeding } from '../seeding.ts'
import { type ProductPlan, stockProduct, type VariantPlan } from '../stock-product.ts'
import { seedAwkward } from './awkward.ts'
import { type Choice, RANGE, type Range } from './range.ts'

/** Lists the whole range, then what every real catalogue also has. */
export function seedCatalogue(seeding: Seeding): void {
  let barcode = 0
  for (const range of RANGE)
    stockProduct(
      seeding.context,
      planOf(seeding, range, () => ean(++barcode)),
    )
  seedAwkward(seeding.context)
}

function planOf(seeding: Seeding, range: Range, nextBarcode: () => string): ProductPlan {
  const variants = combinations(Object.entries(range.options ?? {})).map((choices): VariantPlan => {
    const sum = (position: 2 | 3) => choices.reduce((total, [, choice]) => total + (choice[position] ?? 0), 0)
    return {
      sku: [range.prefix, ...choices.map(([, choice]) => choice[1])].join('-'),
      options: Object.fromEntries(choices.map(([name, choice]) => [name, choice[0]])),
      barcode: nextBarcode(),
      price: (range.price + sum(2)).toFixed(2),
      cost: (range.cost + sum(3)).toFixed(2),
      grams: range.grams,
      stock: stockOf(seeding, range),
    }
  })
  return { title: range.title, type: range.type, variants }
}

function stockOf(seeding: Seeding, range: Range): Record<string, number> {
  const retail = () => ({ [RETAIL]: seeding.between(4, 16) })
  if (range.only === 'retail') return retail()
  if (range.only === 'third party') return { [THIRD_PARTY]: seeding.between(20, 60) }
  const warehouse = { [WAREHOUSE]: seeding.between(28, 160) }
  return range.also === 'retail' ? { ...warehouse, ...retail() } : warehouse
}

type Named = readonly [option: string, choice: Choice]

function combinations(options: readonly (readonly [string, readonly Choice[]])[]): Named[][] {
  const [first, ...rest] = options
  if (!first) return [[]]
  const [name, choices] = first
  return choices.flatMap((choice) => combinations(rest).map((others): Named[] => [[name, choice], ...others]))
}

/** A 13-digit article number with its check digit, of a prefix kept for use inside a company. */
function ean(number: number): string {
  const digits = `20${String(4_410_000_000 + number).padStart(10, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
