import type { StockKey, StoreLevel, StoreLocationId } from '@connect/core'
import { z } from 'zod'
import { holderIn, portions, STORE, stockKeyOf } from '../map/keys.ts'
import { recordId, units } from '../protocol/documents/fields.ts'
import type { PluginClient } from './client.ts'
import { byCursor } from './read-page.ts'

/** Figures of what keeps stock of its own: of the keys named, or of everything. A thousand a request. */
export async function* readLevels(
  client: PluginClient,
  locationIds: readonly StoreLocationId[],
  keys: readonly StockKey[] | 'all',
): AsyncGenerator<readonly StoreLevel[]> {
  if (!locationIds.includes(STORE)) return
  const lists = keys === 'all' ? [null] : portions([...new Set(keys.flatMap((key) => holderIn(key) ?? []))], PAGE)
  for (const ids of lists)
    for await (const { page } of byCursor(null, (after) =>
      client.read({ route: 'levels', body: { ids, after, limit: PAGE }, data: levelsPage }),
    ))
      yield page.levels.map(
        ({ id, stock_quantity }): StoreLevel => ({
          stockKey: stockKeyOf(id),
          locationId: STORE,
          figure: stock_quantity,
          physical: null,
          stocked: true,
        }),
      )
}

const levelsPage = z.object({ levels: z.array(z.object({ id: recordId, stock_quantity: units })), next: z.unknown() })
const PAGE = 1000
