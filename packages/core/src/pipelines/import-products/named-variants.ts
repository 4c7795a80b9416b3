import { id, type VariantId } from '../../domain/ids.ts'
import type { RunContext } from '../context.ts'
import { readAndProcess } from './import-variants.ts'
import type { ProductRun } from './product-run.ts'

/** The variants that waiting signals name: a store's list of changed products may not show them. */
export const namedVariants = (context: RunContext): Promise<Set<VariantId>> =>
  context.unitOfWork.read(context.connectionId, async (r) => {
    const signals = (await r.inbox.unhandled()).filter(({ topic }) => topic === 'variant_changed')
    return new Set(signals.flatMap(({ subject }) => (subject === null ? [] : [id<VariantId>(subject)])))
  })

/** Those that the walk did not come by are read by id; of one that is gone nothing is known but by a full walk. */
export async function importNamed(context: RunContext, run: ProductRun, named: ReadonlySet<VariantId>): Promise<void> {
  if (named.size === 0) return
  await context.progress('Products that signals named')
  run.walk = null
  await readAndProcess(context, run, [...named])
}
