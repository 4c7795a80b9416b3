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

const KEPT = 20_000

/** The calls of a server's life, newest last. */
export class CallLog {
  readonly #calls: Call[] = []

  record(call: Call): void {
    this.#calls.push(call)
    if (this.#calls.length > KEPT) this.#calls.splice(0, this.#calls.length - KEPT)
  }

  calls(shop?: string): readonly Call[] {
    return shop === undefined ? [...this.#calls] : this.#calls.filter((call) => call.shop === shop)
  }

  clear(): void {
    this.#calls.length = 0
  }

  /** Calls by operation name, root fields by field name, and points spent. */
  summary(shop?: string): { calls: number; operations: Record<string, number>; fields: Record<string, number>; requestedCost: number } {
    const calls = this.calls(shop)
    const count = (names: readonly string[]) => {
      const counts: Record<string, number> = {}
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1
      return counts
    }
    return {
      calls: calls.length,
      operations: count(calls.map((call) => call.operation ?? call.endpoint)),
      fields: count(calls.flatMap((call) => call.fields)),
      requestedCost: calls.reduce((sum, call) => sum + (call.requestedCost ?? 0), 0),
    }
  }
}
