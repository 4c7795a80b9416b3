import type { StockKey, StoreLevel, StoreLocationId, StoreVariant } from '@connect/core'
import { holderIn, STORE } from '../../map/keys.ts'
import { mapVariants } from '../../map/variants.ts'
import type { ProductDocument } from '../../protocol/documents/product.ts'
import type { RestClient } from '../client.ts'
import { learnParents } from '../products/learn-parents.ts'
import { everyProduct } from '../products/list-products.ts'
import { productsById } from '../products/read-variants.ts'
import { wholeProducts } from '../products/whole-products.ts'

/** Figures of what keeps stock: of the keys named, or of everything. */
export async function* readLevels(
  client: RestClient,
  locationIds: readonly StoreLocationId[],
  keys: readonly StockKey[] | 'all',
): AsyncGenerator<readonly StoreLevel[]> {
  if (!locationIds.includes(STORE)) return
  if (keys !== 'all') {
    yield levelsOf(await named(client, [...new Set(keys.flatMap((key) => holderIn(key) ?? []))]), new Set(keys))
    return
  }
  for await (const { rows } of everyProduct(client)) yield levelsOf(await wholeProducts(client, rows, { costs: false }), null)
}

/** Products that keep stock themselves need none of their variations read. */
async function named(client: RestClient, holders: readonly number[]): Promise<readonly ProductDocument[]> {
  await learnParents(client, holders)
  const parentOf = (holder: number) => client.memory.parents.get(holder) ?? 0
  const known = holders.filter((holder) => client.memory.parents.has(holder))
  const productIds = [...new Set(known.map((holder) => parentOf(holder) || holder))]
  const nodes = await productsById(client, productIds)
  const own = new Set(known.filter((holder) => parentOf(holder) === 0))
  const products = await wholeProducts(client, nodes, {
    costs: false,
    wanted: (productId) => known.filter((holder) => parentOf(holder) === productId),
  })
  const parents = nodes.filter(({ id, variations }) => own.has(id) && variations.length > 0)
  return [
    ...products,
    ...(await wholeProducts(
      client,
      parents.map((node) => ({ ...node, variations: [] })),
      { costs: false },
    )),
  ]
}

/** Each key once, however many variations show it. */
function levelsOf(products: readonly ProductDocument[], wanted: ReadonlySet<StockKey> | null): readonly StoreLevel[] {
  const found = new Map<StockKey, StoreLevel>()
  const variants: StoreVariant[] = products.flatMap((product) => [
    ...mapVariants(product, { withLevels: true }),
    ...(product.manage_stock && product.variations.length > 0 ? mapVariants({ ...product, variations: [] }, { withLevels: true }) : []),
  ])
  for (const level of variants.flatMap(({ levels }) => levels ?? []))
    if (wanted === null || wanted.has(level.stockKey)) found.set(level.stockKey, level)
  return [...found.values()]
}
