import type { StoreVariant } from '../../domain/product.ts'
import { decideItem, type ItemDecision } from '../../planning/item-decision.ts'
import { barcodeOf } from '../../planning/item-fields.ts'
import { itemKey } from '../../planning/item-key.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'
import type { RunContext } from '../context.ts'
import type { PageFacts } from './load-facts.ts'
import type { ProductRun } from './product-run.ts'

export interface DecidedVariant {
  readonly variant: StoreVariant
  readonly decision: ItemDecision
}

/** Decides one after the other, because the first with a number keeps it; those linked already come first. */
export async function decidePage(
  context: RunContext,
  run: ProductRun,
  facts: PageFacts,
  variants: readonly StoreVariant[],
): Promise<readonly DecidedVariant[]> {
  await releaseGone(context, run, facts, variants)
  const linkedFirst = [...variants].sort((a, b) => Number(facts.links.has(b.variantId)) - Number(facts.links.has(a.variantId)))
  return linkedFirst.map((variant) => {
    const decision = decideItem({
      variant,
      settings: run.settings,
      link: facts.links.get(variant.variantId) ?? null,
      holder: holderFor(run, facts, variant),
      alternateFree: claimBarcode(run, variant),
      barcodeChanged: barcodeChanged(run, facts, variant),
    })
    rememberHolder(context, run, facts, variant, decision)
    return { variant, decision }
  })
}

/** Another variant that bears the number this one wants. */
function holderFor(run: ProductRun, facts: PageFacts, variant: StoreVariant): ItemLinkRecord | null {
  const number = itemKey(variant, run.settings.createItemUsing)
  const holder = number === null ? undefined : facts.holders.get(number)
  return holder && holder.variantId !== variant.variantId ? holder : null
}

/**
 * A number is wanted that another variant bears: perhaps that one was deleted and made anew, which no page of changes tells.
 * The store is asked once, for those in conflict only.
 */
async function releaseGone(context: RunContext, run: ProductRun, facts: PageFacts, variants: readonly StoreVariant[]): Promise<void> {
  const here = new Set(variants.map((variant) => variant.variantId))
  const disputed = variants.flatMap((variant) => {
    const holder = facts.links.has(variant.variantId) ? null : holderFor(run, facts, variant)
    const isRival = holder && holder.state !== 'orphaned' && holder.stockKey !== variant.stockKey && !here.has(holder.variantId)
    return isRival && !run.given.has(holder.itemNumber) ? [holder] : []
  })
  if (disputed.length === 0) return
  const there = new Set((await context.store.readVariants(disputed.map((link) => link.variantId))).map((variant) => variant.variantId))
  for (const link of disputed) if (!there.has(link.variantId)) facts.holders.set(link.itemNumber, { ...link, state: 'orphaned' })
}

/** True for the first variant with a barcode in this run; across runs the warehouse has the last word. */
function claimBarcode(run: ProductRun, variant: StoreVariant): boolean {
  const barcode = barcodeOf(variant, run.settings)
  if (barcode === null || variant.kind !== 'physical') return true
  if (!run.barcodes.has(barcode)) run.barcodes.set(barcode, variant.variantId)
  return run.barcodes.get(barcode) === variant.variantId
}

function barcodeChanged(run: ProductRun, facts: PageFacts, variant: StoreVariant): boolean {
  const before = facts.known.get(variant.variantId)
  return before !== undefined && barcodeOf(before, run.settings) !== barcodeOf(variant, run.settings)
}

function rememberHolder(context: RunContext, run: ProductRun, facts: PageFacts, variant: StoreVariant, decision: ItemDecision): void {
  if (decision.kind === 'orphan') facts.holders.set(decision.link.itemNumber, { ...decision.link, state: 'orphaned' })
  if (decision.kind !== 'create') return
  const { variantId, stockKey } = variant
  const { itemNumber } = decision.fields
  const link: ItemLinkRecord = { variantId, stockKey, itemNumber, state: 'linked', createdByUs: true, sentDigest: null }
  facts.holders.set(itemNumber, link)
  if (context.mode === 'dry_run') run.given.set(itemNumber, link)
}
