import type { StoreContext } from '../../context.ts'
import type { Answer } from '../../server/endpoint.ts'
import { products, variantsOf } from '../documents.ts'
import { offset } from '../shape/instant.ts'
import { productShape } from '../shape/product.ts'

/** GET /v3/catalog/summary */
export function summarise(context: StoreContext): Answer {
  const all = [...products(context).values()]
  const prices = all.flatMap((product) => variantsOf(context, product).map((variant) => Number(variant.price ?? product.price)))
  const dates = all.map((product) => product.createdAt).sort()
  const levels = all.map((product) => ({ units: Number(productShape(context, product)['inventory_level']), price: Number(product.price) }))
  const data = {
    inventory_count: levels.reduce((sum, { units }) => sum + units, 0),
    inventory_value: levels.reduce((sum, { units, price }) => sum + units * price, 0),
    variant_count: prices.length,
    highest_variant_price: Math.max(0, ...prices),
    average_variant_price: prices.length === 0 ? 0 : prices.reduce((sum, price) => sum + price, 0) / prices.length,
    lowest_variant_price: String(prices.length === 0 ? 0 : Math.min(...prices)),
    ...(dates.length > 0 ? { oldest_variant_date: offset(dates[0]!), newest_variant_date: offset(dates.at(-1)!) } : {}),
  }
  return { status: 200, body: { data, meta: {} } }
}
