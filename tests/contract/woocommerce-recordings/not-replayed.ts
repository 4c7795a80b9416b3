const SCHEMA = 'a description of arguments and fields, tens of kilobytes of it; nobody of ours asks for it, and OPTIONS is not simulated'

/** Recordings that the simulated store does not answer alike, each with the reason. The test holds this list to be exact. */
export const notReplayed: Readonly<Record<string, string>> = {
  'auth/wc-v3-index':
    'the index lists every route of a real store; the simulated one lists those that it has, and answers 404 for the others',
  'schema/options-fulfillments': SCHEMA,
  'schema/options-order-notes': SCHEMA,
  'schema/options-orders': SCHEMA,
  'schema/options-product': SCHEMA,
  'schema/options-products': SCHEMA,
  'schema/options-products-batch': SCHEMA,
  'schema/options-refunds': SCHEMA,
  'schema/options-variations': SCHEMA,
  'schema/options-webhooks': SCHEMA,
  'store/coupons': 'how often a coupon was used, and by whom, is not counted: nothing of ours reads it',
  'store/settings-general':
    'a hundred kilobytes of countries and currencies; the simulated store has the settings that a warehouse asks for',
  'store/settings-groups': 'the headings of the settings pages, most of them of e-mails',
  'store/settings-products': 'thirty settings of the shop’s pages; the simulated store has the settings that a warehouse asks for',
  'webhooks/list': 'eight webhooks were made in one second, and the database listed them in no order at all',
}
