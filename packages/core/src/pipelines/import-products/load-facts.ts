import type { ItemNumber, VariantId } from '../../domain/ids.ts'
import type { StoreVariant } from '../../domain/product.ts'
import { itemKey } from '../../planning/item-key.ts'
import type { ItemLinkRecord, VariantRecord } from '../../records/catalogue.ts'
import type { RunContext } from '../context.ts'
import type { ProductRun } from './product-run.ts'
import type { Named } from './told.ts'

/** What is known about a page of variants before anything is decided. */
export interface PageFacts {
  /** The page's own, as they were. */
  readonly known: ReadonlyMap<VariantId, VariantRecord>
  /** The page's own, and those that bear a number it wants. */
  readonly names: ReadonlyMap<VariantId, Named>
  readonly links: ReadonlyMap<VariantId, ItemLinkRecord>
  /** Who bears the numbers that the page wants. */
  readonly holders: Map<ItemNumber, ItemLinkRecord>
}

export async function loadFacts(context: RunContext, run: ProductRun, variants: readonly StoreVariant[]): Promise<PageFacts> {
  const ids = variants.map((variant) => variant.variantId)
  const numbers = variants.flatMap((variant) => itemKey(variant, run.settings.createItemUsing) ?? [])
  return await context.unitOfWork.read(context.connectionId, async (r) => {
    const links = await r.links.byVariants(ids)
    const given = numbers.flatMap((number) => run.given.get(number) ?? [])
    const holders = holdersOf([...given, ...(await r.links.byItems(numbers))])
    const known = await r.variants.byIds([...new Set([...ids, ...[...holders.values()].map((link) => link.variantId)])])
    return { known: byVariant(known), names: byVariant<Named>([...known, ...variants]), links: byVariant(links), holders }
  })
}

/** Of several links of one item a live one stands for it, before an orphan. */
function holdersOf(links: readonly ItemLinkRecord[]): Map<ItemNumber, ItemLinkRecord> {
  const holders = new Map<ItemNumber, ItemLinkRecord>()
  for (const link of links) {
    const before = holders.get(link.itemNumber)
    if (!before || before.state === 'orphaned') holders.set(link.itemNumber, link)
  }
  return holders
}

const byVariant = <Row extends { readonly variantId: VariantId }>(rows: readonly Row[]): ReadonlyMap<VariantId, Row> =>
  new Map(rows.map((row) => [row.variantId, row]))
