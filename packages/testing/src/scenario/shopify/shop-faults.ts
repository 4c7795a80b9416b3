import type { SimulatedShopify } from '@connect/simulators/shopify'
import type { StoreAct, StoreFault, StoreFaults } from '../../batteries/store/under-test.ts'

const struck: Readonly<Record<StoreAct, readonly string[]>> = {
  'reading orders': ['OrdersOpen', 'OrdersChanged'],
  'setting levels': ['InventorySet'],
  'recording shipments': ['fulfillmentCreate'],
  anything: ['graphql'],
}
const kinds: Readonly<Record<StoreFault, object>> = {
  'fail before': { kind: 'fail-before', status: 503 },
  'lose reply': { kind: 'lose-reply' },
  'cut reply': { kind: 'cut-body' },
  throttle: { kind: 'throttled' },
}

export function shopFaults(panel: SimulatedShopify['faults']): Omit<StoreFaults, 'cutLine'> {
  const set = (fault: object) => panel.set(fault as Parameters<typeof panel.set>[0])
  return {
    strike: async (act, fault, times = 1) => {
      for (const on of struck[act]) await set({ ...kinds[fault], on, times })
    },
    strikeSignals: async (fault) =>
      void (await set({ kind: fault === 'twice' ? 'webhook-duplicate' : 'webhook-forge', on: '*', times: null })),
    clear: () => panel.clear(),
  }
}
