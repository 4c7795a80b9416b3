import { countOf, KeptCalls } from '../../server/kept-calls.ts'

/** One API call as it was answered, for tests that count calls and points. */
export interface Call {
  readonly at: string
  readonly shop: string
  /** `graphql`, `token`, `bulk-file` or `upload`. */
  readonly endpoint: string
  /** The operation's name; null where the document gave none. */
  readonly operation: string | null
  /** Root fields by their schema name, aliases resolved; one that is aliased four times is there four times. */
  readonly fields: readonly string[]
  readonly mutation: boolean
  readonly status: number
  readonly requestedCost: number | null
  readonly actualCost: number | null
  /** The error codes of the reply. */
  readonly errors: readonly string[]
}

/** The calls of a server's life, newest last. */
export class CallLog extends KeptCalls<Call> {
  constructor() {
    super((call) => call.shop)
  }

  /** Calls by operation name, root fields by field name, and points spent. */
  summary(shop?: string): { calls: number; operations: Record<string, number>; fields: Record<string, number>; requestedCost: number } {
    const calls = this.calls(shop)
    return {
      calls: calls.length,
      operations: countOf(calls.map((call) => call.operation ?? call.endpoint)),
      fields: countOf(calls.flatMap((call) => call.fields)),
      requestedCost: calls.reduce((sum, call) => sum + (call.requestedCost ?? 0), 0),
    }
  }
}
