import { id, type VariantId } from '../../domain/ids.ts'
import type { RunContext } from '../context.ts'
import { lookUpEffects } from '../look-up-effects.ts'
import { processPage, variantsPerBatch } from './process-page.ts'
import type { ProductRun } from './product-run.ts'

/**
 * Items that an earlier run could not bring to an end: a walk over changes would not show them again. Each open effect is looked up, then its
 * variant is read anew and decided like any other; with those that share its stock, which waited for it.
 */
export async function retryUnfinished(context: RunContext, run: ProductRun): Promise<void> {
  const open = await context.unitOfWork.read(context.connectionId, (r) => r.effects.unresolved())
  const effects = open.filter((effect) => effect.kind === 'upsert_item')
  if (effects.length === 0) return
  await context.progress('Products: finishing what an earlier run began')
  const lookedUp = await lookUpEffects(context, 'upsert_item', async ({ key }) => {
    const found = await context.warehouse.findEffect(key)
    return found.kind === 'applied' ? { kind: 'applied', value: found.value.item } : found
  })
  for (const { effect, value } of lookedUp) if (value?.created) run.created.add(id<VariantId>(effect.subject))
  const waiting = [...new Set(effects.map((effect) => id<VariantId>(effect.subject)))]
  for (let start = 0; start < waiting.length; start += variantsPerBatch) {
    const ids = await withSharers(context, waiting.slice(start, start + variantsPerBatch))
    const variants = await context.store.readVariants(ids)
    for (let at = 0; at < variants.length; at += variantsPerBatch)
      await processPage(context, run, variants.slice(at, at + variantsPerBatch))
  }
}

async function withSharers(context: RunContext, ids: readonly VariantId[]): Promise<readonly VariantId[]> {
  return await context.unitOfWork.read(context.connectionId, async (r) => {
    const keys = (await r.variants.byIds(ids)).map((record) => record.stockKey)
    const sharers = await r.variants.byStockKeys(keys)
    return [...new Set([...ids, ...sharers.map((record) => record.variantId)])]
  })
}
