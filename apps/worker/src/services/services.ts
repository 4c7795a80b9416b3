import type { Clock, ConnectionId, Log, Random, Timer, Transport, UnitOfWork } from '@connect/core'
import { createDatabase, createDirectory, createUnitOfWork, type Database, type Directory } from '@connect/database'
import { createLeases, type Leases } from '@connect/database/leases'
import { type Credentials, createCredentials, createVault, parseVaultKeys, type RotatingVault } from '@connect/database/secrets'
import { createTransport, streamLog, systemClock, systemRandom, systemTimer } from '@connect/http'
import type { WorkerEnvironment } from './environment.ts'

/** What this process works with. */
export interface Services {
  readonly environment: WorkerEnvironment
  readonly database: Database
  readonly directory: Directory
  readonly credentials: Credentials
  /** What seals credentials and personal data. */
  readonly vault: RotatingVault
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

/** The outside world, where a test puts its own in its place. */
export type Outside = Partial<Pick<Services, 'transport' | 'clock' | 'random' | 'timer' | 'log'>>

export function openServices(environment: WorkerEnvironment, part = 'worker', outside: Outside = {}): Services {
  const log = outside.log ?? streamLog(part, environment.LOG_LEVEL, part === 'cli' ? (line) => process.stderr.write(line) : undefined)
  const clock = outside.clock ?? systemClock
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
    transport: outside.transport ?? transport,
    log,
    vault,
    clock,
    directory: createDirectory(database.prisma),
    credentials: createCredentials(database.prisma, vault, clock),
    leases: createLeases(database.prisma),
    unitOfWork: createUnitOfWork(database.prisma, { vault }),
    fencedUnitOfWork: (fence) => createUnitOfWork(database.prisma, { vault, fence }),
    random: outside.random ?? systemRandom,
    timer: outside.timer ?? systemTimer,
    close: async () => {
      await transport.close()
      await database.close()
    },
  }
}

/** The connection's record, or an error that names it. */
export async function connectionOf(services: Pick<Services, 'directory'>, connectionId: ConnectionId) {
  const connection = await services.directory.byId(connectionId)
  if (!connection) throw new UnknownConnection(connectionId)
  return connection
}

export class UnknownConnection extends Error {
  override readonly name = 'UnknownConnection'
  constructor(connectionId: ConnectionId) {
    super(`There is no connection ${connectionId}`)
  }
}
