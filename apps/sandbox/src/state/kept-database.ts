import { connect } from 'node:net'
import { type RunningDatabase, startDatabase } from '@connect/database/server'

export interface KeptDatabase {
  readonly url: string
  stop(): Promise<void>
}

interface Keeping {
  readonly start?: () => Promise<RunningDatabase>
  /** Milliseconds between two looks. */
  readonly every?: number
  say(line: string): void
}

/** The sandbox's server, started again where it was when it ends without being asked to. One that is given by DATABASE_URL is not ours to start. */
export async function keepDatabase(
  folder: string,
  { say, every = 2_000, start = () => startDatabase({ folder }) }: Keeping,
): Promise<KeptDatabase> {
  let database = await start()
  const { url, origin } = database
  let ending = false
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => say(`The database could not be started again: ${String(error)}`))
  }, every)
  timer.unref()
  if (origin === 'given') clearInterval(timer)

  async function look(): Promise<void> {
    if (ending || !(await isRefused(url))) return
    say('The database ended; starting it again')
    await database.stop()
    database = await start()
    if (database.url !== url) say('The database has another address now: end the sandbox with Ctrl-C and start it again')
  }

  return {
    url,
    stop: async () => {
      ending = true
      clearInterval(timer)
      await looking
      await database.stop()
    },
  }
}

/** Nobody listens there any more. A server that is only slow is left alone. */
function isRefused(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 1_000 })
    const end = (refused: boolean) => {
      socket.destroy()
      resolve(refused)
    }
    socket.once('connect', () => end(false))
    socket.once('timeout', () => end(false))
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code === 'ECONNREFUSED'))
  })
}
