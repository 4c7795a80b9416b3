import type { StoreLevel } from '@connect/core'
import { z } from 'zod'
import { download } from '../bulk/download.ts'
import { runBulk } from '../bulk/run-bulk.ts'
import { orNullWhenUnreadable } from '../bulk/unreadable.ts'
import type { Client } from '../client/client.ts'
import { kindIn } from '../gid.ts'
import { bulkDocuments } from '../operations/bulk.ts'
import { levelNode } from '../operations/variant-fields.ts'
import { mapLevel } from '../products/map-level.ts'

const levelRow = levelNode.extend({ item: z.object({ id: z.string() }) })

/** Everything that is stocked at these locations, from one bulk result; null when the shop could not make it. */
export async function bulkLevels(client: Client, places: readonly string[]): Promise<readonly StoreLevel[] | null> {
  const result = await runBulk(client, bulkDocuments.levels)
  if (result.kind === 'failed') {
    client.options.log.warn('Reading stock in bulk failed; reading by pages instead', { shop: client.options.shop, reason: result.reason })
    return null
  }
  const { url } = result
  return url === null ? [] : orNullWhenUnreadable(client, () => levelsIn(client, url, new Set(places)))
}

async function levelsIn(client: Client, url: string, places: ReadonlySet<string>): Promise<readonly StoreLevel[]> {
  const levels: StoreLevel[] = []
  for await (const row of download(client, url)) {
    if (kindIn(String(row['id'] ?? '')) !== 'InventoryLevel') continue
    const level = levelRow.parse(row)
    if (places.has(level.location.id)) levels.push(mapLevel(level.item.id, level, client.options.settings.stockFigure))
  }
  return levels
}
