import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { createQuiet } from './quiet.ts'
import type { StoreCalls, WalkedStore } from './stores/walked-store.ts'

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

/** What a hop works with: one store of the sandbox over HTTP, what earlier hops left, and the checks it makes. Paths are of the page's API about that store: `/overview`. */
export interface Walk {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown): Promise<Answer>
  put<Answer>(path: string, body: unknown): Promise<Answer>
  /** Of the whole sandbox, whatever store the walk is about. */
  look<Answer>(path: string): Promise<Answer>
  readonly store: WalkedStore
  /** A call of the warehouse's API as its administrator. */
  warehouse<Answer>(method: string, path: string, body?: unknown): Promise<Answer>
  check(name: string, seen: unknown, expected: unknown): void
  /** Looks until it is so, the patience is over, or nothing is under way any more that could make it so; gives what was seen last. */
  until<Seen>(look: () => Promise<Seen>, isSo: (seen: Seen) => boolean, patienceMs?: number): Promise<Seen>
  /** Waits until nothing is under way; what is still when the patience is over. */
  settled(): Promise<readonly string[]>
  readonly notes: Notes
}

/** Left by earlier hops for later ones. */
export interface Notes {
  /** What was there before the walk. */
  before?: Census
  /** What the hops have made since then. */
  readonly made: { -readonly [What in keyof Census]: Census[What] }
  /** Item number of the product made on the way. */
  sku?: string
  products?: readonly [Chosen, Chosen]
  order?: { readonly id: string; readonly name: string; readonly lineIds: readonly string[] }
  pickingOrderId?: string
  tracking?: readonly [string, string]
  settings?: { readonly exportStock: string }
}

/** How many of each there are. */
export interface Census {
  readonly items: number
  readonly pickingOrders: number
  readonly parcels: number
  readonly emails: number
}

export interface Chosen {
  readonly variantId: string
  readonly sku: string
  readonly quantity: number
  /** In the store, before the walk. */
  readonly onHand: number
  readonly available: number
  readonly committed: number
  /** On the warehouse's shelves, before the walk. */
  readonly shelved: number
}

export const defaultPatienceMs = 20_000

export interface Walking {
  /** The sandbox's page. */
  readonly url: string
  readonly platform: string
  open(calls: StoreCalls): WalkedStore
  /** Takes the checks of the hop under way. */
  sink(check: CheckResult): void
  readonly patienceMs?: number | undefined
}

/** A walk over one store of the sandbox at this address. */
export function createWalk({ url, platform, open, sink, patienceMs = defaultPatienceMs }: Walking): Walk {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    }).catch((error: unknown) => {
      throw new Error(`${method} ${url}${path} was not answered: ${reasonOf(error)}. Is the sandbox running? Start it with \`npm start\``)
    })
    const answer = (await response.json().catch(() => ({}))) as { readonly error?: string }
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer.error ?? ''}`)
    return answer as Answer
  }
  const askQuiet = () => call<{ readonly waitingFor: readonly string[] }>('GET', '/api/quiet').then(({ waitingFor }) => waitingFor)
  const about = (path: string) => `/api/${platform}${path}`
  const calls: StoreCalls = {
    get: (path) => call('GET', about(path)),
    post: (path, body) => call('POST', about(path), body),
  }
  return {
    ...calls,
    put: (path, body) => call('PUT', about(path), body),
    look: (path) => call('GET', path),
    store: open(calls),
    warehouse: (method, path, body) => call('POST', '/api/warehouse/call', { method, path, ...(body === undefined ? {} : { body }) }),
    check: (name, seen, expected) => sink({ name, ok: isDeepStrictEqual(seen, expected), expected, seen }),
    until: async (look, isSo, patience = patienceMs) => {
      const end = Date.now() + patience
      const quiet = createQuiet(askQuiet)
      for (;;) {
        // In this order: what is quiet now, and not so when looked at afterwards, will not become so.
        const over = (await quiet.look()) || Date.now() > end
        const seen = await look()
        if (isSo(seen) || over) return seen
        await wait(150)
      }
    },
    settled: async () => {
      const end = Date.now() + patienceMs
      const quiet = createQuiet(askQuiet)
      while (!(await quiet.look()) && Date.now() < end) await wait(100)
      return quiet.waitingFor()
    },
    notes: { made: { items: 0, pickingOrders: 0, parcels: 0, emails: 0 } },
  }
}

/** fetch says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: string } }
  return cause?.code ?? (error instanceof Error ? error.message : String(error))
}
