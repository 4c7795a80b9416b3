import type { StockKey } from '../../domain/ids.ts'
import type { StoreLevel } from '../../domain/level.ts'
import { groupBy } from '../../planning/group-by.ts'
import type { ItemLinkRecord, LevelRecord, VariantRecord } from '../../records/catalogue.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { RunContext } from '../context.ts'
import type { StockScope } from '../stock-scope.ts'

/** What one run of the inventory import works with. */
export interface InventoryRun {
  readonly connection: ConnectionRecord
  readonly scope: StockScope
  /** Instant this run began: what was read before it is not of this run. */
  readonly startedAt: string
  readonly links: ReadonlyMap<StockKey, readonly ItemLinkRecord[]>
  /** Where stock of a site is put. */
  readonly bins: ReadonlyMap<string, string>
}

export async function newInventoryRun(context: RunContext, connection: ConnectionRecord, scope: StockScope): Promise<InventoryRun> {
  const { run, links } = await context.unitOfWork.read(context.connectionId, async (r) => ({
    run: await r.runs.byId(context.runId),
    links: await r.links.all(),
  }))
  const startedAt = run?.startedAt ?? new Date(context.clock.now()).toISOString()
  return { connection, scope, startedAt, links: groupBy(links, (link) => link.stockKey), bins: await binsOf(context, connection, scope) }
}

/** The default location for the default site; in the others the first that may hold stock. A site without one has no entry. */
async function binsOf(context: RunContext, { settings }: ConnectionRecord, scope: StockScope): Promise<ReadonlyMap<string, string>> {
  const bins = new Map<string, string>()
  for (const siteId of scope.siteIds) {
    const chosen = siteId === settings.siteId ? settings.locationId : null
    const bin =
      chosen ?? (await context.warehouse.locations(settings.divisionId ?? '', siteId)).find((location) => !location.quarantine)?.id
    if (bin) bins.set(siteId, bin)
  }
  return bins
}

/** Levels the same run has stored on the way (products with levels). */
export function storedLevels(run: InventoryRun, records: readonly LevelRecord[]): readonly StoreLevel[] {
  return records.flatMap(({ stockKey, locationId, seen, seenPhysical, seenAt, stocked }): readonly StoreLevel[] =>
    seen !== null && seenAt !== null && seenAt >= run.startedAt && run.scope.places.has(locationId)
      ? [{ stockKey, locationId, figure: seen, physical: seenPhysical, stocked }]
      : [],
  )
}

/** What names a thing on the shelf to a person. */
export const labelOf = (links: readonly ItemLinkRecord[], variants: ReadonlyMap<string, VariantRecord>, stockKey: StockKey): string =>
  links.flatMap((link) => variants.get(link.variantId)?.sku ?? link.itemNumber)[0] ?? stockKey
