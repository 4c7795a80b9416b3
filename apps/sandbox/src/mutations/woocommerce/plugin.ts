import { asList, asObject } from '../json.ts'
import { type Act, type Mutation, madeUp, type PassingRequest } from '../mutation.ts'

const isRoute = ({ method, path }: PassingRequest, name: string) =>
  method === 'POST' && path.split('?')[0]?.endsWith(`/wp-json/intellitrack/v1/${name}`) === true

/** Every second parcel is told of as recorded, and is not. */
const dropEverySecond = (): Act => {
  let seen = 0
  return async (request, forward) => {
    if (!isRoute(request, 'shipments')) return forward(request)
    const asked = asList(asObject(request.body)['shipments']).map(asObject)
    const dropped = new Set(asked.filter(() => ++seen % 2 === 0).map(({ key }) => key))
    if (dropped.size === 0) return forward(request)
    return madeUp({ outcomes: asked.map(({ key }) => ({ key, outcome: 'applied', id: null })) })
  }
}

const changeNumber = (): Act => (request, forward) => {
  if (!isRoute(request, 'shipments')) return forward(request)
  const asked = asList(asObject(request.body)['shipments']).map((one) => ({ ...asObject(one), tracking_number: '1Z-SOMEBODY-ELSES' }))
  return forward({ ...request, body: { ...asObject(request.body), shipments: asked } })
}

const skipStock = (): Act => async (request, forward) => {
  if (!isRoute(request, 'stock')) return forward(request)
  const rows = asList(asObject(request.body)['rows']).map(asObject)
  return madeUp({ outcomes: rows.map(({ id }) => ({ id, outcome: 'applied' })), milliseconds: 1 })
}

export const pluginMutations: readonly Mutation[] = [
  {
    name: 'woocommerce-parcel-dropped',
    breaks: 'The customer never hears of a parcel',
    side: 'woocommerce',
    how: 'the route of shipments is answered as if recorded, never forwarded, with every second parcel',
    begin: dropEverySecond,
  },
  {
    name: 'woocommerce-request-changed',
    breaks: 'Somebody on the way changes a tracking number',
    side: 'woocommerce',
    how: 'the route of shipments gets another number; its signature is of the number before',
    begin: changeNumber,
  },
  {
    name: 'woocommerce-end-of-day-skipped',
    breaks: 'The store goes on selling what is not there',
    side: 'woocommerce',
    how: 'the route of stock is answered as applied, never forwarded',
    begin: skipStock,
  },
]
