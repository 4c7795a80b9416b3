import { randomUUID } from 'node:crypto'
import { asList, asObject, asText } from '../json.ts'
import { type Act, type Mutation, madeUp, type PassingRequest } from '../mutation.ts'
import { changeInputs } from './change-inputs.ts'
import { fieldsOf, withInputs } from './fields.ts'

const set = 'inventorySetQuantities'

const skip = (): Act => async (request, forward) => {
  const fields = fieldsOf(request, set)
  if (fields.length === 0) return forward(request)
  return madeUp({ data: Object.fromEntries(fields.map(({ alias }) => [alias, { userErrors: [] }])) })
}

type Input = Readonly<Record<string, unknown>>
const withRows = (change: (row: Input) => object) => (input: Input) => ({
  ...input,
  quantities: asList(input['quantities']).map((row) => change(asObject(row))),
})

/** Whenever the sync has read levels, the figures written last are written again, as nothing that compared would. */
const writeAgain = (): Act => {
  let last: PassingRequest | undefined
  return async (request, forward) => {
    const reply = await forward(request)
    if (fieldsOf(request, set).length > 0) last = request
    else if (last && readsLevels(request)) await forward({ ...repeated(last), headers: request.headers })
    return reply
  }
}

const readsLevels = ({ body }: PassingRequest) => /\binventoryLevel/.test(asText(asObject(body)['query']))

function repeated(last: PassingRequest): PassingRequest {
  const fields = fieldsOf(last, set)
  const overwriting = withRows((row) => ({ ...row, changeFromQuantity: null }))
  const keys = Object.keys(asObject(asObject(last.body)['variables'])).filter((name) => name.startsWith('key'))
  return withInputs(last, {
    ...Object.fromEntries(fields.map(({ variable, input }) => [variable, overwriting(input)])),
    ...Object.fromEntries(keys.map((name) => [name, randomUUID()])),
  })
}

export const stockMutations: readonly Mutation[] = [
  {
    name: 'end-of-day-skipped',
    breaks: 'The store goes on selling what is not there',
    side: 'shopify',
    how: 'inventorySetQuantities is answered as if done, never forwarded',
    begin: skip,
  },
  {
    name: 'stock-figure-off-by-one',
    breaks: 'The store shows one unit too many',
    side: 'shopify',
    how: 'inventorySetQuantities: each quantity one more',
    begin: () =>
      changeInputs(
        set,
        withRows((row) => ({ ...row, quantity: Number(row['quantity']) + 1 })),
      ),
  },
  {
    name: 'second-run-writes',
    breaks: 'Every run writes, although nothing changed',
    side: 'shopify',
    how: 'after each reading of levels the last inventorySetQuantities is sent again',
    begin: writeAgain,
  },
]
