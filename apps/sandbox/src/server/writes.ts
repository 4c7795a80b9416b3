import type { Addresses } from '../state/addresses.ts'
import { shopDomain } from '../state/shop.ts'
import { type JsonClient, jsonClient } from './json-client.ts'

/** Root fields that only read, although the schema calls them mutations. */
const readingMutations = ['bulkOperationRunQuery']
const writingOperations = [
  'createPickingOrders',
  'updatePickingOrder',
  'cancelPickingOrder',
  'deletePickingOrder',
  'upsertItems',
  'addInventory',
  'adjustInventory',
  'upsertCarriers',
]

interface StoreCall {
  readonly mutation: boolean
  readonly fields: readonly string[]
}

/** How often each side has been written to over its API since it started: what the walkthrough compares. The administrator's own work in the warehouse is counted too. */
export async function countWrites(
  stores: JsonClient,
  addresses: Addresses,
): Promise<{ readonly store: number; readonly warehouse: number }> {
  const warehouse = jsonClient('The warehouse', addresses.warehouse)
  const { calls } = await stores<{ readonly calls: readonly StoreCall[] }>('GET', `/_control/calls?shop=${shopDomain}&last=20000`)
  const { counts } = await warehouse<{ readonly counts: Readonly<Record<string, number>> }>('GET', '/_control/calls')
  return {
    store: calls.filter((call) => call.mutation && call.fields.some((field) => !readingMutations.includes(field))).length,
    warehouse: writingOperations.reduce((sum, name) => sum + (counts[name] ?? 0), 0),
  }
}
