import { storeTroubles } from '../store-troubles.ts'

export const shopifyTroubles = storeTroubles({
  id: 's',
  call: 'graphql',
  shipment: 'fulfillmentCreate',
  stock: 'inventorySetQuantities',
  shipmentLost: 'The fulfilment is made, its reply never arrives.',
  own: [
    {
      id: 's-throttled',
      title: 'Store throttles',
      about: 'Twenty calls are answered THROTTLED.',
      fault: { kind: 'throttled', on: 'graphql', times: 20 },
    },
  ],
})
