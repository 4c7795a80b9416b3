import type { Capabilities } from '@connect/core'

/** What holds for every store of WooCommerce, whichever way it is reached. */
export const common = {
  // Stock falls when an order is processing, on hold or completed.
  decrementsAt: 'order',
  multipleLocations: false,
  orderStatuses: 'selectable',
  defaultOrderStatuses: ['processing'],
  unitCost: 'named_field',
} as const satisfies Partial<Capabilities>
