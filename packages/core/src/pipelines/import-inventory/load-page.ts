import type { StoreLevel } from '../../domain/level.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { groupBy } from '../../planning/group-by.ts'
import { rowKey } from '../../planning/stock-row.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { VariantRecord } from '../../records/catalogue.ts'
import { nowOf, type RunContext } from '../context.ts'
import { seenLevel } from '../import-products/store-levels.ts'
import { recordEnds } from '../record-ends.ts'
import type { Result } from '../results.ts'
import type { InventoryRun } from './inventory-run.ts'
import { type LoadRow, levelResult, type PlannedRow, planRow } from './plan-rows.ts'
import type { ShelfCount } from './still-levels.ts'

/** How the rows of a page are written: added once, or adjusted. */
export interface Loading {
  /** Ends some rows without a write. */
  sift(rows: readonly LoadRow[]): Promise<readonly PlannedRow[]>
  write(rows: readonly LoadRow[]): Promise<{ readonly outcomes: readonly Outcome[]; settle(repositories: Repositories): Promise<void> }>
  /** For a dry run. */
  list(row: LoadRow): void
  done(row: LoadRow): { readonly code: string; readonly message: string }
}

/** One page of counts: each ends in one result. Says how many are left waiting. */
export async function loadPage(context: RunContext, run: InventoryRun, loading: Loading, counts: readonly ShelfCount[]): Promise<number> {
  const links = counts.flatMap(({ level }) => run.links.get(level.stockKey) ?? [])
  const records = await context.unitOfWork.read(context.connectionId, (r) => r.variants.byIds(links.map((link) => link.variantId)))
  const variants = new Map<string, VariantRecord>(records.map((record) => [record.variantId, record]))
  const planned = counts.map((count) => planRow(run, variants, count))
  const sifted = await loading.sift(planned.flatMap((one) => (one.kind === 'load' ? [one.row] : [])))
  const byKind = groupBy([...planned.filter((one) => one.kind === 'end'), ...sifted], (one) => one.kind)
  const rows = (byKind.get('load') ?? []).flatMap((one) => (one.kind === 'load' ? [one.row] : []))
  const ended = (byKind.get('end') ?? []).flatMap((one) => (one.kind === 'end' ? [one.result] : []))
  if (context.mode === 'dry_run') {
    for (const row of rows) loading.list(row)
    return 0
  }
  const { outcomes, settle } = await loading.write(rows)
  const results = [...ended, ...rows.map((row, index) => resultOf(loading, row, outcomes[index] as Outcome))]
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    await settle(r)
    await recordEnds(context, r, results, 'level')
    await warehouseLeads(context, r, counts, results)
  })
  return results.filter((result) => result.result === 'waiting').length
}

function resultOf(loading: Loading, row: LoadRow, outcome: Outcome): Result {
  const { count, label } = row
  switch (outcome.kind) {
    case 'applied':
    case 'already': {
      const { code, message } = loading.done(row)
      return levelResult(count, label, outcome.kind, code, message)
    }
    case 'rejected':
      return attributesRequired.has(outcome.code)
        ? levelResult(
            count,
            label,
            'rejected',
            'needs_manual_receipt',
            `${label}: ${row.units} units are to be received by hand, for ${outcome.message}`,
          )
        : levelResult(count, label, 'rejected', outcome.code, `${label}: ${outcome.message}`)
    case 'retry':
      return levelResult(count, label, 'waiting', 'warehouse_busy', `${label} could not be sent to the warehouse: ${outcome.reason}`)
    case 'uncertain':
      return levelResult(count, label, 'waiting', 'reply_lost', `${label} may or may not have reached the warehouse: ${outcome.reason}`)
    case 'stale':
      throw new Error(`An inventory row has no figure to compare: ${label}`)
  }
}

/** What this import settled, also at none: from now on the warehouse's figure is the one that counts (ADR 010). */
async function warehouseLeads(
  { clock }: RunContext,
  r: Repositories,
  counts: readonly ShelfCount[],
  results: readonly Result[],
): Promise<void> {
  const settled = new Set(results.filter((result) => settles.has(result.code)).map((result) => result.subjectId))
  const levels = counts.map(({ level }) => level).filter((level) => settled.has(keyOf(level)))
  const before = new Map((await r.levels.byKeys(levels.map((level) => level.stockKey))).map((record) => [keyOf(record), record]))
  const now = nowOf(clock)
  await r.levels.put(
    levels.map((level) => {
      const known = before.get(keyOf(level))
      return { ...(known ?? seenLevel(undefined, level, now)), warehouseLeadsSince: known?.warehouseLeadsSince ?? now }
    }),
  )
}

const settles: ReadonlySet<string> = new Set(['inventory_added', 'inventory_adjusted', 'zero_quantity', 'already_in_stock', 'unchanged'])
const keyOf = (level: Pick<StoreLevel, 'stockKey' | 'locationId'>) => rowKey(level.stockKey, level.locationId)

/** The warehouse wants values that no store has; they are not invented. */
const attributesRequired: ReadonlySet<string> = new Set(['lot_required', 'serial_required', 'expiration_required', 'needs_manual_receipt'])
