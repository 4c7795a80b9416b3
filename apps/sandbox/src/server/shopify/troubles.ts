import type { Trouble } from '../store-side.ts'

export const shopifyTroubles: readonly Trouble[] = [
  {
    id: 's-down',
    title: 'Store down',
    about: 'Every call of the app is answered 503.',
    fault: { kind: 'fail-before', on: 'graphql', status: 503, times: null },
  },
  {
    id: 's-lost',
    title: 'Store: shipment reply lost',
    about: 'The fulfilment is made, its reply never arrives.',
    fault: { kind: 'lose-reply', on: 'fulfillmentCreate', times: 1 },
  },
  {
    id: 's-stock',
    title: 'Store: stock reply lost',
    about: 'The figures are taken, the reply never arrives.',
    fault: { kind: 'lose-reply', on: 'inventorySetQuantities', times: 1 },
  },
  {
    id: 's-throttled',
    title: 'Store throttles',
    about: 'Twenty calls are answered THROTTLED.',
    fault: { kind: 'throttled', on: 'graphql', times: 20 },
  },
  {
    id: 's-drop',
    title: 'Webhooks lost',
    about: 'No webhook arrives: only polling finds changes.',
    fault: { kind: 'webhook-drop', on: '*', times: null },
  },
  {
    id: 's-twice',
    title: 'Webhooks twice',
    about: 'Every webhook is delivered twice.',
    fault: { kind: 'webhook-duplicate', on: '*', times: null },
  },
  {
    id: 's-forge',
    title: 'Forged webhook',
    about: 'The next webhook carries a wrong signature.',
    fault: { kind: 'webhook-forge', on: '*', times: 1 },
  },
  {
    id: 's-token',
    title: 'Token revoked',
    about: 'The next call finds its access token refused.',
    fault: { kind: 'revoke-token', on: 'graphql', times: 1 },
  },
]
