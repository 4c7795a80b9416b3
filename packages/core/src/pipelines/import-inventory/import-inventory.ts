import type { ConnectionRecord } from '../../records/connection.ts'
import type { RunContext } from '../context.ts'
import { noLongerRefused, Refused, refuse } from '../refused.ts'
import { missingSettings } from '../settings-complete.ts'
import { stockScope } from '../stock-scope.ts'
import { addOnce } from './add-once.ts'
import { newInventoryRun } from './inventory-run.ts'
import { loadPage } from './load-page.ts'
import { rebaseline } from './rebaseline.ts'
import { shelfCounts } from './still-levels.ts'

export interface ImportInventoryOptions {
  /** The products of this same run brought their figures along: they are used, not read again. */
  readonly useStoredLevels?: boolean
  /** Not the first time: adjusts instead of adding. The store's name, typed by the person who wants it; a dry run is the preview and needs none. */
  readonly rebaseline?: { readonly confirmation: string }
}

const rowsPerBatch = 250

/** The connection's refusals that a finished import has proven wrong. */
const codes = [
  'settings_incomplete',
  'products_first',
  'inventory_already_imported',
  'inventory_not_imported',
  'confirmation_missing',
  'inventory_incomplete',
  'no_location',
  'location_gone',
  'site_mapped_twice',
]

/**
 * The store's stock becomes the warehouse's (SH-22, requirements 2.3): after the products, once; from then on the warehouse leads. Ends
 * with Refused when its turn has not come or is over, with Unavailable when a side cannot be read. Interrupted, it goes on in its next run.
 */
export async function importInventory(context: RunContext, options: ImportInventoryOptions = {}): Promise<void> {
  const connection = await context.unitOfWork.read(context.connectionId, (r) => r.connection.get())
  const refusal = mayNot(context, connection, options)
  // Asked for a second time there is nothing to mend: the person is told, and nothing stays open.
  if (refusal?.code === 'inventory_already_imported') throw refusal
  if (refusal) return await refuse(context, connection, refusal)
  const scope = stockScope(connection.settings, await context.store.locations())
  if (scope instanceof Refused) return await refuse(context, connection, scope)

  const run = await newInventoryRun(context, connection, scope)
  const counts = await shelfCounts(context, run, { useStored: options.useStoredLevels === true })
  const loading = options.rebaseline ? await rebaseline(context, run) : addOnce(context, run)
  let waiting = 0
  for (let start = 0; start < counts.length; start += rowsPerBatch) {
    await context.progress(`Inventory: ${start} of ${counts.length}`)
    waiting += await loadPage(context, run, loading, counts.slice(start, start + rowsPerBatch))
  }
  if (context.mode === 'dry_run') return
  if (waiting > 0) return await refuse(context, connection, incomplete(waiting))
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    const current = await r.connection.get()
    await r.connection.put({ ...current, marks: { ...current.marks, inventoryImportedAt: run.startedAt } })
  })
  await noLongerRefused(context, codes)
}

function mayNot(context: RunContext, connection: ConnectionRecord, { rebaseline }: ImportInventoryOptions): Refused | null {
  const { settings, marks, storeName } = connection
  const missing = missingSettings(settings, ['divisionId', 'unitOfMeasure', 'siteId', 'locationId'])
  if (missing) return missing
  if (!marks.productsImportedAt)
    return new Refused('products_first', 'Products come before inventory. Run Import Products, then this again.')
  if (!rebaseline)
    return marks.inventoryImportedAt
      ? new Refused(
          'inventory_already_imported',
          `Inventory was imported on ${marks.inventoryImportedAt}; the warehouse leads since. To set it to the store's figures once more, use Re-baseline.`,
        )
      : null
  if (!marks.inventoryImportedAt)
    return new Refused('inventory_not_imported', 'There is nothing to re-baseline yet. Run Import Inventory first.')
  if (context.mode === 'perform' && rebaseline.confirmation.trim() !== storeName)
    return new Refused(
      'confirmation_missing',
      `Re-baseline writes over the warehouse's stock. Type the store's name, "${storeName}", to confirm.`,
    )
  return null
}

const incomplete = (rows: number): Refused =>
  new Refused(
    'inventory_incomplete',
    `${rows} figures could not be loaded yet. Run Import Inventory again: what is in stays in and is not added twice.`,
  )
