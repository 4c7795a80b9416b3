import type { Trouble } from './store-side.ts'

export const warehouseTroubles: readonly Trouble[] = [
  {
    id: 'w-down',
    title: 'Warehouse down',
    about: 'Every call is answered 503.',
    fault: { kind: 'status', status: 503, times: null },
  },
  {
    id: 'w-lost',
    title: 'Warehouse: order reply lost',
    about: 'The order is received, the reply never arrives.',
    fault: { kind: 'lose_reply', operationId: 'createPickingOrders', times: 1 },
  },
  {
    id: 'w-rate',
    title: 'Warehouse: too many requests',
    about: 'Ten calls are answered 429 with Retry-After.',
    fault: { kind: 'rate_limit', times: 10 },
  },
  {
    id: 'w-slow',
    title: 'Warehouse slow',
    about: 'Fifty calls take two seconds longer.',
    fault: { kind: 'slow', delay: 2000, times: 50 },
  },
]
