import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, reasonOf } from './database-error.ts'
import { type EmbeddedServer, makeSandbox, startEmbedded } from './embedded.ts'
import { checkGivenServer } from './given-server.ts'
import { keptSettings } from './kept-settings.ts'
import { type LockHolder, type LockResult, lockHolder, takeLock } from './lock.ts'
import { stopPostmaster, tell } from './postmaster.ts'
import { atProcessEnd } from './process-end.ts'
import { runningServer } from './running-server.ts'
import { sandboxFolder } from './sandbox-folder.ts'

export interface DatabaseOptions {
  /** A server to use as it is. Default: DATABASE_URL; null: start the bundled one whatever the environment says. */
  readonly url?: string | null
  /** Where the bundled server keeps its data. Default: INTELLITRACK_DATA, else `.sandbox` in the repository. */
  readonly folder?: string
  /** When another process of this clone runs the server already: refuse (default), or use it too without owning it. */
  readonly whenRunning?: 'refuse' | 'join'
  /** false only for throw-away data: nothing is written through to the disk. */
  readonly durable?: boolean
}

export interface RunningDatabase {
  readonly url: string
  /** given: DATABASE_URL's. started, adopted: ours to stop. joined: another process's. */
  readonly origin: 'given' | 'started' | 'adopted' | 'joined'
  /** Ends the server if it is ours; what was committed is on disk. More than one call does no harm. */
  stop(): Promise<void>
}

/**
 * A PostgreSQL to work with: the one of DATABASE_URL, or the bundled one, started (as root under another account), recovered after a crash,
 * or adopted when an earlier process was killed and left it running. Throws DatabaseError with cause and next step.
 */
export async function startDatabase(options: DatabaseOptions = {}): Promise<RunningDatabase> {
  const given = options.url === undefined ? process.env['DATABASE_URL'] : options.url
  if (given) {
    await checkGivenServer(given)
    return { url: given, origin: 'given', stop: async () => {} }
  }
  const sandbox = options.folder ?? sandboxFolder()
  makeSandbox(sandbox)
  const lock = lockOf(sandbox)
  if (!lock.taken) {
    if (options.whenRunning === 'join') return joined(sandbox, lock.holder)
    throw runsAlready(sandbox, lock.holder)
  }
  try {
    return owned(await startEmbedded(sandbox, options.durable ?? true), lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

function lockOf(sandbox: string): LockResult {
  try {
    return takeLock(path.join(sandbox, 'owner.lock'))
  } catch (error) {
    const nextStep =
      'start as the user the folder belongs to, or set INTELLITRACK_DATA to a folder of your own (an empty database begins there).'
    throw new DatabaseError(`The folder ${sandbox} cannot be written to: ${reasonOf(error)}.`, nextStep, { error })
  }
}

function owned(server: EmbeddedServer, release: () => void): RunningDatabase {
  const end = async () => {
    await stopPostmaster(server.pid)
    forget()
    release()
  }
  let ending: Promise<void> | null = null
  const stop = () => {
    ending ??= end()
    return ending
  }
  const forget = atProcessEnd({ stop, tell: () => tell(server.pid, 'SIGINT') })
  return { url: server.url, origin: server.adopted ? 'adopted' : 'started', stop }
}

/** The other process may just be starting it. */
async function joined(sandbox: string, holder: LockHolder): Promise<RunningDatabase> {
  const until = Date.now() + 60_000
  while (Date.now() < until && lockHolder(path.join(sandbox, 'owner.lock'))) {
    const url = await runningServer(sandbox, keptSettings(sandbox))
    if (url) return { url, origin: 'joined', stop: async () => {} }
    await sleep(100)
  }
  throw new DatabaseError(
    `Process ${holder.pid} (${holder.command}) has the database of ${sandbox}, but it does not answer.`,
    `end that process (kill ${holder.pid}) and start again.`,
  )
}

function runsAlready(sandbox: string, holder: LockHolder): DatabaseError {
  return new DatabaseError(
    `IntelliTrack Connect runs already with the data in ${sandbox}: process ${holder.pid} (${holder.command}), since ${holder.since}.`,
    `use that one, end it (kill ${holder.pid}), or set INTELLITRACK_DATA to another folder for a second one beside it.`,
  )
}
