import type { FaultKind, SimulatedWooCommerce } from '@connect/simulators/woocommerce'
import type { StoreAct, StoreFault } from '../../batteries/store/under-test.ts'
import type { StoreSide } from '../store-side.ts'

/** Names of the fault panel by what a request is about. */
export type Struck = Readonly<Record<StoreAct, readonly string[]>>

export const struckByPlugin: Struck = {
  // Also those that the plugin tells of by itself.
  'reading orders': ['POST /intellitrack/v1/orders', 'POST /intellitrack/v1/orders-by-id', 'pump'],
  'setting levels': ['POST /intellitrack/v1/stock'],
  'recording shipments': ['POST /intellitrack/v1/shipments'],
  anything: ['api', 'pump'],
}
export const struckByRest: Struck = {
  'reading orders': ['GET /wc/v3/orders', 'GET /wc/v3/orders/{id}'],
  'setting levels': ['POST /wc/v3/products/batch', 'POST /wc/v3/products/{product_id}/variations/batch'],
  'recording shipments': ['POST /wc/v3/orders/{order_id}/fulfillments'],
  anything: ['api'],
}

const kinds: Readonly<Record<StoreFault, { readonly kind: FaultKind; readonly status?: number }>> = {
  'fail before': { kind: 'fail-before', status: 503 },
  'lose reply': { kind: 'lose-reply' },
  'cut reply': { kind: 'cut-body' },
  throttle: { kind: 'too-many-requests' },
}

export function siteFaults(
  panel: SimulatedWooCommerce['faults'],
  struck: Struck,
  strikeSignals: StoreSide['faults']['strikeSignals'],
  clear: () => void,
): StoreSide['faults'] {
  return {
    strike: async (act, fault, times = 1) => {
      for (const on of struck[act]) await panel.set({ ...kinds[fault], on, times })
    },
    strikeSignals,
    clear: async () => {
      clear()
      await panel.clear()
    },
  }
}
