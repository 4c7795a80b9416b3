import type { VariantId } from '../../domain/ids.ts'
import type { StoreVariant } from '../../domain/product.ts'
import type { Checkpoint } from '../../ports/paging.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { RunContext } from '../context.ts'
import { noLongerRefused, refuse } from '../refused.ts'
import { missingSettings } from '../settings-complete.ts'
import { importNamed, namedVariants } from './named-variants.ts'
import { processPage, variantsPerBatch } from './process-page.ts'
import { newProductRun, type ProductRun } from './product-run.ts'
import { retryUnfinished } from './retry-unfinished.ts'
import { sweepGone } from './sweep-gone.ts'

export interface ImportProductsOptions {
  /** true: every product, and what is not there any more is found out. */
  readonly full: boolean
  /** Stock figures come in the same read and are stored, so that the first inventory needs no second one. */
  readonly withLevels: boolean
}

/** Stream of the store's changed products. */
export const productsStream = 'products'
/** Names the full walk that is under way, over interruptions; with this before it, all pages are in and the deleted are still to be found. */
const walkStream = 'products.walk'
const sweepDue = 'sweep:'

/**
 * The store's products become items (requirements 2.1, SH-21). Each batch of rows, the items written for it and the way on are stored
 * together. Ends with Refused when set-up is not complete, with Unavailable when a side cannot be read.
 */
export async function importProducts(context: RunContext, options: ImportProductsOptions): Promise<void> {
  const begun = await context.unitOfWork.read(context.connectionId, async (r) => ({
    connection: await r.connection.get(),
    from: await r.checkpoints.get(productsStream),
    walk: await r.checkpoints.get(walkStream),
  }))
  const { connection, from } = begun
  const refusal = missingSettings(connection.settings, ['divisionId', 'unitOfMeasure'])
  if (refusal) return await refuse(context, connection, refusal)
  const run = newProductRun(connection.settings)
  // Before the walk: a signal that comes during it waits for the next run.
  const named = await namedVariants(context)
  await retryUnfinished(context, run)

  if (begun.walk?.startsWith(sweepDue)) await sweep(context, run, begun.walk.slice(sweepDue.length))
  await walkProducts(context, run, options, { from, walk: begun.walk?.startsWith(sweepDue) ? null : begun.walk }, named)
  await importNamed(context, run, named)
  if (context.mode === 'perform') await context.unitOfWork.transaction(context.connectionId, (r) => markImported(context, r))
  await noLongerRefused(context, ['settings_incomplete'])
}

interface Begun {
  readonly from: Checkpoint | null
  /** Of a full walk that was interrupted. */
  readonly walk: string | null
}

/** Takes from `named` what it comes by. */
async function walkProducts(
  context: RunContext,
  run: ProductRun,
  options: ImportProductsOptions,
  begun: Begun,
  named: Set<VariantId>,
): Promise<void> {
  const walk = begun.walk ?? context.runId
  let seen = 0
  for await (const page of context.store.changedProducts(begun.from, options)) {
    run.walk = page.walk === 'full' ? walk : null
    const finished = page.walk === 'full' && page.last
    for (const { rows, isLast } of batches(page.rows)) {
      await context.progress(`Products: ${seen} read`)
      await processPage(context, run, rows, async (repositories) => {
        if (run.walk) await repositories.checkpoints.put(walkStream, (finished && isLast ? `${sweepDue}${walk}` : walk) as Checkpoint)
        if (isLast) await repositories.checkpoints.put(productsStream, page.next)
      })
      for (const { variantId } of rows) named.delete(variantId)
      seen += rows.length
    }
    if (finished) await sweep(context, run, walk)
  }
}

async function sweep(context: RunContext, run: ProductRun, walk: string): Promise<void> {
  run.walk = walk
  await sweepGone(context, run, walk)
  if (context.mode === 'perform') await context.unitOfWork.transaction(context.connectionId, (r) => r.checkpoints.put(walkStream, null))
}

/** The mark is the START of the run. */
async function markImported(context: RunContext, repositories: Repositories): Promise<void> {
  const [connection, run] = [await repositories.connection.get(), await repositories.runs.byId(context.runId)]
  if (run) await repositories.connection.put({ ...connection, marks: { ...connection.marks, productsImportedAt: run.startedAt } })
}

/** An empty page is one empty batch: its checkpoint counts too. */
function batches(rows: readonly StoreVariant[]): readonly { readonly rows: readonly StoreVariant[]; readonly isLast: boolean }[] {
  const starts = Array.from({ length: Math.max(1, Math.ceil(rows.length / variantsPerBatch)) }, (_, index) => index * variantsPerBatch)
  return starts.map((start) => ({ rows: rows.slice(start, start + variantsPerBatch), isLast: start + variantsPerBatch >= rows.length }))
}
