import { asList, asObject, asText } from '../json.ts'
import { type Act, type Mutation, madeUp, type PassingRequest } from '../mutation.ts'

const isNew = ({ method, path }: PassingRequest) => method === 'POST' && /^\/stores\/\w+\/v2\/orders\/\d+\/shipments$/.test(path)

/** Every second parcel is told of as made, and is not. */
const dropEverySecond = (): Act => {
  let seen = 0
  return async (request, forward) => {
    if (!isNew(request) || ++seen % 2 !== 0) return forward(request)
    const orderId = Number(/orders\/(\d+)/.exec(request.path)?.[1])
    return { ...madeUp({ ...asObject(request.body), id: 99_900_000 + seen, order_id: orderId }), status: 201 }
  }
}

/** After each parcel that was made, one unit of it is sent a second time, as far as there is one left. */
const sendTwice = (): Act => async (request, forward) => {
  const reply = await forward(request)
  if (!isNew(request)) return reply
  for (const item of asList(asObject(request.body)['items'])) {
    const again = await forward({ ...request, body: { ...asObject(request.body), items: [{ ...asObject(item), quantity: 1 }] } })
    if (again.status < 300) break
  }
  return reply
}

const changeNumber = (): Act => (request, forward) => {
  if (!isNew(request)) return forward(request)
  const body = asObject(request.body)
  return forward({ ...request, body: { ...body, tracking_number: `${asText(body['tracking_number']).slice(0, -1)}X` } })
}

export const shipmentMutations: readonly Mutation[] = [
  {
    name: 'bigcommerce-parcel-dropped',
    breaks: 'The customer never hears of the second parcel',
    side: 'bigcommerce',
    how: 'every second POST of a shipment is answered as if made, never forwarded',
    begin: dropEverySecond,
  },
  {
    name: 'bigcommerce-shipment-sent-twice',
    breaks: 'The store shows a parcel twice',
    side: 'bigcommerce',
    how: 'POST of a shipment is forwarded, then once more with one unit',
    begin: sendTwice,
  },
  {
    name: 'bigcommerce-tracking-number-changed',
    breaks: 'The customer follows a parcel that is not theirs',
    side: 'bigcommerce',
    how: 'POST of a shipment: the last character of the tracking number is another',
    begin: changeNumber,
  },
]
