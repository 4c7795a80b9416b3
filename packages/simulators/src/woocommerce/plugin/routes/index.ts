import type { Endpoint } from '../../server/endpoint.ts'
import { InvalidField } from '../fields.ts'
import { emptyOutbox, isScheduled, outboxSummary } from '../outbox/rows.ts'
import { signedRoute } from '../signed-route.ts'
import { proofOf } from '../signing.ts'
import { changePlugin, keyOf, pluginOf } from '../state.ts'
import { listCarriers } from './carriers.ts'
import { describe } from './describe.ts'
import { readLevels } from './levels.ts'
import { listOrders, ordersById } from './orders.ts'
import { listProducts, productsById } from './products.ts'
import { shipmentsByKey, writeShipments } from './shipments.ts'
import { writeStock } from './stock.ts'

/** What the backend asks the store. */
export const signedRoutes: readonly Endpoint[] = [
  signedRoute(
    'hello',
    (context, body, id) => {
      const challenge = body.text('challenge')
      if (!/^[0-9a-f]{32}$/.test(challenge)) throw new InvalidField('challenge', '32 lower-case hex digits')
      const key = keyOf(context, id, { pending: true })
      return { protocol: 1, plugin: pluginOf(context).version, proof: key && proofOf(key, challenge) }
    },
    { pendingKey: true },
  ),
  signedRoute('describe', describe),
  signedRoute('products', listProducts),
  signedRoute('products-by-id', productsById),
  signedRoute('orders', listOrders),
  signedRoute('orders-by-id', ordersById),
  signedRoute('levels', readLevels),
  signedRoute('stock', writeStock),
  signedRoute('shipments', writeShipments),
  signedRoute('shipments-by-key', shipmentsByKey),
  signedRoute('carriers', listCarriers),
  signedRoute('outbox', (context, body) => {
    body.flag('repair')
    return { ...outboxSummary(context), scheduled: isScheduled(context) }
  }),
  signedRoute('disconnect', (context) => {
    changePlugin(context, { key: null, backend: null, error: null })
    emptyOutbox(context)
    return { disconnected: true }
  }),
]
