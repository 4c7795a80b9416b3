import type { VariantRecord } from '../../records/catalogue.ts'
import { nowOf, type RunContext } from '../context.ts'
import { setProblems } from '../problems.ts'
import { recordResults } from '../results.ts'
import { processPage, variantsPerBatch } from './process-page.ts'
import type { ProductRun } from './product-run.ts'
import { nameOf, told } from './told.ts'
import { orphaned } from './variant-end.ts'

/**
 * After a finished full walk: what it did not see is gone. The store is asked for each once more before that, because a walk
 * over a file may be older than what other reads have brought meanwhile.
 */
export async function sweepGone(context: RunContext, run: ProductRun, walk: string): Promise<void> {
  const unseen = await context.unitOfWork.read(context.connectionId, (r) => r.variants.notSeenIn(walk))
  for (let start = 0; start < unseen.length; start += variantsPerBatch) {
    await context.progress('Products: looking for deleted ones')
    const batch = unseen.slice(start, start + variantsPerBatch)
    const there = await context.store.readVariants(batch.map((record) => record.variantId))
    const ids = new Set(there.map((variant) => variant.variantId))
    if (there.length > 0) await processPage(context, run, there)
    if (context.mode === 'perform')
      await markGone(
        context,
        batch.filter((record) => !ids.has(record.variantId)),
      )
  }
}

async function markGone(context: RunContext, gone: readonly VariantRecord[]): Promise<void> {
  if (gone.length === 0) return
  const goneAt = nowOf(context.clock)
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    const links = new Map((await r.links.byVariants(gone.map((record) => record.variantId))).map((link) => [link.variantId, link]))
    const ends = gone.map((record) => {
      const link = links.get(record.variantId)
      return link
        ? orphaned(record, link, 'variant_gone', 'applied')
        : told(record, 'applied', 'variant_gone', `${nameOf(record)} is no longer in the store.`)
    })
    await r.variants.put(gone.map((record) => ({ ...record, goneAt })))
    await r.links.put(ends.flatMap((end) => end.link ?? []))
    await recordResults(
      context,
      r,
      ends.map((end) => end.result),
    )
    await setProblems(
      context,
      r,
      gone.map((record) => record.variantId),
      ends.flatMap((end) => end.problem ?? []),
      { kind: 'variant' },
    )
  })
}
