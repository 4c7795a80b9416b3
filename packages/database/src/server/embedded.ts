import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverBinaries } from './binaries.ts'
import { dataFolder, superuser } from './cluster.ts'
import { type DataHome, dataHome } from './data-home.ts'
import { DatabaseError } from './database-error.ts'
import { ensureDatabase } from './databases.ts'
import { freePort } from './free-port.ts'
import { type KeptSettings, keepSettings, keptSettings } from './kept-settings.ts'
import { launch } from './launch.ts'
import { rotateLog } from './log-tail.ts'
import { ping } from './ping.ts'
import { killPostmaster, runningPostmaster } from './postmaster.ts'

export interface EmbeddedServer {
  readonly url: string
  readonly pid: number
  /** It was running already: left behind by a process that was killed. */
  readonly adopted: boolean
}

/** Brings up the server of one sandbox folder. The caller holds the folder's lock. */
export async function startEmbedded(sandbox: string, durable: boolean): Promise<EmbeddedServer> {
  const fresh = keptSettings(sandbox)
  // Kept before anything is made with it: a start that is killed half way must not leave data behind that nobody has the password of.
  keepSettings(sandbox, fresh)
  const home = dataHome(sandbox, fresh)
  const settings = keptSettings(sandbox)
  const binaries = serverBinaries(home.account)
  const data = dataFolder(home, binaries, settings.password, durable)
  const orphan = await settleOrphan(data, settings)
  const server = orphan ?? (await launchAnew({ sandbox, home, binaries, data, settings, durable }))
  await ensureDatabase(urlOf(settings, server.port, 'postgres'), 'intellitrack')
  return { url: urlOf(settings, server.port, 'intellitrack'), pid: server.pid, adopted: orphan !== null }
}

/** What still runs on this data: adopted once it answers; ended when it will not. null: nothing runs any more. */
async function settleOrphan(data: string, settings: KeptSettings): Promise<{ pid: number; port: number } | null> {
  let patience = Date.now() + 15_000
  for (;;) {
    const found = runningPostmaster(data)
    if (!found) return null
    const answer = await ping(urlOf(settings, found.port, 'postgres'), data)
    if (answer.state === 'ready') return found
    // Recovering or shutting down takes as long as it takes.
    if (answer.state === 'busy') patience = Date.now() + 15_000
    if (Date.now() > patience || answer.state === 'foreign') await killPostmaster(found.pid)
    await sleep(50)
  }
}

interface Anew {
  readonly sandbox: string
  readonly home: DataHome
  readonly binaries: string
  readonly data: string
  readonly settings: KeptSettings
  readonly durable: boolean
}

async function launchAnew(start: Anew): Promise<{ pid: number; port: number }> {
  const log = path.join(start.sandbox, 'postgres.log')
  rotateLog(log)
  let wanted = start.settings.port
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const port = await freePort(wanted)
    if (port !== start.settings.port) keepSettings(start.sandbox, { ...start.settings, port })
    const url = urlOf(start.settings, port, 'postgres')
    const { binaries, data, durable } = start
    const launched = await launch({ binaries, data, account: start.home.account, log, port, url, durable })
    if (launched.kind === 'started') return { pid: launched.server.pid ?? 0, port }
    wanted = launched.kind === 'portTaken' ? null : port
    await sleep(200)
  }
  throw new DatabaseError(
    `The database in ${start.data} is still held by a server that ended, or no port can be had.`,
    `look for postgres processes (ps aux | grep ${start.data}), end them, and start again.`,
  )
}

/** Makes the sandbox folder; everybody may enter it, what lies in it is closed file by file. */
export function makeSandbox(sandbox: string): void {
  try {
    mkdirSync(sandbox, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new DatabaseError(`The folder ${sandbox} cannot be made.`, 'set INTELLITRACK_DATA to a folder you may write to.', { error })
  }
}

function urlOf(settings: KeptSettings, port: number, database: string): string {
  return `postgresql://${superuser}:${settings.password}@127.0.0.1:${port}/${database}`
}
