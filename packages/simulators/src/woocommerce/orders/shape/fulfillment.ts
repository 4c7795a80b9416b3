import type { Fulfillment } from '../../model/orders.ts'

/** As it is read back, and as it answers a write: the flag is text in the one, true or false in the other. */
export function fulfillmentDocument(fulfillment: Fulfillment, isWritten = false): Record<string, unknown> {
  return {
    id: fulfillment.id,
    entity_type: 'WC_Order',
    entity_id: String(fulfillment.orderId),
    status: fulfillment.status,
    is_fulfilled: isWritten ? fulfillment.isFulfilled : fulfillment.isFulfilled ? '1' : '0',
    date_updated: fulfillment.updatedAt,
    date_deleted: null,
    meta_data: fulfillment.meta.map(({ id, key, value }) => ({ id, key, value })),
  }
}
