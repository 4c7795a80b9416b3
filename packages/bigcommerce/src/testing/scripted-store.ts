import { type Transport, TransportError, type TransportResponse } from '@connect/core'
import { response, stillEnvironment } from '@connect/http/testing'
import { type Client, createClient } from '../client/client.ts'
import type { BigCommerceOptions } from '../options.ts'

/** One answer of the scripted store. `json` is sent with status 200 unless another is said; `[]` from v2 is sent as the store does, 204 and no body. */
export type Scripted =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly broken: 'no' | 'maybe' }

export interface SeenRequest {
  /** `GET /v3/catalog/products` */
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly at: number
}
export type Script = Readonly<Record<string, readonly Scripted[] | ((request: SeenRequest, nth: number) => Scripted)>>

/** A store that answers what a test wrote down, by method and path, and remembers exactly what it was asked. Its clock only moves when somebody waits. */
export function scriptedStore(script: Script, options: Partial<BigCommerceOptions> = {}) {
  const environment = stillEnvironment()
  const { clock, timer, random, log } = environment
  const requests: SeenRequest[] = []
  const transport: Transport = {
    async send({ method, url, headers, body }) {
      const { pathname, searchParams } = new URL(url)
      const name = `${method} ${pathname.replace(/^\/stores\/[^/]+/, '')}`
      const nth = requests.filter((one) => one.name === name).length
      const seen: SeenRequest = {
        name,
        query: Object.fromEntries(searchParams),
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
        headers,
        at: clock.now(),
      }
      requests.push(seen)
      const entry = script[name]
      const answer = typeof entry === 'function' ? entry(seen, nth) : entry?.[nth]
      if (!answer) throw new Error(`The script has no answer number ${nth + 1} to ${name}`)
      return replyTo(answer)
    },
  }
  const all: BigCommerceOptions = {
    storeHash: 'abc123',
    transport,
    clock,
    timer,
    random,
    log,
    accessToken: async () => 'token-1',
    webhooks: { destination: 'https://app.example/webhooks', clientId: 'client-1', clientSecret: 'secret-1' },
    decrementsAt: 'order',
    ...options,
  }
  const client: Client = createClient(all)
  return { ...environment, client, options: all, requests, names: () => requests.map(({ name }) => name) }
}

/** A page of v3, as it comes from the store. */
export const paged = (data: readonly unknown[], pages = 1, page = 1): Scripted => ({
  json: { data, meta: { pagination: { total: data.length, count: data.length, per_page: 250, current_page: page, total_pages: pages } } },
})

function replyTo(answer: Scripted): TransportResponse {
  if ('broken' in answer) throw new TransportError('broken by the script', answer.broken)
  if ('json' in answer) {
    const isEmpty = Array.isArray(answer.json) && answer.json.length === 0
    return isEmpty ? response(204, '') : response(answer.status ?? 200, JSON.stringify(answer.json), answer.headers)
  }
  return response(answer.status, answer.body ?? '', answer.headers)
}
