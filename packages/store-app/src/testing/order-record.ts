import type { OrderId, OrderRecord } from '@connect/core'

const at = '2026-01-01T00:00:00.000Z'

/** A finished order of Ann Shore's. */
export const finishedOrder = (orderId: OrderId, number: string): OrderRecord => ({
  orderId,
  open: false,
  digest: '',
  firstSeenAt: at,
  seenAt: at,
  personalDataPurgedAt: null,
  order: {
    orderId,
    number,
    version: '1',
    placedAt: at,
    state: 'closed',
    status: 'closed',
    payment: 'paid',
    isTest: false,
    takesStock: false,
    customer: { externalId: '5', name: 'Ann Shore', company: null, email: 'ann@example.com', phone: null },
    note: null,
    tags: [],
    lines: [],
    groups: [],
  },
})
