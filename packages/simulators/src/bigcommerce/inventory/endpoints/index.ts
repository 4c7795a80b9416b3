import type { Endpoint } from '../../server/endpoint.ts'
import { moveQuantities, setQuantities } from './adjust.ts'
import { listItems, listItemsAt } from './items.ts'
import { listLocations } from './locations.ts'

const read = ['store_inventory_read_only']
const change = ['store_inventory']

export const inventoryEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v3/inventory/items', scopes: read, answer: listItems },
  { method: 'GET', path: '/v3/inventory/locations', scopes: ['store_locations_read_only'], answer: listLocations },
  { method: 'GET', path: '/v3/inventory/locations/{location_id}/items', scopes: read, answer: listItemsAt },
  { method: 'PUT', path: '/v3/inventory/adjustments/absolute', scopes: change, answer: setQuantities },
  { method: 'POST', path: '/v3/inventory/adjustments/relative', scopes: change, answer: moveQuantities },
]
