import { type ItemNumber, id, type StockKey, type VariantId } from '../../domain/ids.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'
import type { RunContext } from '../context.ts'
import type { PlannedWrite } from '../planned-write.ts'
import type { ImportVariants } from './order-run.ts'

/**
 * Has products imported that orders wait for. In a dry run nothing is stored, so what it would write stands for the links
 * there would be: the orders that would go out afterwards are listed too.
 */
export async function importMissing(
  context: RunContext,
  importVariants: ImportVariants,
  ids: readonly VariantId[],
): Promise<ReadonlyMap<VariantId, ItemLinkRecord>> {
  const promised = new Map<VariantId, ItemLinkRecord>()
  const wouldWrite = (write: PlannedWrite) => {
    context.wouldWrite(write)
    const variantId = ids.find((one) => one === write.subjectId)
    if (variantId && write.action === 'upsert_item') promised.set(variantId, promisedLink(variantId, write))
  }
  await importVariants(context.mode === 'dry_run' ? { ...context, wouldWrite } : context, ids)
  return promised
}

const promisedLink = (variantId: VariantId, write: PlannedWrite): ItemLinkRecord => ({
  variantId,
  stockKey: id<StockKey>(variantId),
  itemNumber: id<ItemNumber>(write.label),
  state: 'linked',
  createdByUs: true,
  sentDigest: null,
})
