import type { Trouble } from '../store-side.ts'
import { storeTroubles } from '../store-troubles.ts'

const onPage = (id: string, call: string): Trouble => ({
  id: `${id}-page`,
  title: 'A web page instead of an answer',
  about: 'Every call of the app is answered by a page of the site, as by a firewall or while it is under maintenance.',
  fault: { kind: 'html-page', on: call, status: 503, times: null },
})

/** A store whose plugin tells of changes. */
export const pluginTroubles = storeTroubles({
  id: 'w',
  call: 'plugin',
  shipment: 'POST /intellitrack/v1/shipments',
  stock: 'POST /intellitrack/v1/stock',
  shipmentLost: 'The parcel is recorded and the customer told, the reply never arrives.',
  own: [onPage('w', 'plugin')],
}).filter(({ fault }) => fault['kind'] !== 'revoke-token' && !String(fault['kind']).startsWith('webhook'))

/** A store that is reached by its REST API alone. */
export const restTroubles = storeTroubles({
  id: 'q',
  call: 'api',
  shipment: 'POST /wc/v3/orders/{id}/notes',
  stock: 'POST /wc/v3/products/batch',
  shipmentLost: 'The customer is told, the reply never arrives.',
  own: [
    onPage('q', 'api'),
    {
      id: 'q-header',
      title: 'Key dropped on the way',
      about: 'The header Authorization does not reach the store any more, as with some hosts.',
      fault: { kind: 'strip-authorization', on: 'api', times: null },
    },
    {
      id: 'q-half',
      title: 'A batch ends half-way',
      about: 'PHP runs out of time in the next batch of stock: half of it is done.',
      fault: { kind: 'half-batch', on: '*', times: 1 },
    },
  ],
}).filter(({ fault }) => fault['kind'] !== 'revoke-token')
