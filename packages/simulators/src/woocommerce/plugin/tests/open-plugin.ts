import { createHash, createHmac } from 'node:crypto'
import type { Transport, TransportRequest } from '@connect/core'
import { askPlatform, type Heard, type RehearsalRoom, rehearsalRoom } from '../../../server/rehearsal-room.ts'
import { memoryDocumentStore } from '../../../world/index.ts'
import { userOfRole } from '../../auth/keys.ts'
import { nonceOf, sessionCookie } from '../../auth/session.ts'
import type { SiteContext } from '../../context.ts'
import type { SiteProfile, SiteUser } from '../../model/site.ts'
import { createSimulatedWooCommerce, type SimulatedWooCommerce } from '../../server/simulated-woocommerce.ts'

export const BACKEND = 'https://backend.example'
const HOME = 'https://store.example'

export interface Told {
  readonly path: string
  readonly body: never
  readonly headers: Readonly<Record<string, string>>
}

export interface Batch {
  readonly epoch: number
  readonly events: readonly {
    readonly id: number
    readonly topic: string
    readonly subject: string
    readonly order?: { readonly id: number; readonly status: string }
  }[]
  readonly complete: boolean
}

/** The batches of the outbox among what the backend was told. */
export function batchesOf(told: readonly Told[]): Batch[] {
  return told.filter(({ path }) => path === '/plugin/events').map(({ body }) => body as Batch)
}

/** What a batch tells, in words: `order.changed 12`. */
export function namesOf({ events }: Batch): string[] {
  return events.map(({ topic, subject }) => `${topic} ${subject}`)
}

/** A site with our plugin, and a backend that does as it is told. */
export interface OpenPlugin extends RehearsalRoom {
  readonly platform: SimulatedWooCommerce
  /** What the backend was told, without screens' answers. */
  readonly told: Told[]
  /** What the backend answers by path; `accepted`, `connected` where nothing is said. A string is no JSON; null: no answer. */
  readonly answers: Map<string, (body: never) => { readonly status: number; readonly body: unknown; readonly type?: string } | null>
  context(): SiteContext
  /** Asks a signed route as the backend does. */
  ask(route: string, body?: object, how?: Asking): Promise<Heard & { readonly body: never }>
  connect(): Promise<unknown>
  command(name: string, input?: object): Promise<never>
  api(method: string, path: string, body?: object): Promise<Heard & { readonly body: never }>
  /** Asks the plugin's own page as somebody who is logged in. */
  browse(method: string, path: string, body?: object | string, role?: SiteUser['role'] | null): Promise<Heard & { readonly body: never }>
  /** A minute passes, and the site's cron runs. */
  minute(): Promise<void>
}

interface Asking {
  readonly key?: { readonly id: string; readonly secret: string }
  readonly timestamp?: number
  readonly nonce?: string
  /** Changes headers after they were made; undefined drops one. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly target?: string
  /** Where it is sent; below `/wp-json` where absent. */
  readonly address?: string
}

export async function openPlugin(profile: Partial<SiteProfile> = {}, { connected = true } = {}): Promise<OpenPlugin> {
  const room = rehearsalRoom()
  const told: Told[] = []
  const answers: OpenPlugin['answers'] = new Map()
  const platform = await createSimulatedWooCommerce({
    store: memoryDocumentStore(),
    clock: room.clock,
    random: room.random,
    timer: room.timer,
    transport: backendOf(told, answers),
    home: HOME,
    sites: [{ path: '', profile, plugin: true, keys: [{ permissions: 'read_write', consumerKey: 'ck_rw', consumerSecret: 'cs_rw' }] }],
  })
  const request = async (method: string, path: string, body?: object | string, headers: Readonly<Record<string, string>> = {}) => {
    const heard = await askPlatform(platform, method, `${HOME}${path}`, body, headers)
    return { ...heard, body: (heard.text.startsWith('{') || heard.text.startsWith('[') ? JSON.parse(heard.text) : undefined) as never }
  }
  let nonces = 0
  const open: OpenPlugin = Object.assign<RehearsalRoom, Omit<OpenPlugin, keyof RehearsalRoom>>(room, {
    platform,
    told,
    answers,
    context: () => platform.context(''),
    ask: (route, body = {}, how = {}) => {
      const key =
        how.key ?? platform.context('').world.collection<{ readonly key: { id: string; secret: string } }>('plugin').get('plugin')?.key
      const text = JSON.stringify(body)
      nonces += 1
      const headers = signed(key ?? { id: '0'.repeat(32), secret: '' }, how.target ?? `/intellitrack/v1/${route}`, text, {
        timestamp: how.timestamp ?? Math.floor(room.now() / 1000),
        nonce: how.nonce ?? nonces.toString(16).padStart(32, '0'),
      })
      const changed = Object.entries({ ...headers, ...how.headers }).filter((entry): entry is [string, string] => entry[1] !== undefined)
      return request('POST', how.address ?? `/wp-json/intellitrack/v1/${route}`, text, Object.fromEntries(changed))
    },
    connect: () => open.command('connectPlugin', { backend: BACKEND, code: 'ABCDE-12345' }),
    command: async (name, input = {}) => {
      const { text } = await request('POST', `/_control/sites/-/commands/${name}`, input)
      const { result, error } = JSON.parse(text) as { readonly result?: unknown; readonly error?: string }
      if (error) throw new Error(error)
      return result as never
    },
    api: (method, path, body) => request(method, `/wp-json${path}`, body, { authorization: `Basic ${btoa('ck_rw:cs_rw')}` }),
    browse: async (method, path, body, role = 'administrator') => {
      const address = `/wp-json/intellitrack/v1/admin/${path}`
      if (role === null) return request(method, address, body)
      const headers = await platform.site('').command((context) => {
        const user = userOfRole(context, role)
        return { cookie: sessionCookie(context, user.login), 'x-wp-nonce': nonceOf(context, user, 'wp_rest') }
      })
      const form = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
      return request(method, address, body, { ...headers, ...form })
    },
    minute: async () => {
      room.pass(60_000)
      await platform.runQueue()
    },
  })
  if (connected) await open.connect()
  told.length = 0
  return open
}

function backendOf(told: Told[], answers: OpenPlugin['answers']): Transport {
  const reply = (status: number, body: unknown, type?: string) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return {
      status,
      headers: { 'content-type': type ?? (typeof body === 'string' ? 'text/html' : 'application/json') },
      text: async () => text,
      stream: async function* () {},
    }
  }
  return {
    send: async (request: TransportRequest) => {
      const path = new URL(request.url).pathname
      const body = JSON.parse(String(request.body)) as never
      told.push({ path, body, headers: request.headers })
      const answer = answers.get(path)?.(body)
      if (answer === null) throw new Error('The backend is down')
      return answer
        ? reply(answer.status, answer.body, answer.type)
        : reply(200, { accepted: true, connected: true, storeKey: 'store.example' })
    },
  }
}

function signed(
  key: { id: string; secret: string },
  target: string,
  body: string,
  { timestamp, nonce }: { timestamp: number; nonce: string },
) {
  const hash = createHash('sha256').update(body).digest('hex')
  const text = ['INTELLITRACK-1', 'POST', target, timestamp, nonce, hash].join('\n')
  return {
    'x-intellitrack-key': key.id,
    'x-intellitrack-timestamp': String(timestamp),
    'x-intellitrack-nonce': nonce,
    'x-intellitrack-body': hash,
    'x-intellitrack-signature': createHmac('sha256', Buffer.from(key.secret, 'base64')).update(text).digest('base64'),
  }
}
