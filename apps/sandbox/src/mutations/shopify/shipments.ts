import { asList, asObject, asText } from '../json.ts'
import { type Act, type Mutation, madeUp, type PassingReply } from '../mutation.ts'
import { changeInputs } from './change-inputs.ts'
import { type Field, fieldsOf, withInputs, withoutField } from './fields.ts'

const create = 'fulfillmentCreate'
const made = (number: number) => ({ fulfillment: { id: `gid://shopify/Fulfillment/99900000${number}` }, userErrors: [] })

/** Every second parcel is told of as made, and is not. */
const dropEverySecond = (): Act => {
  let seen = 0
  return async (request, forward) => {
    const fields = fieldsOf(request, create)
    const dropped = fields.filter(() => ++seen % 2 === 0)
    if (dropped.length === 0) return forward(request)
    const answers = Object.fromEntries(dropped.map(({ alias }) => [alias, made(seen)]))
    if (dropped.length === fields.length) return madeUp({ data: answers })
    const reply = await forward(dropped.reduce(withoutField, request))
    return { ...reply, body: merged(reply, answers) }
  }
}

function merged(reply: PassingReply, answers: object): object {
  const body = asObject(reply.body)
  return { ...body, data: { ...asObject(body['data']), ...answers } }
}

/** After each parcel that was made, one unit of it is sent a second time, as far as there is one left. */
const sendTwice = (): Act => async (request, forward) => {
  const fields = fieldsOf(request, create)
  const [first, ...others] = fields
  if (!first) return forward(request)
  const firstAlone = others.reduce(withoutField, request)
  const reply = await forward(firstAlone)
  for (const again of oneUnitEach(first.input)) {
    const second = await forward(withInputs(firstAlone, { [first.variable]: again }))
    if (asObject(asObject(asObject(second.body)['data'])[first.alias])['fulfillment']) break
  }
  if (others.length === 0) return reply
  const rest = await forward(withoutField(request, first))
  return { ...rest, body: merged(rest, asObject(asObject(reply.body)['data'])) }
}

function oneUnitEach(input: Field['input']): readonly object[] {
  return asList(input['lineItemsByFulfillmentOrder']).flatMap((group) =>
    asList(asObject(group)['fulfillmentOrderLineItems']).map((line) => ({
      ...input,
      lineItemsByFulfillmentOrder: [{ ...asObject(group), fulfillmentOrderLineItems: [{ ...asObject(line), quantity: 1 }] }],
    })),
  )
}

const withTracking = (change: (tracking: Readonly<Record<string, unknown>>) => object) => (): Act =>
  changeInputs(create, (input) => ({ ...input, trackingInfo: change(asObject(input['trackingInfo'])) }))

export const shipmentMutations: readonly Mutation[] = [
  {
    name: 'parcel-dropped',
    breaks: 'The customer never hears of the second parcel',
    side: 'shopify',
    how: 'every second fulfillmentCreate is answered as if made, never forwarded',
    begin: dropEverySecond,
  },
  {
    name: 'shipment-sent-twice',
    breaks: 'The store shows a parcel twice',
    side: 'shopify',
    how: 'fulfillmentCreate is forwarded, then once more with one unit',
    begin: sendTwice,
  },
  {
    name: 'tracking-number-changed',
    breaks: 'The customer follows a parcel that is not theirs',
    side: 'shopify',
    how: 'fulfillmentCreate: the last character of each tracking number is another',
    begin: withTracking((tracking) => ({ ...tracking, number: `${asText(tracking['number']).slice(0, -1)}X` })),
  },
  {
    name: 'carrier-changed',
    breaks: 'The customer asks the wrong carrier',
    side: 'shopify',
    how: 'fulfillmentCreate: the company is FedEx',
    begin: withTracking((tracking) => ({ ...tracking, company: 'FedEx' })),
  },
  {
    name: 'customer-notified-never',
    breaks: 'No e-mail tells of the parcels',
    side: 'shopify',
    how: 'fulfillmentCreate: notifyCustomer is false',
    begin: () => changeInputs(create, (input) => ({ ...input, notifyCustomer: false })),
  },
]
