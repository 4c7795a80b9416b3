import type { ItemNumber, StockKey, StoreLocationId } from '../../domain/ids.ts'
import { groupBy } from '../../planning/group-by.ts'
import { type StockKeys, stockKeysOf } from '../../planning/stock-keys.ts'
import { lowersFigure, stockMode } from '../../planning/stock-mode.ts'
import { type RowKey, rowKey } from '../../planning/stock-row.ts'
import type { UnitScope } from '../../planning/stock-units.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { ItemLinkRecord, StockArithmetic, VariantRecord } from '../../records/catalogue.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { RunContext } from '../context.ts'
import type { Result } from '../results.ts'
import type { StockScope } from '../stock-scope.ts'

/** One figure of the store that we keep. Several variants of one stock are one row; several items under one stock are added up. */
export interface ExportRow {
  readonly key: RowKey
  readonly stockKey: StockKey
  readonly locationId: StoreLocationId
  readonly siteIds: readonly string[]
  readonly itemNumbers: readonly ItemNumber[]
  readonly label: string
  /** The location's name. */
  readonly place: string
}

/** What one run of the export works with. */
export interface ExportRun {
  readonly connection: ConnectionRecord
  readonly scope: StockScope
  readonly mode: StockArithmetic['mode']
  readonly units: UnitScope
  readonly stockKeys: StockKeys
  readonly rows: ReadonlyMap<RowKey, ExportRow>
  /** Figures whose first inventory could not be loaded, with what stands in the way. */
  readonly unloaded: ReadonlyMap<string, Pick<Result, 'code' | 'message'>>
  /** Figures we do not keep, with the reason by name. */
  readonly skipped: readonly Result[]
}

export async function newExportRun(context: RunContext, connection: ConnectionRecord, scope: StockScope): Promise<ExportRun> {
  const { settings } = connection
  const { links, variants, unloaded } = await context.unitOfWork.read(context.connectionId, loadLinks)
  const rows = new Map<RowKey, ExportRow>()
  const skipped: Result[] = []
  for (const [stockKey, group] of groupBy(links, (link) => link.stockKey)) {
    const label = group.map((link) => variants.get(link.variantId)?.sku ?? link.itemNumber)[0] ?? stockKey
    const reason = whyNot(group, variants)
    const itemNumbers = [...new Set(group.filter((link) => link.state !== 'orphaned').map((link) => link.itemNumber))]
    for (const [locationId, siteIds] of scope.places) {
      const key = rowKey(stockKey, locationId)
      if (!reason)
        rows.set(key, { key, stockKey, locationId, siteIds, itemNumbers, label, place: scope.names.get(locationId) ?? locationId })
      else
        skipped.push({
          subjectKind: 'level',
          subjectId: key,
          label,
          result: 'skipped',
          code: reason,
          message: `${label}: ${words[reason]}.`,
        })
    }
  }
  const { capabilities } = context.store
  const units = { primary: scope.primary, lowers: lowersFigure(settings, capabilities) }
  return { connection, scope, mode: stockMode(settings, capabilities), units, stockKeys: stockKeysOf(links), rows, unloaded, skipped }
}

const variantsPerRead = 1000

async function loadLinks(repositories: Repositories) {
  const links = await repositories.links.all()
  const variants = new Map<string, VariantRecord>()
  for (let start = 0; start < links.length; start += variantsPerRead) {
    const ids = links.slice(start, start + variantsPerRead).map((link) => link.variantId)
    for (const record of await repositories.variants.byIds(ids)) variants.set(record.variantId, record)
  }
  const open = await repositories.problems.open()
  const unloaded = new Map(open.filter((problem) => notLoadedCodes.has(problem.code)).map((problem) => [problem.subjectId, problem]))
  return { links, variants, unloaded }
}

/** What the first inventory could not load and left to a person. */
const notLoadedCodes: ReadonlySet<string> = new Set(['shared_stock', 'needs_manual_receipt', 'negative_quantity', 'no_bin'])

/** A stock is kept while any variant of it is; else the reason of one of them. */
function whyNot(links: readonly ItemLinkRecord[], variants: ReadonlyMap<string, VariantRecord>): keyof typeof words | null {
  const reasons = links.map((link) => {
    const variant = variants.get(link.variantId)
    if (!variant || variant.goneAt !== null) return 'gone'
    if (variant.kind === 'bundle') return 'bundle'
    if (link.state === 'orphaned') return 'orphaned'
    return variant.tracksStock ? null : 'not_tracked'
  })
  return reasons.includes(null) ? null : (reasons[0] ?? 'gone')
}

const words = {
  gone: 'it is no longer in the store',
  bundle: 'a bundle has no stock of its own',
  orphaned: 'its product is archived or no longer imported',
  not_tracked: 'the store keeps no stock of it',
}
