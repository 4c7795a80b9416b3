import type { PickingOrder } from '../../domain/warehouse.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { Result } from '../results.ts'

/** What a changed picking order of the warehouse meant to us. */
export function pulledResult(row: PickingOrder, before: PickingRecord | null, after: PickingRecord | null): Result {
  const subject = { subjectKind: 'order', subjectId: row.reference.orderId, label: before?.orderNumber ?? row.orderNumber } as const
  if (!before)
    return {
      ...subject,
      result: 'skipped',
      code: 'unknown_picking_order',
      message: `Picking order ${row.orderNumber} belongs to no order known here`,
    }
  if (!after) return { ...subject, result: 'unchanged', code: 'unchanged', message: '' }
  return {
    ...subject,
    result: 'applied',
    code: 'picking_updated',
    message: `Picking order ${row.orderNumber} is ${row.status}: ${progressOf(row)}`,
  }
}

function progressOf({ lines, shipments }: PickingOrder): string {
  const ordered = lines.reduce((sum, line) => sum + line.ordered, 0)
  const picked = lines.reduce((sum, line) => sum + line.picked, 0)
  return `${picked} of ${ordered} picked, ${shipments.length} ${shipments.length === 1 ? 'shipment' : 'shipments'}`
}
