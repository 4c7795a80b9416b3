import { type Actor, instant, newId, nextChange, type WarehouseContext } from '../context.ts'
import type { InventoryRecord } from '../model/items.ts'
import type { PickingOrder } from '../model/orders.ts'
import type { HistoryRecord, HistoryType } from '../model/records.ts'
import type { Quantity } from '../quantity.ts'

type Entry = Pick<HistoryRecord, 'divisionId' | 'type'> & Partial<Pick<HistoryRecord, 'itemId' | 'orderId' | 'comment'>>

/** Writes one history record. */
export function recordHistory(context: WarehouseContext, actor: Actor, entry: Entry & Partial<HistoryRecord>): void {
  const nothing = { itemId: null, orderId: null, siteId: null, locationId: null, uom: null, quantity: null, balance: null, comment: null }
  context.tables.history.put({
    ...nothing,
    ...entry,
    id: newId(context, 'his'),
    at: instant(context),
    by: actor.name,
    changeSequence: nextChange(context),
  })
}

/** Writes that the stock of one record changed by `quantity`; with the balance where the division logs it (requirements 5.2). */
export function recordStockChange(
  context: WarehouseContext,
  actor: Actor,
  type: HistoryType,
  record: InventoryRecord,
  quantity: Quantity,
  why: { readonly order?: PickingOrder; readonly comment?: string | null } = {},
): void {
  const logsBalance = context.tables.divisions.get(record.divisionId)?.options.logBalanceInHistory === true
  recordHistory(context, actor, {
    divisionId: record.divisionId,
    type,
    itemId: record.itemId,
    orderId: why.order?.id ?? null,
    siteId: record.siteId,
    locationId: record.locationId,
    uom: record.uom,
    quantity,
    balance: logsBalance ? record.onHand : null,
    comment: why.comment ?? null,
  })
}
