/** One request that was answered (or not): no query, no body, so no personal data. */
export interface LoggedCall {
  readonly at: string
  readonly operationId: string
  readonly method: string
  readonly path: string
  /** null: the reply was never sent. */
  readonly status: number | null
  readonly code: string | null
  readonly caller: string | null
  readonly milliseconds: number
  readonly fault: string | null
}

export interface CallLog {
  add(call: LoggedCall): void
  list(): readonly LoggedCall[]
  /** Calls by operation since the last clear, also those that fell out of the list. */
  counts(): Readonly<Record<string, number>>
  clear(): void
}

const kept = 1000

export function createCallLog(): CallLog {
  const calls: LoggedCall[] = []
  const counts = new Map<string, number>()
  return {
    add: (call) => {
      calls.push(call)
      if (calls.length > kept) calls.shift()
      counts.set(call.operationId, (counts.get(call.operationId) ?? 0) + 1)
    },
    list: () => [...calls],
    counts: () => Object.fromEntries(counts),
    clear: () => {
      calls.length = 0
      counts.clear()
    },
  }
}
