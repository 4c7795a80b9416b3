import { rowKey } from '../../planning/stock-row.ts'
import type { ItemLinkRecord, VariantRecord } from '../../records/catalogue.ts'
import type { ResultKind } from '../../records/work.ts'
import type { Result } from '../results.ts'
import { type InventoryRun, labelOf } from './inventory-run.ts'
import type { ShelfCount } from './still-levels.ts'

/** One count that can go to one place in the warehouse. */
export interface LoadRow {
  readonly count: ShelfCount
  readonly link: ItemLinkRecord
  readonly siteId: string
  readonly locationId: string
  readonly units: number
  readonly label: string
}

export type PlannedRow = { readonly kind: 'load'; readonly row: LoadRow } | { readonly kind: 'end'; readonly result: Result }

/** Where a count belongs, or why it is not loaded (requirements 2.3, Q-07). `variants`: by id. */
export function planRow(run: InventoryRun, variants: ReadonlyMap<string, VariantRecord>, count: ShelfCount): PlannedRow {
  const { level, units } = count
  const links = run.links.get(level.stockKey) ?? []
  const label = labelOf(links, variants, level.stockKey)
  const end = (result: ResultKind, code: string, message: string): PlannedRow => ({
    kind: 'end',
    result: levelResult(count, label, result, code, message),
  })
  const live = links.filter((link) => link.state !== 'orphaned')
  const [link, ...others] = live
  if (!link)
    return links.length > 0 ? end('skipped', 'orphaned', `${label} is no longer sold.`) : end('skipped', 'no_item', `${label} has no item.`)
  if (others.some((other) => other.itemNumber !== link.itemNumber))
    return end(
      'rejected',
      'shared_stock',
      `${label}: its stock is kept in one figure for several items (${live.map((one) => one.itemNumber).join(', ')}). Receive it by hand.`,
    )
  if (!live.some((one) => variants.get(one.variantId)?.tracksStock))
    return end('skipped', 'not_tracked', `${label}: the store keeps no stock of it.`)
  if (!level.stocked)
    return end('skipped', 'not_stocked_here', `${label} is not stocked at ${run.scope.names.get(level.locationId) ?? level.locationId}.`)
  if (units === null) return end('waiting', 'stock_moving', `${label} was sold or changed while it was counted. Run the import again.`)
  if (units < 0)
    return end(
      'rejected',
      'negative_quantity',
      `${label}: the store shows ${units}. Correct it in the store, then adjust it in the warehouse.`,
    )

  const siteId = (run.scope.places.get(level.locationId) ?? [])[0] ?? ''
  const locationId = run.bins.get(siteId)
  if (!locationId) return end('rejected', 'no_bin', `${label}: site ${siteId} has no location that may hold stock.`)
  return { kind: 'load', row: { count, link, siteId, locationId, units, label } }
}

export function levelResult(
  { level }: Pick<ShelfCount, 'level'>,
  label: string,
  result: ResultKind,
  code: string,
  message: string,
): Result {
  return { subjectKind: 'level', subjectId: rowKey(level.stockKey, level.locationId), label, result, code, message }
}
