import { countOf, KeptCalls } from '../../server/kept-calls.ts'

/** One API call as it was answered, for tests that count calls. */
export interface Call {
  readonly at: string
  readonly store: string
  readonly clientId: string | null
  readonly method: string
  /** The path's template, as in the official file with the version before it; `token` for the login; null where nothing answers there. */
  readonly path: string | null
  /** As it was asked, without the `?`. */
  readonly query: string
  readonly status: number
  /** Sent after a 429 that told when to come back, before that time was over. */
  readonly early: boolean
}

export interface CallSummary {
  readonly calls: number
  /** By method and path template: `GET /v3/inventory/items`. */
  readonly operations: Readonly<Record<string, number>>
  readonly tooManyRequests: number
  /** Calls that did not wait as they had been told. */
  readonly early: number
}

/** The calls of a server's life, newest last. */
export class CallLog extends KeptCalls<Call> {
  constructor() {
    super((call) => call.store)
  }

  summary(store?: string): CallSummary {
    const calls = this.calls(store)
    return {
      calls: calls.length,
      operations: countOf(calls.map(({ method, path }) => `${method} ${path ?? '?'}`)),
      tooManyRequests: calls.filter((call) => call.status === 429).length,
      early: calls.filter((call) => call.early).length,
    }
  }
}
