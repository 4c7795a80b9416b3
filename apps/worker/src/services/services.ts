import type { Clock, ConnectionId, Log, Random, Timer, Transport, UnitOfWork } from '@connect/core'
import { createDatabase, createDirectory, createUnitOfWork, type Database, type Directory } from '@connect/database'
import { createLeases, type Leases } from '@connect/database/leases'
import { type Credentials, createCredentials, createVault, parseVaultKeys } from '@connect/database/secrets'
import { createTransport, streamLog, systemClock, systemRandom, systemTimer } from '@connect/http'
import type { WorkerEnvironment } from './environment.ts'

/** What this process works with. */
export interface Services {
  readonly environment: WorkerEnvironment
  readonly database: Database
  readonly directory: Directory
  readonly credentials: Credentials
  readonly leases: Leases
  /** Without a fence: for the scheduler and the command line. */
  readonly unitOfWork: UnitOfWork
  /** For a run that holds the connection's lease: nothing is written once somebody else has it. */
  fencedUnitOfWork(fence: number): UnitOfWork
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  close(): Promise<void>
}

export function openServices(environment: WorkerEnvironment, part = 'worker'): Services {
  const log = streamLog(part, environment.LOG_LEVEL, part === 'cli' ? (line) => process.stderr.write(line) : undefined)
  const vault = createVault(parseVaultKeys(environment.ENCRYPTION_KEYS))
  const database = createDatabase(environment.DATABASE_URL, { connections: environment.WORKER_CONCURRENCY + 6 })
  const transport = createTransport({
    allowPrivateNetwork: environment.ALLOW_PRIVATE_NETWORK === '1',
    log,
    userAgent: 'IntelliTrack-Connect/0.1',
  })
  return {
    environment,
    database,
    transport,
    log,
    directory: createDirectory(database.prisma),
    credentials: createCredentials(database.prisma, vault, systemClock),
    leases: createLeases(database.prisma),
    unitOfWork: createUnitOfWork(database.prisma, { vault }),
    fencedUnitOfWork: (fence) => createUnitOfWork(database.prisma, { vault, fence }),
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    close: async () => {
      await transport.close()
      await database.close()
    },
  }
}

/** The connection's record, or an error that names it. */
export async function connectionOf(services: Pick<Services, 'directory'>, connectionId: ConnectionId) {
  const connection = await services.directory.byId(connectionId)
  if (!connection) throw new Error(`There is no connection ${connectionId}`)
  return connection
}
