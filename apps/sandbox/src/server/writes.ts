import type { Addresses } from '../state/addresses.ts'
import { shopDomain } from '../state/shop.ts'
import { type JsonClient, jsonClient } from './json-client.ts'

/** Root fields that only read, although the schema calls them mutations. */
const readingMutations = ['bulkOperationRunQuery']
/** Everything else of the contract may change something. */
const readingOperation = /^(get|list|find)|^(createToken|endSession)$/

interface StoreCall {
  readonly at: string
  readonly mutation: boolean
  readonly fields: readonly string[]
}

export interface Writes {
  readonly store: number
  readonly warehouse: number
  /** When the store was written to last. */
  readonly lastToStore: string | null
}

/** How often each side has been written to over its API since it started: what the walkthrough compares. The administrator's own work in the warehouse is counted too. */
export async function countWrites(stores: JsonClient, addresses: Addresses): Promise<Writes> {
  const warehouse = jsonClient('The warehouse', addresses.warehouse)
  const { calls } = await stores<{ readonly calls: readonly StoreCall[] }>('GET', `/_control/calls?shop=${shopDomain}&last=20000`)
  const { counts } = await warehouse<{ readonly counts: Readonly<Record<string, number>> }>('GET', '/_control/calls')
  const writing = calls.filter((call) => call.mutation && call.fields.some((field) => !readingMutations.includes(field)))
  const operations = Object.entries(counts).filter(([name]) => !readingOperation.test(name))
  return {
    store: writing.length,
    warehouse: operations.reduce((sum, [, count]) => sum + count, 0),
    lastToStore: writing.at(-1)?.at ?? null,
  }
}
