import { type Transport, TransportError, type TransportResponse } from '@connect/core'
import { collected, response, stillEnvironment } from '@connect/http/testing'
import { type Client, createClient } from '../client/client.ts'
import { createShopify } from '../create-shopify.ts'
import type { ShopifyOptions } from '../options.ts'

/** One answer of the scripted shop. */
export type Scripted =
  | { readonly data: unknown; readonly errors?: readonly object[]; readonly cost?: ScriptedCost; readonly headers?: Record<string, string> }
  | { readonly errors: readonly object[]; readonly cost?: ScriptedCost }
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | { readonly broken: 'no' | 'maybe' }
export interface ScriptedCost {
  readonly requested: number
  readonly available: number
  readonly maximum?: number
  readonly rate?: number
}

export interface SeenRequest {
  readonly name: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly text: string
  readonly token: string
  readonly at: number
}
type Script = Readonly<Record<string, readonly Scripted[] | ((variables: Readonly<Record<string, unknown>>, nth: number) => Scripted)>>

/** A shop that answers what a test wrote down, by operation, and remembers exactly what it was asked. Its clock only moves when somebody waits. */
export function scriptedShop(script: Script, options: Partial<ShopifyOptions> = {}, files: Readonly<Record<string, string>> = {}) {
  const { clock, timer, random, log, sleeps, warnings } = stillEnvironment()
  const requests: SeenRequest[] = []
  const downloads: string[] = []
  const transport: Transport = {
    async send(request) {
      if (request.method === 'GET') {
        downloads.push(request.url)
        return response(files[request.url] === undefined ? 404 : 200, files[request.url] ?? '')
      }
      const body = JSON.parse(String(request.body)) as { query: string; operationName: string; variables: Record<string, unknown> }
      const nth = requests.filter(({ name }) => name === body.operationName).length
      const token = request.headers['x-shopify-access-token'] ?? ''
      requests.push({ name: body.operationName, variables: body.variables, text: body.query, token, at: clock.now() })
      const entry = script[body.operationName]
      const answer = typeof entry === 'function' ? entry(body.variables, nth) : entry?.[nth]
      if (!answer) throw new Error(`The script has no answer number ${nth + 1} to ${body.operationName}`)
      return replyTo(answer)
    },
  }
  const all: ShopifyOptions = {
    shop: 'demo.myshopify.com',
    transport,
    clock,
    timer,
    random,
    log,
    accessToken: async () => 'token-1',
    settings: { stockFigure: 'on_hand' },
    ...options,
  }
  const client: Client = createClient(all)
  return {
    client,
    store: createShopify(all),
    options: all,
    requests,
    downloads,
    sleeps,
    warnings,
    clock,
    names: () => requests.map(({ name }) => name),
  }
}

function replyTo(answer: Scripted): TransportResponse {
  if ('broken' in answer) throw new TransportError('broken by the script', answer.broken)
  if ('status' in answer) return response(answer.status, answer.body ?? '', answer.headers)
  const { cost, ...body } = answer
  const headers = 'headers' in answer ? answer.headers : undefined
  return response(200, JSON.stringify({ ...body, headers: undefined, ...(cost ? { extensions: { cost: costOf(cost) } } : {}) }), headers)
}

function costOf({ requested, available, maximum = 2000, rate = 100 }: ScriptedCost) {
  return {
    requestedQueryCost: requested,
    actualQueryCost: requested,
    throttleStatus: { maximumAvailable: maximum, currentlyAvailable: available, restoreRate: rate },
  }
}

export { collected }

export const nodes = <Node>(all: readonly Node[], endCursor: string | null = null) => ({
  nodes: all,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
