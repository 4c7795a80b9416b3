import type { Clock, Log, Random, SignalParser, Transport } from '@connect/core'
import { createDatabase, createDirectory, type Database, type Directory } from '@connect/database'
import { createQueue, type Queue } from '@connect/database/queue'
import { type Credentials, createCredentials, createVault, parseVaultKeys } from '@connect/database/secrets'
import { createTransport, streamLog, systemClock, systemRandom } from '@connect/http'
import { createSignalParser } from '@connect/shopify'
import { type Environment, readEnvironment } from '../server/environment.ts'

/** What the app's routes work with. Web processes verify, store and wake; they never run a pipeline (DESIGN 3). */
export interface Composition {
  readonly environment: Environment
  readonly database: Database
  readonly directory: Directory
  readonly credentials: Credentials
  readonly queue: Queue
  readonly signals: SignalParser
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
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
  return {
    environment,
    database,
    queue,
    directory: createDirectory(database.prisma, { enqueue: (transaction, connectionId) => queue.wakeIn(transaction, connectionId) }),
    credentials: createCredentials(database.prisma, vault, systemClock),
    signals: createSignalParser({ secrets: secretsOf(environment) }),
    transport: createTransport({
      allowPrivateNetwork: environment.ALLOW_PRIVATE_NETWORK === '1',
      log,
      userAgent: 'IntelliTrack-Connect/0.1 (Shopify)',
    }),
    clock: systemClock,
    random: systemRandom,
    log,
  }
}

/** The newer secret first, then the one being rotated out. */
export const secretsOf = (environment: Environment): readonly string[] =>
  environment.SHOPIFY_API_SECRET.split(',').map((secret) => secret.trim())
