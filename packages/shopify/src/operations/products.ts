import { z } from 'zod'
import { connection, idOnly, type Operation } from './operation.ts'
import { LEVEL_LINES, levelNode, VARIANT_FRAGMENT, variantNode } from './variant-fields.ts'

const count = z.object({ count: z.number() }).nullish()
const pageData = z.object({ productVariantsCount: count, productVariants: connection(variantNode) })

/** A page of all variants in the order of their ids, which never move; with the count of all where asked. */
export const variantsPage: Operation<z.infer<typeof pageData>> = {
  name: 'VariantsPage',
  kind: 'query',
  sizes: { first: 250, levels: 10 },
  points: 146,
  data: pageData,
  text: `query VariantsPage($first: Int!, $levels: Int!, $withLevels: Boolean!, $count: Boolean!, $after: String, $query: String) {
  productVariantsCount(limit: 10000) @include(if: $count) { count }
  productVariants(first: $first, after: $after, query: $query, sortKey: ID) {
    nodes { ...VariantFields }
    pageInfo { hasNextPage endCursor }
  }
}
${VARIANT_FRAGMENT}`,
}

const changedProduct = z.object({ id: z.string(), updatedAt: z.string() })
const item = z.object({ id: z.string(), variants: connection(z.object({ id: z.string(), product: idOnly })).nullish() })
export type ChangedItem = z.infer<typeof item>
const changedData = z.object({ products: connection(changedProduct).optional(), inventoryItems: connection(item).optional() })

/** Products, and inventory items (their cost lives there), that changed in a closed window; one request while both fit a page. */
export const productsChanged: Operation<z.infer<typeof changedData>> = {
  name: 'ProductsChanged',
  kind: 'query',
  sizes: { first: 250, shared: 10 },
  points: 92,
  data: changedData,
  text: `query ProductsChanged($first: Int!, $shared: Int!, $query: String!, $products: Boolean!, $items: Boolean!, $after: String, $afterItem: String) {
  products(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) @include(if: $products) {
    nodes { id updatedAt }
    pageInfo { hasNextPage endCursor }
  }
  inventoryItems(first: $first, after: $afterItem, query: $query) @include(if: $items) {
    nodes { id variants(first: $shared) { nodes { id product { id } } pageInfo { hasNextPage endCursor } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
}

const ofItemData = z.object({
  inventoryItem: z.object({ variants: connection(z.object({ id: z.string(), product: idOnly })).nullish() }).nullable(),
})

/** The products of more variants that share one item. */
export const variantsOfItem: Operation<z.infer<typeof ofItemData>> = {
  name: 'VariantsOfItem',
  kind: 'query',
  sizes: { first: 250 },
  points: 25,
  data: ofItemData,
  text: `query VariantsOfItem($id: ID!, $first: Int!, $after: String) {
  inventoryItem(id: $id) {
    variants(first: $first, after: $after) { nodes { id product { id } } pageInfo { hasNextPage endCursor } }
  }
}`,
}

const productNode = z.object({ id: z.string().optional(), variants: connection(variantNode).optional() }).nullable()
const productsData = z.object({ nodes: z.array(productNode) })

/** The variants of products named by id, past the search index. */
export const productsByIds: Operation<z.infer<typeof productsData>> = {
  name: 'ProductsByIds',
  kind: 'query',
  sizes: { ids: 50, variants: 50, levels: 10 },
  points: 340,
  data: productsData,
  text: `query ProductsByIds($ids: [ID!]!, $variants: Int!, $levels: Int!, $withLevels: Boolean!, $after: String) {
  nodes(ids: $ids) {
    ... on Product {
      id
      variants(first: $variants, after: $after, sortKey: ID) { nodes { ...VariantFields } pageInfo { hasNextPage endCursor } }
    }
  }
}
${VARIANT_FRAGMENT}`,
}

const variantsData = z.object({ nodes: z.array(z.union([variantNode, z.object({}).strict()]).nullable()) })

/** Variants named by id, past the search index. */
export const variantsByIds: Operation<z.infer<typeof variantsData>> = {
  name: 'VariantsByIds',
  kind: 'query',
  sizes: { ids: 250, levels: 10 },
  points: 143,
  data: variantsData,
  text: `query VariantsByIds($ids: [ID!]!, $levels: Int!, $withLevels: Boolean!) {
  nodes(ids: $ids) { ...VariantFields }
}
${VARIANT_FRAGMENT}`,
}

const levelsData = z.object({ inventoryItem: z.object({ inventoryLevels: connection(levelNode) }).nullable() })

/** The rest of one item's levels, where it is stocked at more locations than a page held. */
export const levelsOfItem: Operation<z.infer<typeof levelsData>> = {
  name: 'LevelsOfItem',
  kind: 'query',
  sizes: { first: 250 },
  points: 36,
  data: levelsData,
  text: `query LevelsOfItem($id: ID!, $first: Int!, $after: String) {
  inventoryItem(id: $id) {
    inventoryLevels(first: $first, after: $after) {
      nodes { ${LEVEL_LINES} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
}
