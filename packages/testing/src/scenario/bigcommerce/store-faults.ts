import type { SimulatedBigCommerce } from '@connect/simulators/bigcommerce'
import type { StoreAct, StoreFault } from '../../batteries/store/under-test.ts'
import type { StoreSide } from '../store-side.ts'

const struck: Readonly<Record<StoreAct, string>> = {
  'reading orders': 'GET /v2/orders',
  'setting levels': 'PUT /v3/inventory/adjustments/absolute',
  'recording shipments': 'POST /v2/orders/{order_id}/shipments',
  anything: 'api',
}
const kinds: Readonly<Record<StoreFault, object>> = {
  'fail before': { kind: 'fail-before', status: 503 },
  'lose reply': { kind: 'lose-reply' },
  'cut reply': { kind: 'cut-body' },
  throttle: { kind: 'too-many-requests' },
}

export function storeFaults(panel: SimulatedBigCommerce['faults']): StoreSide['faults'] {
  const set = async (fault: object) => void (await panel.set(fault as Parameters<typeof panel.set>[0]))
  return {
    strike: (act, fault, times = 1) => set({ ...kinds[fault], on: struck[act], times }),
    strikeSignals: (fault) => set({ kind: fault === 'twice' ? 'webhook-duplicate' : 'webhook-forge', on: '*', times: null }),
    clear: () => panel.clear(),
  }
}
