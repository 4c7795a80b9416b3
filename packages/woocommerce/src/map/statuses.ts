import type { OrderState } from '@connect/core'

/** Every status that is not named here is open: the store's own, and those of its extensions. */
const ended: Readonly<Record<string, OrderState>> = {
  completed: 'closed',
  cancelled: 'cancelled',
  refunded: 'cancelled',
  failed: 'cancelled',
  trash: 'deleted',
  // Nobody has bought anything yet.
  'checkout-draft': 'closed',
  'auto-draft': 'closed',
}

export const stateOfStatus = (status: string): OrderState => (Object.hasOwn(ended, status) ? (ended[status] ?? 'open') : 'open')

/** Nothing of it is wanted any more. */
export const isCalledOff = (status: string): boolean => ['cancelled', 'deleted'].includes(stateOfStatus(status))

export const isDraft = (status: string): boolean => status === 'checkout-draft' || status === 'auto-draft'

/** The store waits for nothing more of it, whatever its lines count, also where somebody set it by hand. */
export const hasLeft = (status: string): boolean => status === 'completed'
