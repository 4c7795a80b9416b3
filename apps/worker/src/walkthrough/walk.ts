import { setTimeout as wait } from 'node:timers/promises'

export interface CheckResult {
  readonly name: string
  readonly ok: boolean
  readonly expected: unknown
  readonly seen: unknown
}
export interface HopResult {
  readonly name: string
  readonly seconds: number
  readonly checks: readonly CheckResult[]
}

/** One hop of the walk: what it does, and what must be so afterwards. Throws when it cannot go on. */
export interface Hop {
  readonly name: string
  run(walk: Walk): Promise<void>
}

/** What a hop works with: the sandbox over HTTP, what earlier hops left, and the checks it makes. */
export interface Walk {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown): Promise<Answer>
  put<Answer>(path: string, body: unknown): Promise<Answer>
  /** A call of the warehouse's API as its administrator. */
  warehouse<Answer>(method: string, path: string, body?: unknown): Promise<Answer>
  check(name: string, seen: unknown, expected: unknown): void
  /** Looks until it is so, or the patience is over; gives what was seen last. */
  until<Seen>(look: () => Promise<Seen>, isSo: (seen: Seen) => boolean, patienceMs?: number): Promise<Seen>
  readonly notes: Notes
}

/** Left by earlier hops for later ones. */
export interface Notes {
  products?: readonly [Chosen, Chosen]
  order?: { readonly id: string; readonly name: string }
  pickingOrderId?: string
  tracking?: readonly [string, string]
  settings?: { readonly exportStock: string }
}

export interface Chosen {
  readonly variantId: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** In the store, before the walk. */
  readonly onHand: number
}

const defaultPatienceMs = 20_000

/** A walk over the sandbox at this address; `sink` takes the checks of the hop under way. */
export function createWalk(url: string, sink: (check: CheckResult) => void): Walk {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    const answer = (await response.json()) as { readonly error?: string }
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer.error ?? ''}`)
    return answer as Answer
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    warehouse: (method, path, body) => call('POST', '/api/warehouse/call', { method, path, ...(body === undefined ? {} : { body }) }),
    check: (name, seen, expected) => sink({ name, ok: JSON.stringify(seen) === JSON.stringify(expected), expected, seen }),
    until: async (look, isSo, patienceMs = defaultPatienceMs) => {
      const end = Date.now() + patienceMs
      for (;;) {
        const seen = await look()
        if (isSo(seen) || Date.now() > end) return seen
        await wait(200)
      }
    },
    notes: {},
  }
}
