import type { StoreLacks } from '../../batteries/store/under-test.ts'

/** What of the store battery Shopify cannot do, and why. */
export const shopifyLacks: StoreLacks = {
  'choosing order statuses': 'an order is open, closed or cancelled, and open ones come in; what a merchant may choose is the payment gate',
}
