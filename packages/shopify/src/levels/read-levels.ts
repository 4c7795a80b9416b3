import type { StockKey, StoreLevel, StoreLocationId } from '@connect/core'
import type { Client } from '../client/client.ts'
import { isGid } from '../gid.ts'
import { levelsAtLocation, levelsByIds } from '../operations/levels.ts'
import { mapLevel, notStocked } from '../products/map-level.ts'
import { bulkLevels } from './bulk-levels.ts'

/** Levels at these locations, of everything or of the keys named; a key that is not stocked at a location says so, one that is unknown is left out. */
export async function* readLevels(
  client: Client,
  locationIds: readonly StoreLocationId[],
  keys: readonly StockKey[] | 'all',
): AsyncGenerator<readonly StoreLevel[]> {
  const places = locationIds.filter((one) => isGid('Location', one))
  if (keys === 'all') yield* everything(client, places)
  else for (const place of places) yield* named(client, place, keys)
}

/** Of keys named at one location, 250 a request. */
export async function* named(client: Client, place: string, keys: readonly string[]): AsyncGenerator<readonly StoreLevel[]> {
  const ids = [...new Set(keys)].filter((one) => isGid('InventoryItem', one))
  for await (const { data } of client.readByIds(levelsByIds, ids, { locationId: place })) {
    yield data.nodes.flatMap((item) => {
      if (!item?.id) return []
      const level = item.inventoryLevel
      return [level ? mapLevel(item.id, level, client.options.settings.stockFigure) : notStocked(item.id, place)]
    })
  }
}

/** The first page also counts the catalogue; a large one comes as one bulk result, and by pages where that fails. */
async function* everything(client: Client, places: readonly string[]): AsyncGenerator<readonly StoreLevel[]> {
  const { walk = 'auto' } = client.options
  let first = true
  for (const locationId of places) {
    let after: string | null = null
    do {
      const page = await pageAt(client, locationId, after, first && walk === 'auto')
      const large = walk === 'bulk' || page.count * places.length > LARGE
      const whole = first && large ? await bulkLevels(client, places) : null
      if (whole) {
        yield whole
        return
      }
      yield page.levels
      after = page.next
      first = false
    } while (after !== null)
  }
}

async function pageAt(client: Client, locationId: string, after: string | null, count: boolean) {
  const { data } = await client.read(levelsAtLocation, { locationId, count, after })
  const page = data.location?.inventoryLevels
  return {
    count: data.productVariantsCount?.count ?? 0,
    levels: (page?.nodes ?? []).map((level) => mapLevel(level.item.id, level, client.options.settings.stockFigure)),
    next: page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
  }
}

/** Levels; above this, a bulk operation is quicker than pages. */
const LARGE = 2000
