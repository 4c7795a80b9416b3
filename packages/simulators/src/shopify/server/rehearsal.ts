import type { Transport } from '@connect/core'
import { inProcessTransport } from '../../server/in-process-transport.ts'
import { askPlatform, type Heard, type RehearsalRoom, rehearsalRoom } from '../../server/rehearsal-room.ts'
import { memoryDocumentStore, type StoredDocument } from '../../world/index.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { createSimulatedShopify, type SimulatedShopify } from './simulated-shopify.ts'

/** The scopes a warehouse connector asks for. */
export const WAREHOUSE_SCOPES: readonly string[] = [
  ...['read_products', 'write_inventory', 'read_locations', 'read_orders', 'read_shipping'],
  ...['write_merchant_managed_fulfillment_orders', 'read_third_party_fulfillment_orders'],
]

export const REHEARSAL_SHOP = 'demo.myshopify.com'
const ORIGIN = 'http://shopify.test'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly data: Record<string, never> | null
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly string[]
    readonly extensions: Readonly<Record<string, unknown>>
  }[]
  readonly extensions: {
    readonly cost: {
      readonly requestedQueryCost: number
      readonly actualQueryCost: number | null
      readonly throttleStatus: { readonly currentlyAvailable: number }
    }
  }
}

/** A platform in one thread with one shop and one installed app, a clock that is moved by hand, and webhooks that are caught. */
export interface Rehearsal extends RehearsalRoom {
  readonly platform: SimulatedShopify
  readonly app: RegisteredApp
  /** Reaches the platform under `http://shopify.test/{shop}/...`. */
  readonly transport: Transport
  /** The app's access token; replaced by whoever refreshes it. */
  token: string
  graphql(query: string, variables?: object, headers?: Readonly<Record<string, string>>, version?: string): Promise<Answer>
  request(method: string, path: string, body?: object | string, headers?: Readonly<Record<string, string>>): Promise<Heard>
  command(name: string, input?: object): Promise<unknown>
}

/** Opens one; `documents` lets it go on from what another had stored. */
export async function rehearse(change: Partial<RegisteredApp> = {}, documents?: Map<string, StoredDocument>): Promise<Rehearsal> {
  const app: RegisteredApp = {
    clientId: 'app-1',
    clientSecret: 'hush',
    scopes: WAREHOUSE_SCOPES,
    webhooks: [],
    applicationUrl: 'http://app.test',
    ...change,
  }
  const room = rehearsalRoom()
  const { clock, random, timer } = room
  const shops = [{ domain: REHEARSAL_SHOP, installed: [app.clientId] }]
  const store = memoryDocumentStore(documents)
  const platform = await createSimulatedShopify({ store, clock, random, timer, transport: room.appDoor, apps: [app], shops })
  const request: Rehearsal['request'] = (method, path, body = {}, headers = {}) =>
    askPlatform(platform, method, `${ORIGIN}${path}`, body, headers)
  const rehearsal: Rehearsal = Object.assign<RehearsalRoom, Omit<Rehearsal, keyof RehearsalRoom>>(room, {
    platform,
    app,
    transport: inProcessTransport(platform, { sleep: () => new Promise(() => {}) }),
    token: '',
    request,
    graphql: async (query, variables = {}, headers = {}, version = '2026-10') => {
      const path = `/${REHEARSAL_SHOP}/admin/api/${version}/graphql.json`
      const {
        status,
        headers: answered,
        text,
      } = await request('POST', path, { query, variables }, { 'x-shopify-access-token': rehearsal.token, ...headers })
      return { errors: [], data: null, ...JSON.parse(text), status, headers: answered }
    },
    command: async (name, input = {}) => {
      const answer = await request('POST', `/_control/shops/${REHEARSAL_SHOP}/commands/${name}`, input)
      const { result, error } = JSON.parse(answer.text) as { readonly result?: unknown; readonly error?: string }
      if (error) throw new Error(error)
      return result
    },
  })
  rehearsal.token = (await exchange(rehearsal)).access_token
  return rehearsal
}

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
}

/** Token exchange with a session token the admin just minted. */
export async function exchange(
  rehearsal: Rehearsal,
  subject = rehearsal.platform.sessionToken(REHEARSAL_SHOP, rehearsal.app.clientId),
): Promise<Tokens> {
  const answer = await rehearsal.request('POST', `/${REHEARSAL_SHOP}/admin/oauth/access_token`, {
    client_id: rehearsal.app.clientId,
    client_secret: rehearsal.app.clientSecret,
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: subject,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    expiring: '1',
  })
  return JSON.parse(answer.text) as Tokens
}
