import type { SignalParser } from '@connect/core'
import { type AppSessions, createAppSessions } from '@connect/database/secrets'
import { createSignalParser, missingScopes } from '@connect/shopify'
import { connectionOf, onInstalled, openStoreApp, type StoreAppServices, secretsIn } from '@connect/store-app'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { type Environment, readEnvironment } from '../server/environment.ts'
import { createSessionStorage } from './session/session-storage.server.ts'
import { createLibrary, type Library } from './shopify/library.server.ts'
import { platformFetch } from './shopify/platform-fetch.server.ts'
import { shopToken } from './shopify/shop-token.server.ts'

/** What the app's routes work with. */
export interface Composition extends StoreAppServices {
  readonly environment: Environment
  /** Of Shopify's library. */
  readonly sessions: AppSessions
  readonly signals: SignalParser
  /** Shopify's own library: who asks, and from which shop. */
  readonly library: Library
}

let opened: Promise<Composition> | null = null

/** One for the process, opened with the first request; a database that is not there yet is tried again with the next. */
export function composition(): Promise<Composition> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function open(): Promise<Composition> {
  const environment = readEnvironment()
  const services = await openStoreApp(environment, { part: 'shopify-app', userAgent: 'IntelliTrack-Connect/0.1 (Shopify)' })
  const { database, vault, credentials, clock, transport, log } = services
  const secrets = secretsOf(environment)
  const parts = {
    ...services,
    environment,
    sessions: createAppSessions(database.prisma, vault, 'shopify'),
    signals: createSignalParser({ secrets }),
  }
  setAbstractFetchFunc(platformFetch(transport, environment.SHOPIFY_ADMIN_ORIGIN))
  const sessionStorage = createSessionStorage({
    sessions: parts.sessions,
    credentials,
    clock,
    connectionOf: (shop) => connectionOf(parts, storeOf(shop)),
    freshToken: (shop, connectionId, marginMs) => shopToken(parts, shop, connectionId, marginMs)(),
  })
  const afterAuth = async (shop: string, scopes: readonly string[]) => void (await onInstalled(parts, storeOf(shop), missingScopes(scopes)))
  return { ...parts, library: createLibrary({ environment, secrets, sessionStorage, log, afterAuth }) }
}

const storeOf = (shop: string) => ({ platform: 'shopify', storeKey: shop })

export const secretsOf = (environment: Environment): readonly string[] => secretsIn(environment.SHOPIFY_API_SECRET)
