import type { StoreVariant } from '../../domain/product.ts'
import { variantDigest } from '../../planning/item-fields.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { VariantRecord } from '../../records/catalogue.ts'
import type { RunContext } from '../context.ts'
import { setProblems } from '../problems.ts'
import { type Result, recordResults } from '../results.ts'
import { type DecidedVariant, decidePage } from './decide-page.ts'
import { type ItemWrites, writeItems } from './item-writes.ts'
import { loadFacts, type PageFacts } from './load-facts.ts'
import type { ProductRun } from './product-run.ts'
import { storeLevels } from './store-levels.ts'
import { nameOf, told } from './told.ts'
import { endOf } from './variant-end.ts'

/** At most so many go to the warehouse together, and so many are stored in one transaction. */
export const variantsPerBatch = 250

/** One batch: decided, written, then stored with everything it means. `also` joins that transaction. */
export async function processPage(
  context: RunContext,
  run: ProductRun,
  variants: readonly StoreVariant[],
  also: (repositories: Repositories) => Promise<void> = async () => {},
): Promise<void> {
  const { latest, repeated } = lastOfEach(variants)
  const facts = await loadFacts(context, run, latest)
  const page = await decidePage(context, run, facts, latest)
  if (context.mode === 'dry_run') return listWrites(context, page)
  const writes = await writeItems(context, run, page)
  await context.unitOfWork.transaction(context.connectionId, async (repositories) => {
    await writes.settle(repositories)
    await store(context, repositories, run, facts, page, writes, repeated)
    await also(repositories)
  })
}

async function store(
  context: RunContext,
  repositories: Repositories,
  run: ProductRun,
  facts: PageFacts,
  page: readonly DecidedVariant[],
  { ends: written }: ItemWrites,
  repeated: readonly Result[],
): Promise<void> {
  const ends = page.map((one) => endOf(run, facts, one, written))
  const replaced = ends.flatMap((end) => end.replaced ?? [])
  await repositories.variants.put(page.map(({ variant }) => recordOf(run, facts, variant)))
  await repositories.links.remove(replaced.map((link) => link.variantId))
  await repositories.links.put(ends.flatMap((end) => end.link ?? []))
  await storeLevels(
    context,
    repositories,
    page.flatMap(({ variant }) => variant.levels ?? []),
  )
  await recordResults(context, repositories, [...repeated, ...ends.map((end) => end.result)])
  const subjects = [...ends.map((end) => end.result.subjectId), ...replaced.map((link) => link.variantId)]
  await setProblems(
    context,
    repositories,
    subjects,
    ends.flatMap((end) => end.problem ?? []),
    { kind: 'variant' },
  )
}

function recordOf(run: ProductRun, facts: PageFacts, { levels, ...variant }: StoreVariant): VariantRecord {
  const seenInWalk = run.walk ?? facts.known.get(variant.variantId)?.seenInWalk ?? null
  return { ...variant, digest: variantDigest(variant), seenInWalk, goneAt: null }
}

/** Paging over what moves may show a variant twice: the later one counts. */
function lastOfEach(variants: readonly StoreVariant[]): { latest: readonly StoreVariant[]; repeated: readonly Result[] } {
  const last = new Map(variants.map((variant) => [variant.variantId, variant]))
  const early = variants.filter((variant) => last.get(variant.variantId) !== variant)
  const repeated = early.map((one) => told(one, 'superseded', 'seen_again', `${nameOf(one)} was read again, newer.`).result)
  return { latest: [...last.values()], repeated }
}

function listWrites(context: RunContext, page: readonly DecidedVariant[]): void {
  for (const { variant, decision } of page) {
    if (decision.kind !== 'create' && decision.kind !== 'update') continue
    const { itemNumber, description, unitCost, alternateNumber } = decision.fields
    const cost = unitCost ? `, unit cost ${unitCost.amount} ${unitCost.currency}` : ''
    const alternate = alternateNumber ? `, alternate number ${alternateNumber}` : ''
    context.wouldWrite({
      system: 'warehouse',
      action: 'upsert_item',
      subjectKind: 'variant',
      subjectId: variant.variantId,
      label: variant.sku ?? variant.variantId,
      before: decision.kind === 'update' ? `item "${itemNumber}"` : null,
      after: `item "${itemNumber}": ${description}${cost}${alternate}`,
    })
  }
}
