import type { InventoryRow } from '../../domain/warehouse.ts'
import { type RowKey, rowKey } from '../../planning/stock-row.ts'
import type { RunContext } from '../context.ts'
import { type EffectSender, performEffects } from '../effects.ts'
import { findWrite } from '../find-write.ts'
import type { InventoryRun } from './inventory-run.ts'
import type { Loading } from './load-page.ts'
import type { LoadRow } from './plan-rows.ts'

/** What sets one way of writing counts apart from the other. */
interface Writing<Request extends InventoryRow> {
  readonly kind: 'add_inventory' | 'adjust_inventory'
  request(row: LoadRow): Request
  readonly send: EffectSender<Request, null>['send']
  /** What stands there now, for a dry run; null: nothing that would be overwritten. */
  before(row: LoadRow): string | null
}

/** One effect a row, whichever way it is written; a dry run lists the same effects. */
export function rowWriter<Request extends InventoryRow>(
  context: RunContext,
  { kind, request, send, before }: Writing<Request>,
): Pick<Loading, 'write' | 'list'> {
  const sender: EffectSender<Request, null> = {
    kind,
    subject: (row) => row.itemNumber,
    send,
    find: (row) => findWrite(context.warehouse, row.key),
  }
  return {
    write: async (rows) => await performEffects(context, sender, rows.map(request)),
    list: (row) =>
      context.wouldWrite({
        system: 'warehouse',
        action: kind,
        subjectKind: 'level',
        subjectId: rowKeyOf(row),
        label: row.label,
        before: before(row),
        after: `${row.units} of ${row.link.itemNumber} at ${row.locationId}`,
      }),
  }
}

export const rowKeyOf = ({ count: { level } }: LoadRow): RowKey => rowKey(level.stockKey, level.locationId)

/** Units of an item at a place, as both commands of the warehouse take them. */
export const placedUnits = (run: InventoryRun, row: LoadRow): Omit<InventoryRow, 'key'> => ({
  itemNumber: row.link.itemNumber,
  siteId: row.siteId,
  locationId: row.locationId,
  unitOfMeasure: run.connection.settings.unitOfMeasure ?? '',
  quantity: row.units,
})
