import { z } from 'zod'
import { connection, idOnly, type Operation } from './operation.ts'
import { LEVEL_LINES, levelNode } from './variant-fields.ts'

const count = z.object({ count: z.number() }).nullish()
const stockedAt = levelNode.extend({ item: idOnly })
const pageData = z.object({
  productVariantsCount: count,
  location: z.object({ id: z.string(), inventoryLevels: connection(stockedAt) }).nullable(),
})

/** A page of what is stocked at one location; with the size of the catalogue where asked. */
export const levelsAtLocation: Operation<z.infer<typeof pageData>> = {
  name: 'InventoryAtLocation',
  kind: 'query',
  sizes: { first: 250 },
  points: 48,
  data: pageData,
  text: `query InventoryAtLocation($locationId: ID!, $first: Int!, $count: Boolean!, $after: String) {
  productVariantsCount(limit: 10000) @include(if: $count) { count }
  location(id: $locationId) {
    id
    inventoryLevels(first: $first, after: $after) {
      nodes { ${LEVEL_LINES} item { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
}

const itemNode = z.object({ id: z.string().optional(), inventoryLevel: levelNode.nullish() }).nullable()
const byIdsData = z.object({ nodes: z.array(itemNode) })

/** What items named by id show at one location: also the read before and after a compare-and-set. */
export const levelsByIds: Operation<z.infer<typeof byIdsData>> = {
  name: 'InventoryByIds',
  kind: 'query',
  sizes: { ids: 250 },
  points: 44,
  data: byIdsData,
  text: `query InventoryByIds($ids: [ID!]!, $locationId: ID!) {
  nodes(ids: $ids) {
    ... on InventoryItem { id inventoryLevel(locationId: $locationId) { ${LEVEL_LINES} } }
  }
}`,
}
