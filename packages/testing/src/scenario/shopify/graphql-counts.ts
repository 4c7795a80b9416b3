import type { SimulatedShopify } from '@connect/simulators/shopify'
import type { Sent } from '../call-counts.ts'
import type { StoreCalls } from '../store-side.ts'

/** What was asked of the shop since the last reset, in GraphQL's words. */
export interface GraphqlCounts {
  /** GraphQL requests that do work: polls of a bulk operation and downloads are counted apart. */
  readonly graphql: number
  /** Those by operation name. */
  readonly operations: Readonly<Record<string, number>>
  /** Root fields of mutations by their schema name; one that is aliased ten times counts ten. */
  readonly mutations: Readonly<Record<string, number>>
  readonly polls: number
  readonly downloads: number
  readonly tokens: number
}

export interface GraphqlCounter extends StoreCalls {
  counts(sent: readonly Sent[]): GraphqlCounts
}

const startsBulk = 'bulkOperationRunQuery'

export function graphqlCounter(platform: SimulatedShopify): GraphqlCounter {
  const mutations = () =>
    platform.calls
      .calls()
      .filter((call) => call.mutation)
      .flatMap((call) => call.fields.filter((field) => field !== startsBulk))
  return {
    writes: mutations,
    reset: () => platform.calls.clear(),
    counts: (sent) => {
      const calls = platform.calls.calls()
      const graphql = calls.filter((call) => call.endpoint === 'graphql')
      const working = graphql.filter((call) => call.operation !== 'BulkStatus')
      return {
        graphql: working.length,
        operations: tally(working.map((call) => call.operation ?? '(unnamed)')),
        mutations: tally(mutations()),
        polls: graphql.length - working.length,
        downloads: sent.filter(({ path }) => path.includes('/bulk/')).length,
        tokens: calls.filter((call) => call.endpoint === 'token').length,
      }
    },
  }
}

export function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
