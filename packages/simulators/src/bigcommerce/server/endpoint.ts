import type { StoreContext } from '../context.ts'

/** One operation of the API. Quota, token, scopes, Accept and the official contract are looked at around it, never in it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As in the official OpenAPI file, with the version before it: `/v2/orders/{order_id}/shipments`. */
  readonly path: string
  /** Any one of these OAuth scopes opens it; none: every token does. */
  readonly scopes: readonly string[]
  /** A read sees stored state only; everything else is one command, stored before it is answered. */
  answer(context: StoreContext, request: ApiRequest): Answer
}

export interface ApiRequest {
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown
}

/** `body` undefined: no content, as an empty list of v2 is answered (204). */
export interface Answer {
  readonly status: number
  readonly body?: unknown
}
