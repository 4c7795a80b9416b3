import type { StoreVariant, VariantId } from '@connect/core'
import type { Client } from '../client/client.ts'
import { isGid } from '../gid.ts'
import { productsByIds, variantsByIds } from '../operations/products.ts'
import type { VariantNode } from '../operations/variant-fields.ts'
import { completeLevels } from './complete-levels.ts'
import { mapVariant } from './map-variant.ts'

/** Variants named by id, as they are now; unknown ids are left out. */
export async function readVariants(client: Client, variantIds: readonly VariantId[]): Promise<readonly StoreVariant[]> {
  const ids = [...new Set(variantIds)].filter((one) => isGid('ProductVariant', one))
  const nodes: VariantNode[] = []
  for await (const { data } of client.readByIds(variantsByIds, ids, { withLevels: true }))
    nodes.push(...data.nodes.filter((node): node is VariantNode => node !== null && 'id' in node))
  return mapAll(client, nodes)
}

/** All variants of the products named; a product with more than a page of them is completed, and one that is gone is left out. */
export async function variantsOfProducts(
  client: Client,
  productIds: readonly string[],
  withLevels: boolean,
): Promise<readonly StoreVariant[]> {
  const nodes: VariantNode[] = []
  for await (const { data } of client.readByIds(productsByIds, productIds, { withLevels })) {
    for (const product of data.nodes) {
      if (!product?.id || !product.variants) continue
      nodes.push(...product.variants.nodes)
      if (product.variants.pageInfo.hasNextPage)
        nodes.push(...(await restOf(client, product.id, product.variants.pageInfo.endCursor, withLevels)))
    }
  }
  return mapAll(client, nodes)
}

async function restOf(
  client: Client,
  productId: string,
  endCursor: string | null | undefined,
  withLevels: boolean,
): Promise<VariantNode[]> {
  const nodes: VariantNode[] = []
  for (let after = endCursor ?? null, more = true; more; ) {
    more = false
    for await (const { data } of client.readByIds(productsByIds, [productId], { withLevels, after })) {
      const variants = data.nodes[0]?.variants
      nodes.push(...(variants?.nodes ?? []))
      more = variants?.pageInfo.hasNextPage ?? false
      after = variants?.pageInfo.endCursor ?? null
    }
  }
  return nodes
}

/** With all their levels, where levels were read. */
export async function mapAll(client: Client, nodes: readonly VariantNode[]): Promise<readonly StoreVariant[]> {
  const rows: StoreVariant[] = []
  for (const node of nodes) rows.push(mapVariant(node, client.options.settings.stockFigure, await completeLevels(client, node)))
  return rows
}
