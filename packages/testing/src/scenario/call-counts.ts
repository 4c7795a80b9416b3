import type { Transport } from '@connect/core'
import type { SimulatedShopify } from '@connect/simulators/shopify'

/** What was asked of both sides since the last reset. */
export interface CallCounts {
  /** GraphQL requests that do work: polls of a bulk operation and downloads are counted apart. */
  readonly graphql: number
  /** Those by operation name. */
  readonly operations: Readonly<Record<string, number>>
  /** Root fields of mutations by their schema name; one that is aliased ten times counts ten. */
  readonly mutations: Readonly<Record<string, number>>
  readonly polls: number
  readonly downloads: number
  readonly tokens: number
  /** Every request to the store, of whatever kind. */
  readonly storeRequests: number
  /** Requests of workers to the warehouse, `METHOD path`. */
  readonly warehouseReads: readonly string[]
  readonly warehouseWrites: readonly string[]
}

export interface CallCounter {
  now(): CallCounts
  reset(): void
  /** Counts what workers ask of either side. */
  count(side: 'store' | 'warehouse', inner: Transport): Transport
}

const startsBulk = 'bulkOperationRunQuery'

export function callCounter(platform: SimulatedShopify): CallCounter {
  const asked: { readonly side: 'store' | 'warehouse'; readonly method: string; readonly path: string }[] = []
  return {
    reset: () => {
      asked.length = 0
      platform.calls.clear()
    },
    count: (side, inner) => ({
      send: (request) => {
        asked.push({ side, method: request.method, path: new URL(request.url).pathname })
        return inner.send(request)
      },
    }),
    now: () => {
      const calls = platform.calls.calls()
      const graphql = calls.filter((call) => call.endpoint === 'graphql')
      const working = graphql.filter((call) => call.operation !== 'BulkStatus')
      const store = asked.filter(({ side }) => side === 'store')
      const warehouse = asked.filter(({ side }) => side === 'warehouse')
      const said = (list: typeof asked) => list.map(({ method, path }) => `${method} ${path}`)
      return {
        graphql: working.length,
        operations: tally(working.map((call) => call.operation ?? '(unnamed)')),
        mutations: tally(working.filter((call) => call.mutation).flatMap((call) => call.fields.filter((field) => field !== startsBulk))),
        polls: graphql.length - working.length,
        downloads: store.filter(({ path }) => path.includes('/bulk/')).length,
        tokens: calls.filter((call) => call.endpoint === 'token').length,
        storeRequests: store.length,
        warehouseReads: said(warehouse.filter(({ method }) => method === 'GET')),
        warehouseWrites: said(warehouse.filter(({ method }) => method !== 'GET')),
      }
    },
  }
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
