import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'

/** What every rule of the simulated shop works on. One context is one shop (`demo.myshopify.com`) with one installed app. */
export interface ShopContext {
  readonly world: World
  readonly clock: Clock
  readonly random: Random
  /** The shop's permanent domain. */
  readonly shop: string
  /**
   * Records a webhook event inside the current command, so that it is stored with the change that caused it; delivery happens later.
   * `payload` is the REST-like body of the topic, with `admin_graphql_api_id`.
   */
  emit(topic: string, payload: Readonly<Record<string, unknown>>): void
  /** The API call being answered; absent when the merchant acts. */
  readonly call?: ApiCall
}

/** Who asks and how, for the rules that depend on it. */
export interface ApiCall {
  readonly clientId: string
  /** Granted access scopes, the implied ones included (write implies read). */
  readonly scopes: ReadonlySet<string>
  /** Version in the path, such as `2026-10`. */
  readonly version: string
  /** Where this server is reached, without a trailing slash: `http://127.0.0.1:4000`. */
  readonly origin: string
  /** Milliseconds by which search runs behind the data; 0 unless the fault panel says so. */
  readonly searchLag: number
  /** Lists are given whole, as inside a bulk operation. */
  readonly bulk: boolean
  /** Told what a search filter could not use; ends up in `extensions.search`. */
  warnSearch(field: string, query: string): void
}

/** GraphQL resolvers by type and field; the parts of the simulator each export theirs and the executor merges them. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>
// biome-ignore lint/suspicious/noConfusingVoidType: a resolver may be a plain function of its arguments
export type Resolver = (source: never, args: never, context: ShopContext) => unknown | void
