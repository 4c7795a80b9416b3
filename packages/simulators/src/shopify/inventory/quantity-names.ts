/** The states units can be in, as `inventoryProperties` tells them; on_hand is the sum of what lies at the location. */
export const QUANTITY_NAMES = [
  state('available', 'Available'),
  state('committed', 'Committed'),
  state('damaged', 'Damaged'),
  { name: 'incoming', displayName: 'Incoming', isInUse: true, belongsTo: [], comprises: [] },
  {
    name: 'on_hand',
    displayName: 'On hand',
    isInUse: true,
    belongsTo: [],
    comprises: ['available', 'committed', 'damaged', 'quality_control', 'reserved', 'safety_stock'],
  },
  state('quality_control', 'Quality control'),
  state('reserved', 'Reserved'),
  state('safety_stock', 'Safety stock'),
] as const

function state(name: string, displayName: string) {
  return { name, displayName, isInUse: ['available', 'committed', 'reserved'].includes(name), belongsTo: ['on_hand'], comprises: [] }
}
