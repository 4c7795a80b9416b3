import type { Transport, TransportRequest } from '@connect/core'

/** One request of ours to the store, and what came of it. */
export interface Call {
  readonly method: string
  /** REST route without its query: `/intellitrack/v1/stock`, `/wc/v3/orders`. */
  readonly route: string
  readonly body: string | null
  /** Null: not answered. */
  status: number | null
  answer: string | null
  milliseconds: number
}

export interface Recorder {
  readonly transport: Transport
  readonly calls: readonly Call[]
  /** Runs once, before the next call that this is true of goes out. */
  before(isMeant: (call: Call) => boolean, work: () => Promise<unknown>): void
}

/** Writes down every request that goes to the store; the others pass. */
export function createRecorder(store: string, inner: Transport): Recorder {
  const calls: Call[] = []
  let hook: { readonly isMeant: (call: Call) => boolean; readonly work: () => Promise<unknown> } | null = null
  const send = async (request: TransportRequest) => {
    if (!request.url.startsWith(`${store}/`)) return inner.send(request)
    const call = callOf(store, request)
    if (hook?.isMeant(call)) {
      const { work } = hook
      hook = null
      await work()
    }
    calls.push(call)
    const began = performance.now()
    const response = await inner.send(request)
    call.status = response.status
    const text = async () => {
      call.answer ??= await response.text()
      call.milliseconds = Math.round(performance.now() - began)
      return call.answer
    }
    return { ...response, text, stream: () => response.stream() }
  }
  return {
    transport: { send },
    calls,
    before: (isMeant, work) => {
      hook = { isMeant, work }
    },
  }
}

function callOf(store: string, { method, url, body }: TransportRequest): Call {
  const { pathname, searchParams } = new URL(url)
  const below = pathname.slice(new URL(store).pathname.replace(/\/$/, '').length)
  const route = searchParams.get('rest_route') ?? below.replace(/^(\/index\.php)?\/wp-json/, '')
  return { method, route, body: typeof body === 'string' ? body : null, status: null, answer: null, milliseconds: 0 }
}

/** `POST /intellitrack/v1/stock: 1`, one line for each kind of request; ids are left out. */
export function countsOf(calls: readonly Pick<Call, 'method' | 'route'>[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { method, route } of calls) {
    const kind = `${method} ${route.replace(/\/\d+/g, '/{id}')}`
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
