import type { Transport } from '@connect/core'
import { inProcessTransport } from '../../server/in-process-transport.ts'
import { askPlatform, type Heard, type RehearsalRoom, rehearsalRoom } from '../../server/rehearsal-room.ts'
import { memoryDocumentStore, type StoredDocument } from '../../world/index.ts'
import type { SiteContext } from '../context.ts'
import { createSimulatedWooCommerce, type SimulatedWooCommerce, type SiteOptions } from './simulated-woocommerce.ts'

export const REHEARSAL_ORIGIN = 'https://store.example'
/** Read and write, read only, write only, and one of a subscriber. */
export const REHEARSAL_KEYS = { rw: 'ck_rw', ro: 'ck_ro', wo: 'ck_wo', sub: 'ck_sub' } as const

/** One site at the root of a host in one thread, with REST keys; `documents` lets it go on from what another had stored. */
export interface SiteRehearsal extends RehearsalRoom {
  readonly platform: SimulatedWooCommerce
  /** Reaches the site under `https://store.example/...`. */
  readonly transport: Transport
  context(): SiteContext
  /** Asks `/wp-json{path}` with the key that reads and writes, or with `key`; null: with none. */
  api(method: string, path: string, body?: object | string, key?: keyof typeof REHEARSAL_KEYS | null): Promise<ApiHeard>
  /** Asks the host; `path` begins with a slash. */
  request(method: string, path: string, body?: object | string, headers?: Readonly<Record<string, string>>): Promise<Heard>
  command(name: string, input?: object): Promise<unknown>
}

export interface ApiHeard extends Heard {
  /** Parsed where it is JSON. */
  readonly body: never
}

export async function rehearseSite(
  options: Omit<SiteOptions, 'path'> = {},
  documents?: Map<string, StoredDocument>,
): Promise<SiteRehearsal> {
  const room = rehearsalRoom()
  const { clock, random, timer } = room
  const key = (name: keyof typeof REHEARSAL_KEYS) => ({ consumerKey: REHEARSAL_KEYS[name], consumerSecret: secretOf(REHEARSAL_KEYS[name]) })
  const platform = await createSimulatedWooCommerce({
    store: memoryDocumentStore(documents),
    clock,
    random,
    timer,
    transport: room.appDoor,
    home: REHEARSAL_ORIGIN,
    sites: [
      {
        path: '',
        keys: [
          { permissions: 'read_write', ...key('rw') },
          { permissions: 'read', ...key('ro') },
          { permissions: 'write', ...key('wo') },
          { permissions: 'read_write', role: 'subscriber', ...key('sub') },
        ],
        ...options,
      },
    ],
  })
  const request: SiteRehearsal['request'] = (method, path, body, headers = {}) =>
    askPlatform(platform, method, `${REHEARSAL_ORIGIN}${path}`, body, headers)
  return Object.assign<RehearsalRoom, Omit<SiteRehearsal, keyof RehearsalRoom>>(room, {
    platform,
    transport: inProcessTransport(platform, { sleep: () => new Promise(() => {}) }),
    context: () => platform.context(''),
    request,
    api: async (method, path, body, name = 'rw') => {
      const authorization = name === null ? {} : { authorization: basic(REHEARSAL_KEYS[name], secretOf(REHEARSAL_KEYS[name])) }
      const heard = await request(method, `/wp-json${path}`, body, authorization)
      const isJson = heard.text !== '' && (heard.headers['content-type'] ?? '').includes('json')
      return { ...heard, body: (isJson ? JSON.parse(heard.text) : undefined) as never }
    },
    command: async (name, input = {}) => {
      const answer = await request('POST', `/_control/sites/-/commands/${name}`, input)
      const { result, error } = JSON.parse(answer.text) as { readonly result?: unknown; readonly error?: string }
      if (error) throw new Error(error)
      return result
    },
  })
}

export function basic(consumerKey: string, consumerSecret: string): string {
  return `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`
}

function secretOf(consumerKey: string): string {
  return consumerKey.replace(/^ck_/, 'cs_')
}
