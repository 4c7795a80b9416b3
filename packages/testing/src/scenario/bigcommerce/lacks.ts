import type { StoreLacks } from '../../batteries/store/under-test.ts'

/** What of the store battery BigCommerce cannot do, and why. */
export const bigCommerceLacks: StoreLacks = {
  'comparing before it writes':
    'an absolute adjustment cannot say what it replaces; what was sold meanwhile is reckoned with by the next export',
  'withholding the mail': 'whether customers are told of a shipment is a setting of the store, and no shipment can say otherwise',
  'refusing parcels of cancelled orders':
    'a store takes a shipment for an order of any status; what was cancelled is known from the last read, and reading before each shipment would double the calls',
  'polling for one of several variants':
    'the date of a product stands still when one of its variants changes: a webhook tells of it, and the full walk of End of Day',
  'holding an open order': 'there are no holds: an order that is to wait gets a status that does not come in',
}
