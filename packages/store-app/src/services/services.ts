import type { Clock, Log, Random, Timer, Transport, UnitOfWork } from '@connect/core'
import { createDatabase, createDirectory, createUnitOfWork, type Database, type Directory } from '@connect/database'
import { createQueue, type Queue } from '@connect/database/queue'
import { type Credentials, createCredentials, createVault, parseVaultKeys, type RotatingVault } from '@connect/database/secrets'
import { createTransport, streamLog, systemClock, systemRandom, systemTimer } from '@connect/http'
import type { StoreAppEnvironment } from './environment.ts'

/** What the routes of a store-side app work with. Web processes verify, store and wake; they never run a pipeline (DESIGN 3). */
export interface StoreAppServices {
  readonly database: Database
  readonly unitOfWork: UnitOfWork
  readonly directory: Directory
  readonly credentials: Credentials
  readonly vault: RotatingVault
  readonly queue: Queue
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /** Where the warehouse can reach the worker from outside; null: nowhere. */
  readonly signalsUrl: string | null
  close(): Promise<void>
}

/** The outside world, where a test puts its own in its place. */
export type Outside = Partial<Pick<StoreAppServices, 'transport' | 'clock' | 'random' | 'timer' | 'log'>>

/** `part` names the process in its log, `userAgent` the app to whom it asks. */
export async function openStoreApp(
  environment: StoreAppEnvironment,
  { part, userAgent }: { readonly part: string; readonly userAgent: string },
  outside: Outside = {},
): Promise<StoreAppServices> {
  const log = outside.log ?? streamLog(part)
  const clock = outside.clock ?? systemClock
  const vault = createVault(parseVaultKeys(environment.ENCRYPTION_KEYS))
  const database = createDatabase(environment.DATABASE_URL)
  const queue = await createQueue({ url: environment.DATABASE_URL, log, role: 'web' })
  const transport = createTransport({ allowPrivateNetwork: environment.ALLOW_PRIVATE_NETWORK === '1', log, userAgent })
  return {
    database,
    queue,
    vault,
    unitOfWork: createUnitOfWork(database.prisma, { vault }),
    directory: createDirectory(database.prisma, { enqueue: (transaction, connectionId) => queue.wakeIn(transaction, connectionId) }),
    credentials: createCredentials(database.prisma, vault, clock),
    transport: outside.transport ?? transport,
    clock,
    random: outside.random ?? systemRandom,
    timer: outside.timer ?? systemTimer,
    log,
    signalsUrl: environment.SIGNALS_URL ?? null,
    close: async () => {
      await queue.stop(1_000)
      await transport.close()
      await database.close()
    },
  }
}
