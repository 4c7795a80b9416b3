/**
 * Which orders a person asks for. not_imported: nothing of it is in the warehouse. missing: it should be there, and is not. untold: a shipment
 * of it is not in the store yet.
 */
export const orderFilters = [
  { id: '', label: 'All' },
  { id: 'in_warehouse', label: 'In the warehouse' },
  { id: 'waiting', label: 'Waiting' },
  { id: 'not_imported', label: 'Not imported' },
  { id: 'missing', label: 'Missing in the warehouse' },
  { id: 'untold', label: 'Shipment missing in the store' },
  { id: 'needs_attention', label: 'Needs attention' },
  { id: 'shipped', label: 'Shipped' },
] as const

export type OrderFilter = (typeof orderFilters)[number]['id']
