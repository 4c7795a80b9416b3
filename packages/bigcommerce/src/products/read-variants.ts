import type { StoreVariant, VariantId } from '@connect/core'
import type { Client } from '../client/client.ts'
import { portions } from '../levels/list-items.ts'
import { levelsOfProducts } from '../levels/of-variants.ts'
import { listProducts } from './list-products.ts'
import { mapVariants, withLevels } from './map-variant.ts'
import type { ProductNode } from './product-node.ts'
import { learnProductsOf } from './product-of.ts'
import { currencyFor } from './walk.ts'

/** Variants named by id, as they are now, with their stock; unknown ids are left out. */
export async function readVariants(client: Client, variantIds: readonly VariantId[]): Promise<readonly StoreVariant[]> {
  const wanted = new Set<string>(variantIds.filter((one) => /^[1-9]\d{0,14}$/.test(one)))
  const products = await productsOf(client, [...wanted].map(Number))
  if (products.length === 0) return []
  const currency = await currencyFor(client, products)
  const levels = await levelsOfProducts(client)(products)
  const rows = products.flatMap((product) => mapVariants(product, currency)).filter(({ variantId }) => wanted.has(variantId))
  return rows.map((row) => withLevels(row, levels(row)))
}

/** The products that these variants belong to, each once, with all their variants. */
export async function productsOf(client: Client, variantIds: readonly number[]): Promise<readonly ProductNode[]> {
  await learnProductsOf(client, variantIds)
  const found: ProductNode[] = []
  for (const ids of portions(variantIds.flatMap((id) => client.pace.memory.products.get(id) ?? [])))
    found.push(...(await listProducts(client, { 'id:in': ids })).data)
  return found
}
