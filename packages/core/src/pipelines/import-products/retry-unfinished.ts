import { id, type VariantId } from '../../domain/ids.ts'
import type { EffectRecord } from '../../records/effect.ts'
import { nowOf, type RunContext } from '../context.ts'
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
  if (context.mode === 'perform') await lookUp(context, run, effects)
  const waiting = [...new Set(effects.map((effect) => id<VariantId>(effect.subject)))]
  for (let start = 0; start < waiting.length; start += variantsPerBatch) {
    const ids = await withSharers(context, waiting.slice(start, start + variantsPerBatch))
    const variants = await context.store.readVariants(ids)
    for (let at = 0; at < variants.length; at += variantsPerBatch)
      await processPage(context, run, variants.slice(at, at + variantsPerBatch))
  }
}

/** Its end is entered; one that was not carried out may be sent again, under its own key or under a newer version's. */
async function lookUp(context: RunContext, run: ProductRun, effects: readonly EffectRecord[]): Promise<void> {
  const settled: EffectRecord[] = []
  const updatedAt = nowOf(context.clock)
  for (const effect of effects) {
    const found = effect.phase === 'planned' ? ({ kind: 'absent' } as const) : await context.warehouse.findEffect(effect.key)
    if (found.kind === 'unknown') continue
    if (found.kind === 'absent') settled.push({ ...effect, phase: 'rejected', updatedAt })
    else {
      if (found.value.item?.created) run.created.add(id<VariantId>(effect.subject))
      settled.push({ ...effect, phase: 'confirmed', reply: JSON.stringify(found.value.item), updatedAt })
    }
  }
  await context.unitOfWork.transaction(context.connectionId, (r) => r.effects.put(settled))
}

async function withSharers(context: RunContext, ids: readonly VariantId[]): Promise<readonly VariantId[]> {
  return await context.unitOfWork.read(context.connectionId, async (r) => {
    const keys = (await r.variants.byIds(ids)).map((record) => record.stockKey)
    const sharers = await r.variants.byStockKeys(keys)
    return [...new Set([...ids, ...sharers.map((record) => record.variantId)])]
  })
}
