import type { StoreLacks } from '../../batteries/store/under-test.ts'

/** What of the store battery no WooCommerce can do, and why. */
const wooCommerceLacks = {
  'keeping stock at several places': 'a store has one place',
  'sending an order in parts': 'an order goes to one address, from one place',
  'holding an open order': 'there are no holds: an order on hold has a status that does not come in',
} satisfies StoreLacks

export const pluginLacks: StoreLacks = {
  ...wooCommerceLacks,
  'having permissions that can be taken away': 'what the plugin may do is no setting of the store: it is connected, or it is not',
  'having subscriptions that can be damaged': 'the plugin carries its own events; what runs it is scheduled anew by the plugin itself',
}

export const restLacks: StoreLacks = {
  ...wooCommerceLacks,
  'having permissions that can be taken away': 'a key may read everything or nothing, and write everything or nothing',
  'comparing before it writes':
    'the API takes a figure without asking what stood there; what was sold meanwhile is reckoned with by the next export',
  'withholding the mail': 'the mail of a completed order is a setting of the store, and goes out whoever completes it',
  'telling stock figures from products': 'a webhook says that a product changed, and not whether its stock did',
  'telling that the app was removed': 'a key that is taken back says nothing: the next request is refused',
  'telling again what nobody took': 'a webhook is tried once: what it told of is found by the next look at the store',
}
