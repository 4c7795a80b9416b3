import { bulkResolvers } from '../bulk/resolvers.ts'
import { catalogueResolvers } from '../catalogue/resolvers/index.ts'
import type { Resolvers } from '../context.ts'
import { mergeResolvers } from '../executor/merge.ts'
import { nodeResolvers } from '../executor/nodes.ts'
import { inventoryResolvers } from '../inventory/resolvers/index.ts'
import { orderResolvers } from '../orders/index.ts'
import { webhookResolvers } from '../webhooks/resolvers.ts'

/** Everything the simulated shop answers, from all its parts. */
export function allResolvers(): Resolvers {
  const merged = mergeResolvers([...catalogueResolvers, ...inventoryResolvers, ...orderResolvers, ...bulkResolvers, ...webhookResolvers])
  return mergeResolvers([merged, nodeResolvers(merged)])
}
