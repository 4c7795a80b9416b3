import type { Clock, Log, Random, SignalParser, Timer, Transport, UnitOfWork } from '@connect/core'
import { createDatabase, createDirectory, createUnitOfWork, type Database, type Directory } from '@connect/database'
import { createQueue, type Queue } from '@connect/database/queue'
import {
  type AppSessions,
  type Credentials,
  createAppSessions,
  createCredentials,
  createVault,
  parseVaultKeys,
} from '@connect/database/secrets'
import { createTransport, streamLog, systemClock, systemRandom, systemTimer } from '@connect/http'
import { createSignalParser } from '@connect/shopify'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { type Environment, readEnvironment } from '../server/environment.ts'
import { onInstalled } from './install/installed.server.ts'
import { connectionOfShop } from './install/shop-connection.server.ts'
import { createSessionStorage } from './session/session-storage.server.ts'
import { createLibrary, type Library } from './shopify/library.server.ts'
import { platformFetch } from './shopify/platform-fetch.server.ts'
import { shopToken } from './shopify/shop-token.server.ts'

/** What the app's routes work with. Web processes verify, store and wake; they never run a pipeline (DESIGN 3). */
export interface Composition {
  readonly environment: Environment
  readonly database: Database
  readonly unitOfWork: UnitOfWork
  readonly directory: Directory
  readonly credentials: Credentials
  /** Of Shopify's library. */
  readonly sessions: AppSessions
  readonly queue: Queue
  readonly signals: SignalParser
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
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
  const log = streamLog('shopify-app')
  const database = createDatabase(environment.DATABASE_URL)
  const queue = await createQueue({ url: environment.DATABASE_URL, log, role: 'web' })
  const vault = createVault(parseVaultKeys(environment.ENCRYPTION_KEYS))
  const allowPrivateNetwork = environment.ALLOW_PRIVATE_NETWORK === '1'
  const parts = {
    environment,
    database,
    queue,
    unitOfWork: createUnitOfWork(database.prisma, { vault }),
    directory: createDirectory(database.prisma, { enqueue: (transaction, connectionId) => queue.wakeIn(transaction, connectionId) }),
    credentials: createCredentials(database.prisma, vault, systemClock),
    sessions: createAppSessions(database.prisma, vault, 'shopify'),
    signals: createSignalParser({ secrets: secretsOf(environment) }),
    transport: createTransport({ allowPrivateNetwork, log, userAgent: 'IntelliTrack-Connect/0.1 (Shopify)' }),
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    log,
  }
  setAbstractFetchFunc(platformFetch(parts.transport, environment.SHOPIFY_ADMIN_ORIGIN))
  const sessionStorage = createSessionStorage({
    sessions: parts.sessions,
    credentials: parts.credentials,
    clock: systemClock,
    connectionOf: (shop) => connectionOfShop(parts, shop),
    freshToken: (shop, connectionId, marginMs) => shopToken(parts, shop, connectionId, marginMs)(),
  })
  const afterAuth = (shop: string, scopes: readonly string[]) => onInstalled(parts, shop, scopes)
  return { ...parts, library: createLibrary({ environment, secrets: secretsOf(environment), sessionStorage, log, afterAuth }) }
}

/** The newer secret first, then the one being rotated out. */
export const secretsOf = (environment: Environment): readonly string[] =>
  environment.SHOPIFY_API_SECRET.split(',').map((secret) => secret.trim())
