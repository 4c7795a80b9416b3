import type { JsonClient } from '../json-client.ts'
import type { StoreSide } from '../store-side.ts'

/** Root fields that only read, although the schema calls them mutations. */
const readingMutations = ['bulkOperationRunQuery']

interface StoreCall {
  readonly at: string
  readonly mutation: boolean
  readonly fields: readonly string[]
}

export async function countWrites(control: JsonClient, shop: string): ReturnType<StoreSide['writes']> {
  const { calls } = await control<{ readonly calls: readonly StoreCall[] }>('GET', `/_control/calls?shop=${shop}&last=20000`)
  const writing = calls.filter((call) => call.mutation && call.fields.some((field) => !readingMutations.includes(field)))
  return { count: writing.length, last: writing.at(-1)?.at ?? null }
}
