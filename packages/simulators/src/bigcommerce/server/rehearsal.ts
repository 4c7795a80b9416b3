import type { Transport } from '@connect/core'
import { inProcessTransport } from '../../server/in-process-transport.ts'
import { askPlatform, type Heard, type RehearsalRoom, rehearsalRoom } from '../../server/rehearsal-room.ts'
import { memoryDocumentStore, type StoredDocument } from '../../world/index.ts'
import type { RegisteredApp } from '../auth/app.ts'
import type { StoreContext } from '../context.ts'
import { openContract } from '../contract/open-contract.ts'
import { createSimulatedBigCommerce, type SimulatedBigCommerce } from './simulated-bigcommerce.ts'

/** The scopes a warehouse connector asks for. */
export const CONNECTOR_SCOPES: readonly string[] = [
  ...['store_v2_products_read_only', 'store_inventory', 'store_locations_read_only', 'store_v2_orders'],
  ...['store_v2_information_read_only', 'store_channel_settings_read_only'],
]

export const REHEARSAL_STORE = 'abc123'
const ORIGIN = 'http://bigcommerce.test'

/** A platform in one thread with one store and one installed app; every request and answer is compared with the official files where they are. */
export interface StoreRehearsal extends RehearsalRoom {
  readonly platform: SimulatedBigCommerce
  readonly app: RegisteredApp
  /** Reaches the platform under `http://bigcommerce.test/...`. */
  readonly transport: Transport
  /** The app's access token; replaced by whoever installs again. */
  token: string
  context(): StoreContext
  /** Asks the API of the store: `path` begins with the version. */
  api(method: string, path: string, body?: object | string, headers?: Readonly<Record<string, string>>): Promise<ApiHeard>
  request(method: string, path: string, body?: object | string, headers?: Readonly<Record<string, string>>): Promise<Heard>
  command(name: string, input?: object): Promise<unknown>
  appAction(name: string, input?: object): Promise<unknown>
}

export interface ApiHeard extends Heard {
  /** Parsed where it is JSON. */
  readonly body: never
}

/** Opens one; `documents` lets it go on from what another had stored. */
export async function rehearseStore(change: Partial<RegisteredApp> = {}, documents?: Map<string, StoredDocument>): Promise<StoreRehearsal> {
  const app: RegisteredApp = {
    clientId: 'app-1',
    clientSecret: 'a secret of thirty-two characters',
    scopes: CONNECTOR_SCOPES,
    callbacks: {
      auth: 'https://app.test/auth',
      load: 'https://app.test/load',
      uninstall: 'https://app.test/uninstall',
      removeUser: 'https://app.test/remove_user',
    },
    ...change,
  }
  const room = rehearsalRoom()
  const { clock, random, timer } = room
  const platform = await createSimulatedBigCommerce({
    store: memoryDocumentStore(documents),
    clock,
    random,
    timer,
    transport: room.appDoor,
    apps: [app],
    stores: [{ hash: REHEARSAL_STORE, installed: [app.clientId] }],
    contract: await openContract(),
  })
  const request: StoreRehearsal['request'] = (method, path, body, headers = {}) =>
    askPlatform(platform, method, `${ORIGIN}${path}`, body, headers)
  const control = async (path: string, input: object): Promise<unknown> => {
    const answer = await request('POST', `/_control/stores/${REHEARSAL_STORE}/${path}`, input)
    const { result, error } = JSON.parse(answer.text) as { readonly result?: unknown; readonly error?: string }
    if (error) throw new Error(error)
    return result
  }
  const rehearsal: StoreRehearsal = Object.assign<RehearsalRoom, Omit<StoreRehearsal, keyof RehearsalRoom>>(room, {
    platform,
    app,
    transport: inProcessTransport(platform, { sleep: () => new Promise(() => {}) }),
    token: platform.accessToken(REHEARSAL_STORE, app.clientId),
    context: () => platform.context(REHEARSAL_STORE),
    request,
    api: async (method, path, body, headers = {}) => {
      const own = { 'x-auth-token': rehearsal.token, accept: 'application/json', ...headers }
      const heard = await request(method, `/stores/${REHEARSAL_STORE}${path}`, body, own)
      const isJson = heard.text !== '' && (heard.headers['content-type'] ?? '').includes('json')
      return { ...heard, body: (isJson ? JSON.parse(heard.text) : undefined) as never }
    },
    command: (name, input = {}) => control(`commands/${name}`, input),
    appAction: (name, input = {}) => control(`app/${name}`, input),
  })
  return rehearsal
}
