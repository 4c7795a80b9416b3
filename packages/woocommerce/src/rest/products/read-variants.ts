import type { StoreVariant, VariantId } from '@connect/core'
import { portions, recordIds } from '../../map/keys.ts'
import { mapVariants } from '../../map/variants.ts'
import type { RestClient } from '../client.ts'
import { learnParents } from './learn-parents.ts'
import { listProducts, ROWS } from './list-products.ts'
import { type ProductNode, productFields, productNode } from './product-node.ts'
import { type Wholeness, wholeProducts } from './whole-products.ts'

/** Variants named by id, as they are now, with their stock; unknown ids are left out. */
export async function readVariants(
  client: RestClient,
  variantIds: readonly VariantId[],
  how: Pick<Wholeness, 'costs'> = {},
): Promise<readonly StoreVariant[]> {
  const ids = recordIds(variantIds)
  const wanted = new Set(ids.map(String))
  await learnParents(client, ids)
  const parents = new Map<number, number[]>()
  for (const one of ids) {
    const parent = client.memory.parents.get(one)
    if (parent === undefined) continue
    const list = parents.get(parent || one) ?? []
    if (parent) list.push(one)
    parents.set(parent || one, list)
  }
  const products = await wholeProducts(client, await productsById(client, [...parents.keys()]), {
    ...how,
    wanted: (productId) => parents.get(productId) ?? [],
  })
  return products.flatMap((product) => mapVariants(product, { withLevels: true })).filter(({ variantId }) => wanted.has(variantId))
}

/** Products named by id, also those in the trash, which no list has. Those that are gone are left out. */
export async function productsById(client: RestClient, ids: readonly number[]): Promise<readonly ProductNode[]> {
  const found: ProductNode[] = []
  for (const part of portions(ids, ROWS)) {
    const { data } = await listProducts(client, { include: part.join(',') })
    found.push(...data)
    for (const one of part.filter((asked) => !data.some((row) => row.id === asked))) {
      const path = `/wc/v3/products/${one}` as const
      const single = await client.find({ path, query: { _fields: productFields(client.options.unitCostField) }, data: productNode })
      if (single) found.push(single)
    }
  }
  return found
}
