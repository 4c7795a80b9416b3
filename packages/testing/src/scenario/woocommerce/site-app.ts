import { type RawRequest, rejected, type SignalReading, type Transport, type TransportRequest } from '@connect/core'
import { outboxStream } from '@connect/database'
import { response } from '@connect/http/testing'
import {
  connectMessage,
  goodbyeMessage,
  type PluginKey,
  parsePluginEvents,
  type SignatureRefusal,
  sayHello,
  verifySigned,
} from '@connect/woocommerce'
import type { SignalBatchReading, SignalReader } from '../signal-reader.ts'
import type { VirtualTime } from '../virtual-time.ts'
import { rawRequest } from '../webhook-door.ts'

export const appOrigin = 'https://app.example'

/** Our app as a site with the plugin meets it (apps/woocommerce/server): keys are proven, what is told is verified and then stored. */
export interface SiteApp extends Transport {
  readonly events: SignalReader
  /** null: the site is not connected. */
  key(): PluginKey | null
  forget(): void
  /** Somebody on the way signs batches with another key. */
  forging: boolean
}

export interface SiteAppParts {
  readonly time: VirtualTime
  readonly storeKey: string
  /** Stores what was believed; answers 200 then. */
  readonly door: Transport
  /** The site, as the app reaches it. */
  readonly site: () => Transport
  connected(): Promise<void>
  removed(): Promise<void>
}

export function siteApp({ time, storeKey, door, site, connected, removed }: SiteAppParts): SiteApp {
  const { clock, random } = time
  let held: PluginKey | null = null
  /** Of the last request. */
  const last: { refusal: SignatureRefusal | null } = { refusal: null }
  const whyNot = (): SignatureRefusal | null => last.refusal
  const nonces = new Set<string>()
  const believed = async (request: RawRequest, target: string): Promise<boolean> => {
    const judged = await verifySigned(
      { ...request, target },
      {
        now: clock.now(),
        secretOf: async (id) => (held?.id === id ? held.secret : null),
        isFresh: async (_, nonce) => nonces.size < nonces.add(nonce).size,
      },
    )
    last.refusal = judged.kind === 'refused' ? judged.refusal : null
    return last.refusal === null
  }
  const read = async (request: RawRequest): Promise<SignalReading | SignalBatchReading> => {
    if (!(await believed(request, '/plugin/events'))) return rejected('bad_signature', last.refusal?.message ?? '')
    // Sealed as a database would: whoever opens it has to be the same.
    const events = parsePluginEvents(request.body, { storeKey, seal })
    if (events.kind === 'invalid') return rejected('malformed', `It is not what the protocol says: ${events.field}`)
    const now = new Date(clock.now()).toISOString()
    // A store whose clock is ahead has told nothing of what is to come.
    const checkpoint = (events.asOf < now ? events.asOf : now) as never
    return { kind: 'batch', signals: events.signals, proven: events.complete ? { stream: outboxStream('woocommerce'), checkpoint } : null }
  }
  const connect = async (body: unknown) => {
    const { key, store } = connectMessage.parse(JSON.parse(String(body)))
    const hello = await sayHello({ rest: store.rest, key, transport: site(), clock, random, allowPlainHttp: false })
    if (hello.kind === 'rejected') return refused(hello.code, hello.message, 502)
    held = key
    await connected()
    return response(200, JSON.stringify({ connected: true, storeKey }))
  }
  const goodbye = async (request: TransportRequest) => {
    const raw = rawRequest(request)
    if (!(await believed(raw, '/plugin/goodbye'))) return refused('intellitrack_signature', last.refusal?.message ?? '', 401)
    const { reason } = goodbyeMessage.parse(JSON.parse(new TextDecoder().decode(raw.body)))
    if (reason !== 'deactivated') await removed()
    return accepted()
  }
  const events = async (request: TransportRequest) => {
    last.refusal = null
    const { status } = await door.send(app.forging ? forged(request) : request)
    if (status === 200) return accepted()
    const refusal = whyNot()
    return refusal ? refused(refusal.code, refusal.message, 401, refusal.data) : refused('intellitrack_invalid', 'Not stored.', status)
  }
  const app: SiteApp = {
    events: { read },
    forging: false,
    key: () => held,
    forget: () => {
      held = null
    },
    send: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/plugin/connect') return connect(request.body)
      return pathname === '/plugin/goodbye' ? goodbye(request) : events(request)
    },
  }
  return app
}

const mark = 'sealed:'
const seal = (text: string): string => `${mark}${text}`
export const opened = (sealed: string): string => sealed.slice(mark.length)

const accepted = () => response(200, '{"accepted":true}')
const refused = (code: string, message: string, status: number, data: object = {}) =>
  response(status, JSON.stringify({ code, message, data: { ...data, status } }))

function forged(request: TransportRequest): TransportRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    name.toLowerCase() === 'x-intellitrack-signature' ? Buffer.alloc(32, 7).toString('base64') : value,
  ])
  return { ...request, headers: Object.fromEntries(headers) }
}
