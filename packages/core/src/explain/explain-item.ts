import { type ItemNumber, id, type OrderId, type VariantId } from '../domain/ids.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ItemLinkRecord, LevelRecord, StockArithmetic, VariantRecord } from '../records/catalogue.ts'
import type { OrderRecord } from '../records/order.ts'
import { type ExplainedProblem, explainProblem, type TimelineEntry, timelineEntry } from './explained-code.ts'

/** Everything that is known of one SKU or item number: why its stock is what it is (anchors 1.4, complaint 1). */
export interface ItemExplanation {
  readonly variantId: VariantId
  readonly title: string
  readonly sku: string | null
  readonly kind: VariantRecord['kind']
  readonly state: VariantRecord['state'] | 'gone'
  readonly tracksStock: boolean
  readonly item: { readonly itemNumber: ItemNumber; readonly state: ItemLinkRecord['state']; readonly createdByUs: boolean } | null
  readonly levels: readonly LevelExplanation[]
  /** Open orders that hold units of it. */
  readonly openOrders: readonly { readonly orderId: OrderId; readonly number: string; readonly units: number }[]
  readonly problems: readonly ExplainedProblem[]
  readonly timeline: readonly TimelineEntry[]
}

export interface LevelExplanation {
  readonly locationId: string
  /** What the store showed last, what it should show, what it last took from us. */
  readonly seen: number | null
  readonly wanted: number | null
  readonly confirmed: number | null
  readonly confirmedAt: string | null
  readonly previous: number | null
  readonly asOf: string | null
  readonly stocked: boolean
  readonly arithmetic: StockArithmetic | null
  /** The same sum in words; null where none was made yet. */
  readonly sum: string | null
}

const timelineLength = 100

/** The variants of that SKU or item number; none when nothing is known of it. */
export async function explainItem(r: Repositories, sku: string): Promise<readonly ItemExplanation[]> {
  const text = sku.trim()
  const linked = await r.links.byItems([id<ItemNumber>(text)])
  const variants = [...(await r.variants.bySkus([text])), ...(await r.variants.byIds(linked.map((link) => link.variantId)))]
  const found = [...new Map(variants.map((variant) => [variant.variantId, variant])).values()]
  const links = new Map((await r.links.byVariants(found.map((variant) => variant.variantId))).map((link) => [link.variantId, link]))
  const levels = await r.levels.byKeys(found.map((variant) => variant.stockKey))
  const orders = await r.orders.open()
  const explanations: ItemExplanation[] = []
  for (const variant of found) {
    const subjects = [variant.variantId, variant.stockKey]
    const [byVariant, byStock] = [await r.problems.bySubject(variant.variantId), await r.problems.bySubject(variant.stockKey)]
    const problems = [...new Map([...byVariant, ...byStock].map((problem) => [problem.id, problem])).values()]
    const entries = await r.activity.find({ search: variant.sku ?? variant.variantId, limit: timelineLength })
    explanations.push({
      ...about(variant, links.get(variant.variantId) ?? null),
      levels: levels.filter((level) => level.stockKey === variant.stockKey).map(explainLevel),
      openOrders: holding(orders, variant),
      problems: problems.filter((problem) => problem.resolvedAt === null && problem.subjectKind !== 'order').map(explainProblem),
      timeline: entries
        .filter(
          (entry) => entry.subjectKind !== 'order' && (entry.label === variant.sku || subjects.some((one) => one === entry.subjectId)),
        )
        .map(timelineEntry),
    })
  }
  return explanations
}

function about(
  variant: VariantRecord,
  link: ItemLinkRecord | null,
): Omit<ItemExplanation, 'levels' | 'openOrders' | 'problems' | 'timeline'> {
  return {
    variantId: variant.variantId,
    title: [variant.productTitle, variant.variantTitle].filter(Boolean).join(', '),
    sku: variant.sku,
    kind: variant.kind,
    state: variant.goneAt === null ? variant.state : 'gone',
    tracksStock: variant.tracksStock,
    item: link && { itemNumber: link.itemNumber, state: link.state, createdByUs: link.createdByUs },
  }
}

function holding(orders: readonly OrderRecord[], { stockKey, variantId }: VariantRecord): ItemExplanation['openOrders'] {
  return orders.flatMap(({ orderId, order }) => {
    const units = order.lines
      .filter((line) => (line.stockKey === null ? line.variantId === variantId : line.stockKey === stockKey))
      .reduce((sum, line) => sum + Math.max(0, line.ordered - line.fulfilled), 0)
    return units > 0 ? [{ orderId, number: order.number, units }] : []
  })
}

const explainLevel = (level: LevelRecord): LevelExplanation => ({
  locationId: level.locationId,
  seen: level.seen,
  wanted: level.wanted,
  confirmed: level.confirmed,
  confirmedAt: level.confirmedAt,
  previous: level.previous,
  asOf: level.asOf,
  stocked: level.stocked,
  arithmetic: level.arithmetic,
  sum: level.arithmetic && sumInWords(level.arithmetic),
})

/** The stock formula with its numbers, as DESIGN 3 asks to show it. */
export function sumInWords({ onHand, unpicked, notAccepted, pickedNotRecorded, buffer, result }: StockArithmetic): string {
  const terms = [
    `${onHand} on hand`,
    ...(pickedNotRecorded > 0 ? [`+ ${pickedNotRecorded} picked but not yet told to the store`] : []),
    ...(unpicked > 0 ? [`- ${unpicked} unpicked on open orders`] : []),
    ...(notAccepted > 0 ? [`- ${notAccepted} on orders the warehouse has not accepted`] : []),
    ...(buffer > 0 ? [`- ${buffer} kept back`] : []),
  ]
  const sum = onHand + pickedNotRecorded - unpicked - notAccepted - buffer
  return `${terms.join(' ')} = ${sum}${sum === result ? '' : `, shown as ${result}`}`
}
