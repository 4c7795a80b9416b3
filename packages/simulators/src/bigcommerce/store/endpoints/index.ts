import type { Endpoint } from '../../server/endpoint.ts'
import { listChannels } from './channels.ts'
import { listStatuses, readStatus } from './order-statuses.ts'
import { readInventorySettings } from './settings.ts'
import { listMethods, listZones, readZone } from './shipping.ts'
import { readStore } from './store.ts'

const information = ['store_v2_information_read_only']
const orders = ['store_v2_orders_read_only']

/** What the store tells of itself and its rules. */
export const storeEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v2/store', scopes: information, answer: readStore },
  {
    method: 'GET',
    path: '/v2/time',
    scopes: information,
    answer: (context) => ({ status: 200, body: { time: Math.floor(context.clock.now() / 1_000) } }),
  },
  { method: 'GET', path: '/v2/order_statuses', scopes: orders, answer: listStatuses },
  { method: 'GET', path: '/v2/order_statuses/{status_id}', scopes: orders, answer: readStatus },
  { method: 'GET', path: '/v2/shipping/zones', scopes: information, answer: listZones },
  { method: 'GET', path: '/v2/shipping/zones/{id}', scopes: information, answer: readZone },
  { method: 'GET', path: '/v2/shipping/zones/{zone_id}/methods', scopes: information, answer: listMethods },
  { method: 'GET', path: '/v3/settings/inventory', scopes: information, answer: readInventorySettings },
  { method: 'GET', path: '/v3/channels', scopes: ['store_channel_settings_read_only'], answer: listChannels },
]
