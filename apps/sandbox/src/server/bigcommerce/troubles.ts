import type { Trouble } from '../store-side.ts'

const shipment = 'POST /v2/orders/{order_id}/shipments'
const adjustment = 'PUT /v3/inventory/adjustments/absolute'

export const bigcommerceTroubles: readonly Trouble[] = [
  {
    id: 'b-down',
    title: 'Store down',
    about: 'Every call of the app is answered 503.',
    fault: { kind: 'fail-before', on: 'api', status: 503, times: null },
  },
  {
    id: 'b-lost',
    title: 'Store: shipment reply lost',
    about: 'The shipment is made and the customer told, its reply never arrives.',
    fault: { kind: 'lose-reply', on: shipment, times: 1 },
  },
  {
    id: 'b-stock',
    title: 'Store: stock reply lost',
    about: 'The figures are taken, the reply never arrives.',
    fault: { kind: 'lose-reply', on: adjustment, times: 1 },
  },
  {
    id: 'b-quota',
    title: 'Quota used up',
    about: 'Other apps take the rest of the window: the next five calls are answered 429.',
    fault: { kind: 'too-many-requests', on: 'api', times: 5 },
  },
  {
    id: 'b-overloaded',
    title: 'Store overloaded',
    about: 'Ten calls are answered 429, and nobody says when to come back.',
    fault: { kind: 'overloaded', on: 'api', times: 10 },
  },
  {
    id: 'b-empty',
    title: 'Orders without lines',
    about: 'Twenty lists of orders leave the lines out: they have to be asked for.',
    fault: { kind: 'empty-line-items', on: '*', times: 20 },
  },
  {
    id: 'b-drop',
    title: 'Webhooks lost',
    about: 'No webhook arrives: only polling finds changes.',
    fault: { kind: 'webhook-drop', on: '*', times: null },
  },
  {
    id: 'b-twice',
    title: 'Webhooks twice',
    about: 'Every webhook is delivered twice.',
    fault: { kind: 'webhook-duplicate', on: '*', times: null },
  },
  {
    id: 'b-forge',
    title: 'Forged webhook',
    about: 'The next webhook carries a wrong signature.',
    fault: { kind: 'webhook-forge', on: '*', times: 1 },
  },
  {
    id: 'b-token',
    title: 'Token revoked',
    about: 'The next call finds its access token refused.',
    fault: { kind: 'revoke-token', on: 'api', times: 1 },
  },
]
