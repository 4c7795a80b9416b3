import type { Transport, TransportRequest } from '@connect/core'

/** What workers asked of both sides since the last reset. */
export interface CallCounts {
  /** Every request to the store, of whatever kind. */
  readonly storeRequests: number
  /** Requests of workers to the warehouse, `METHOD path`. */
  readonly warehouseReads: readonly string[]
  readonly warehouseWrites: readonly string[]
}

/** One request that a worker sent, in the order they left. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly at: number
  /** Of the reply; null when none came. */
  status: number | null
  /** How many of the same method and path were under way when it left, this one among them. */
  readonly together: number
}

export interface CallRecorder {
  readonly store: readonly Sent[]
  counts(): CallCounts
  reset(): void
  /** Listens on the line to one side. */
  listen(side: 'store' | 'warehouse', inner: Transport): Transport
}

export function callRecorder(clock: { now(): number }): CallRecorder {
  const sent = { store: [] as Sent[], warehouse: [] as Sent[] }
  const underWay = new Map<string, number>()
  const begin = ({ method, url }: TransportRequest): Sent => {
    const path = new URL(url).pathname
    const name = `${method} ${path}`
    const together = (underWay.get(name) ?? 0) + 1
    underWay.set(name, together)
    return { method, path, at: clock.now(), status: null, together }
  }
  const end = ({ method, path }: Sent) => underWay.set(`${method} ${path}`, (underWay.get(`${method} ${path}`) ?? 1) - 1)
  const said = (list: readonly Sent[]) => list.map(({ method, path }) => `${method} ${path}`)
  return {
    store: sent.store,
    reset: () => {
      sent.store.length = 0
      sent.warehouse.length = 0
    },
    listen: (side, inner) => ({
      send: async (request) => {
        const one = begin(request)
        sent[side].push(one)
        try {
          const reply = await inner.send(request)
          one.status = reply.status
          return reply
        } finally {
          end(one)
        }
      },
    }),
    counts: () => ({
      storeRequests: sent.store.length,
      warehouseReads: said(sent.warehouse.filter(({ method }) => method === 'GET')),
      warehouseWrites: said(sent.warehouse.filter(({ method }) => method !== 'GET')),
    }),
  }
}
