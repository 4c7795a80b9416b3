import { storeTroubles } from '../store-troubles.ts'

export const bigcommerceTroubles = storeTroubles({
  id: 'b',
  call: 'api',
  shipment: 'POST /v2/orders/{order_id}/shipments',
  stock: 'PUT /v3/inventory/adjustments/absolute',
  shipmentLost: 'The shipment is made and the customer told, its reply never arrives.',
  own: [
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
  ],
})
