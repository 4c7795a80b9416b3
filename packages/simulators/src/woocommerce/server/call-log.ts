import { countOf, KeptCalls } from '../../server/kept-calls.ts'

/** One API call as it was answered, for tests that count calls. */
export interface Call {
  readonly at: string
  /** The path of the site; empty: the one at the root. */
  readonly site: string
  /** The description of the REST key, or the login of who is logged in; null: nobody that the site knows. */
  readonly by: string | null
  readonly method: string
  /** The route's template below `/wp-json`: `/wc/v3/products/{id}`; null where nothing answers there. */
  readonly path: string | null
  /** As it was asked, without the `?` and without keys. */
  readonly query: string
  readonly status: number
}

export interface CallSummary {
  readonly calls: number
  /** By method and path template: `GET /wc/v3/products`. */
  readonly operations: Readonly<Record<string, number>>
}

/** The calls of a server's life, newest last. */
export class CallLog extends KeptCalls<Call> {
  constructor() {
    super((call) => call.site)
  }

  summary(site?: string): CallSummary {
    const calls = this.calls(site)
    return { calls: calls.length, operations: countOf(calls.map(({ method, path }) => `${method} ${path ?? '?'}`)) }
  }
}
