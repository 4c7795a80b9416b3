import type { Client } from '../client/client.ts'
import { levelsOfItem } from '../operations/products.ts'
import type { LevelNode, VariantNode } from '../operations/variant-fields.ts'

/** All levels of a variant's item: the rest is asked for where the page held fewer than there are (reference section 4, pitfall 5). undefined: none were asked for. */
export async function completeLevels(client: Client, node: VariantNode): Promise<readonly LevelNode[] | undefined> {
  const first = node.inventoryItem.inventoryLevels
  if (!first) return undefined
  const levels = [...first.nodes]
  for (let page = first.pageInfo; page.hasNextPage; ) {
    const { inventoryItem } = (await client.read(levelsOfItem, { id: node.inventoryItem.id, after: page.endCursor })).data
    if (!inventoryItem) break
    levels.push(...inventoryItem.inventoryLevels.nodes)
    page = inventoryItem.inventoryLevels.pageInfo
  }
  return levels
}
