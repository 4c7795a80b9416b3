import type { ProductDocument } from '../../protocol/documents/product.ts'
import type { RestClient } from '../client.ts'
import { currencyOf } from '../shop/currency.ts'
import { variationsOf } from './list-products.ts'
import type { ProductNode } from './product-node.ts'
import { toDocument } from './to-document.ts'

export interface Wholeness {
  /** Only these variations of a product; null: all. */
  readonly wanted?: (productId: number) => readonly number[] | null
  /** false: nobody asks for what they cost, so the store's money need not be known. */
  readonly costs?: false
}

/**
 * Products with their variations: one more request for each product that has any. A product of which no variation is wanted, or whose variations are all
 * gone, has none to show.
 */
export async function wholeProducts(
  client: RestClient,
  nodes: readonly ProductNode[],
  { wanted, costs }: Wholeness = {},
): Promise<readonly ProductDocument[]> {
  const { unitCostField } = client.options
  const mayCost = unitCostField !== null || nodes.some(({ cost_of_goods_sold, variations }) => variations.length > 0 || cost_of_goods_sold)
  const source = { unitCostField, currency: costs !== false && mayCost ? await currencyOf(client) : null }
  const found: (ProductDocument | null)[] = nodes.map(() => null)
  await Promise.all(
    nodes.map(async (node, at) => {
      client.memory.parents.set(node.id, 0)
      if (node.variations.length === 0) {
        found[at] = toDocument(node, [], source)
        return
      }
      const ids = wanted ? wanted(node.id) : null
      if (ids !== null && ids.length === 0) return
      const variations = await variationsOf(client, node.id, ids)
      if (variations.length > 0) found[at] = toDocument(node, variations, source)
    }),
  )
  return found.filter((one) => one !== null)
}
