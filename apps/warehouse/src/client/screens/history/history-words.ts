import type { Schemas } from '@connect/intellitrack/contract'

type Record_ = Schemas['HistoryRecord']

export const historyTypes: Readonly<Record<Record_['type'], string>> = {
  new_item: 'New Item',
  item_changed: 'Item changed',
  inventory_add: 'Inventory Add',
  inventory_adjustment: 'Inventory adjusted',
  inventory_move: 'Inventory moved',
  pick: 'Picked',
  pick_undone: 'Pick undone',
  order_created: 'Order received',
  order_changed: 'Order changed',
  order_closed: 'Order closed',
  order_reopened: 'Order reopened',
  order_deleted: 'Order deleted',
  shipment_created: 'Parcel shipped',
  shipment_voided: 'Shipment void',
}

/** "Picked 2 EA of TENT-2P" */
export function historyWords(record: Record_): string {
  // A pick lowers stock, which the list shows with a sign; in a sentence the word says it.
  const quantity = record.type === 'pick' ? record.quantity?.replace('-', '') : record.quantity
  const amount = quantity ? ` ${quantity}${record.uom ? ` ${record.uom}` : ''}` : ''
  return `${historyTypes[record.type]}${amount}${record.itemNumber ? ` of ${record.itemNumber}` : ''}`
}
