import type { StoreVariant } from '@connect/core'
import { z } from 'zod'
import { download } from '../bulk/download.ts'
import { runBulk } from '../bulk/run-bulk.ts'
import { orNullWhenUnreadable } from '../bulk/unreadable.ts'
import type { Client } from '../client/client.ts'
import { kindIn } from '../gid.ts'
import { bulkDocuments } from '../operations/bulk.ts'
import { type LevelNode, levelNode, type VariantNode, variantNode } from '../operations/variant-fields.ts'
import { mapVariant } from './map-variant.ts'

const levelRow = levelNode.extend({ item: z.object({ id: z.string() }) })

/** The whole catalogue from one bulk result; null when the shop could not make it. Levels are put to their item, which several variants may share. */
export async function bulkCatalogue(client: Client, withLevels: boolean): Promise<readonly StoreVariant[] | null> {
  const result = await runBulk(client, withLevels ? bulkDocuments.catalogue : bulkDocuments.catalogueWithoutLevels)
  if (result.kind === 'failed') {
    client.options.log.warn('The bulk catalogue failed; reading by pages instead', { shop: client.options.shop, reason: result.reason })
    return null
  }
  const { url } = result
  return url === null ? [] : orNullWhenUnreadable(client, () => readCatalogue(client, url, withLevels))
}

async function readCatalogue(client: Client, url: string, withLevels: boolean): Promise<readonly StoreVariant[]> {
  const variants: VariantNode[] = []
  const levels = new Map<string, Map<string, LevelNode>>()
  for await (const row of download(client, url)) {
    const kind = kindIn(String(row['id'] ?? ''))
    if (kind === 'ProductVariant') variants.push(variantNode.parse(row))
    else if (kind === 'InventoryLevel') keep(levels, levelRow.parse(row))
  }
  const { stockFigure } = client.options.settings
  const levelsOf = (itemId: string) => [...(levels.get(itemId)?.values() ?? [])]
  return variants.map((node) => mapVariant(node, stockFigure, withLevels ? levelsOf(node.inventoryItem.id) : undefined))
}

/** The same level comes once for every variant that shares the item. */
function keep(levels: Map<string, Map<string, LevelNode>>, level: z.infer<typeof levelRow>): void {
  const ofItem = levels.get(level.item.id) ?? new Map<string, LevelNode>()
  ofItem.set(level.location.id, level)
  levels.set(level.item.id, ofItem)
}
