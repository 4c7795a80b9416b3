import type { Addresses } from '../state/addresses.ts'
import { shopDomain } from '../state/shop.ts'
import { type JsonClient, jsonClient } from './json-client.ts'

export interface Quietness {
  /** Nothing is under way: what has not happened by now will not happen by itself soon. */
  readonly quiet: boolean
  readonly waitingFor: readonly string[]
}

/** What is still on its way between store, sync and warehouse. */
export async function quietness(stores: JsonClient, addresses: Addresses, ask: (rest: string) => Promise<unknown>): Promise<Quietness> {
  const shop = `/_control/shops/${shopDomain}`
  const count = async (list: string) => (await stores<{ readonly total: number }>('GET', `${shop}/${list}&limit=0`)).total
  const [webhooks, unrouted, signals, sync] = await Promise.all([
    count('webhooks?status=waiting'),
    count('orders?routedAt=null&cancelledAt=null'),
    jsonClient('The warehouse', addresses.warehouse)<{ readonly waiting: number }>('GET', '/_control/signals'),
    ask('overview') as Promise<{ readonly connection: { readonly running: string | null; readonly requests: number } }>,
  ])
  const waitingFor = [
    ...(webhooks > 0 ? [`${webhooks} webhooks`] : []),
    ...(unrouted > 0 ? [`${unrouted} orders the store has not routed`] : []),
    ...(signals.waiting > 0 ? [`${signals.waiting} signals of the warehouse`] : []),
    ...(sync.connection.requests > 0 ? [`${sync.connection.requests} runs asked for`] : []),
    ...(sync.connection.running ? [`a run: ${sync.connection.running}`] : []),
  ]
  return { quiet: waitingFor.length === 0, waitingFor }
}
