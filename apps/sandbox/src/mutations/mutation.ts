/** A request of the sync on its way to a store or the warehouse. */
export interface PassingRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON body; undefined: none, or not JSON. */
  readonly body: unknown
}

export interface PassingReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON body; undefined: none, or not JSON. */
  readonly body: unknown
}

/** Sends a request on, as it came or changed. */
export type Forward = (request: PassingRequest) => Promise<PassingReply>

/** What a mutation does with one request; whatever it remembers begins with the moment it is switched on. */
export type Act = (request: PassingRequest, forward: Forward) => Promise<PassingReply>

/** One named way to break the running system, by changing its traffic and nothing else. */
export interface Mutation {
  readonly name: string
  /** What goes wrong in the world. */
  readonly breaks: string
  readonly side: 'shopify' | 'bigcommerce' | 'woocommerce' | 'warehouse'
  /** What is done to the traffic. */
  readonly how: string
  readonly begin: () => Act
}

/** A reply nobody behind the proxy has given. */
export const madeUp = (body: unknown): PassingReply => ({ status: 200, headers: { 'content-type': 'application/json' }, body })
