import type { VariantId } from '../../domain/ids.ts'
import type { RunContext } from '../context.ts'
import { refuse } from '../refused.ts'
import { missingSettings } from '../settings-complete.ts'
import { processPage, variantsPerBatch } from './process-page.ts'
import { newProductRun, type ProductRun } from './product-run.ts'

/**
 * Brings in the variants named, at once: an order line has no item yet, or a person asked to try one again. Unknown ids are left out.
 */
export async function importVariants(context: RunContext, variantIds: readonly VariantId[]): Promise<void> {
  const connection = await context.unitOfWork.read(context.connectionId, (r) => r.connection.get())
  const refusal = missingSettings(connection.settings, ['divisionId', 'unitOfMeasure'])
  if (refusal) return await refuse(context, connection, refusal)
  await readAndProcess(context, newProductRun(connection.settings), variantIds)
}

/** Variants named by id, as they are now; unknown ones are left out. */
export async function readAndProcess(context: RunContext, run: ProductRun, variantIds: readonly VariantId[]): Promise<void> {
  for (let start = 0; start < variantIds.length; start += variantsPerBatch) {
    const variants = await context.store.readVariants(variantIds.slice(start, start + variantsPerBatch))
    if (variants.length > 0) await processPage(context, run, variants)
  }
}
