import { type StorePlatform, type Transport, TransportError, type TransportRequest, type TransportResponse } from '@connect/core'
import { response, stillEnvironment } from '@connect/http/testing'
import type { WooCommerceOptions } from '../options.ts'
import { openByPlugin } from '../plugin/open.ts'
import type { PluginAccess, RestAccess } from '../protocol/store-access.ts'
import { openByRest } from '../rest/open.ts'

/** One answer of the scripted store. `json` is sent with status 200 unless another is said. */
export type Scripted =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly broken: 'no' | 'maybe' }

export interface SeenRequest {
  /** `GET /wc/v3/orders`, or `stock` of the plugin's. */
  readonly name: string
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}
export type Script = Readonly<Record<string, readonly Scripted[] | ((request: SeenRequest, nth: number) => Scripted)>>

export const pluginAccess: PluginAccess = {
  kind: 'plugin',
  rest: 'https://shop.example/wp-json/',
  key: { id: '0123456789abcdef0123456789abcdef', secret: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' },
}
export const restAccess: RestAccess = {
  kind: 'rest',
  rest: 'https://shop.example/wp-json/',
  consumerKey: 'ck_1',
  consumerSecret: 'cs_1',
  webhookSecret: 'whsec',
}

interface ScriptedStore extends ReturnType<typeof stillEnvironment> {
  readonly store: StorePlatform
  readonly options: WooCommerceOptions
  readonly requests: readonly SeenRequest[]
  names(): readonly string[]
}

/** A store that answers what a test wrote down, and remembers exactly what it was asked. Its clock only moves when somebody waits. */
export const scriptedPlugin = (script: Script, options: Partial<WooCommerceOptions> = {}): ScriptedStore =>
  scripted(script, { access: async () => pluginAccess, ...options }, openByPlugin)
export const scriptedRest = (script: Script, options: Partial<WooCommerceOptions> = {}): ScriptedStore =>
  scripted(script, { access: async () => restAccess, ...options }, openByRest)

function scripted(
  script: Script,
  options: Partial<WooCommerceOptions> & Pick<WooCommerceOptions, 'access'>,
  open: (options: WooCommerceOptions) => StorePlatform,
): ScriptedStore {
  const environment = stillEnvironment()
  const { clock, timer, log } = environment
  const { transport, requests } = scriptedTransport(script)
  const all: WooCommerceOptions = {
    storeKey: 'shop.example',
    transport,
    clock,
    timer,
    random: { uuid: uuids(), fraction: () => 0.5 },
    log,
    allowPlainHttp: false,
    unitCostField: null,
    webhooks: { destination: 'https://app.example/webhooks/1' },
    outbox: { provenUpTo: async () => null },
    opened: (text) => text,
    known: { variants: async () => new Map() },
    ...options,
  }
  return { ...environment, store: open(all), options: all, requests, names: () => requests.map(({ name }) => name) }
}

export function scriptedTransport(script: Script): { readonly transport: Transport; readonly requests: SeenRequest[] } {
  const requests: SeenRequest[] = []
  const send: Transport['send'] = async (request) => {
    const seen = seenOf(request)
    const nth = requests.filter((one) => one.name === seen.name).length
    requests.push(seen)
    const entry = script[seen.name]
    const answer = typeof entry === 'function' ? entry(seen, nth) : entry?.[nth]
    if (!answer) throw new Error(`The script has no answer number ${nth + 1} to ${seen.name}`)
    return replyTo(answer)
  }
  return { transport: { send }, requests }
}

function seenOf({ method, url, headers, body }: TransportRequest): SeenRequest {
  const { pathname, searchParams } = new URL(url)
  const route = searchParams.get('rest_route') ?? pathname.replace(/^.*?\/wp-json(?=\/|$)/, '')
  const name = route.startsWith('/intellitrack/v1/') ? route.slice('/intellitrack/v1/'.length) : `${method} ${route}`
  return { name, url, query: Object.fromEntries(searchParams), body: typeof body === 'string' ? JSON.parse(body) : {}, headers }
}

function replyTo(answer: Scripted): TransportResponse {
  if ('broken' in answer) throw new TransportError('broken by the script', answer.broken)
  if ('json' in answer) return response(answer.status ?? 200, JSON.stringify(answer.json), answer.headers)
  return response(answer.status, answer.body ?? '', answer.headers)
}

/** Each once, as nonces must be. */
function uuids(): () => string {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  }
}

/** How WordPress says that something is wrong. */
export const wpError = (status: number, code: string, message = code, data: object = {}): Scripted => ({
  status,
  json: { code, message, data: { status, ...data } },
})
