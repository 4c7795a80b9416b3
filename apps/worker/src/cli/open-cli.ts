import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ConnectionRecord } from '@connect/core'
import { createQueue, type Queue } from '@connect/database/queue'
import { sandboxFolder } from '@connect/database/server'
import { z } from 'zod'
import { readEnvironment, type WorkerEnvironment } from '../services/environment.ts'
import { openServices, type Services } from '../services/services.ts'

export interface Cli {
  readonly services: Services
  readonly queue: Queue
  close(): Promise<void>
}

/** Opens the services on DATABASE_URL, else on the sandbox that runs in this folder. */
export async function openCli(): Promise<Cli> {
  const environment = cliEnvironment()
  const services = openServices(environment, 'cli')
  const queue = await createQueue({ url: environment.DATABASE_URL, log: services.log, role: 'web', connections: 2 })
  return {
    services,
    queue,
    close: async () => {
      await queue.stop(1_000)
      await services.close()
    },
  }
}

/** As a worker would be started here. */
export const cliEnvironment = (): WorkerEnvironment => readEnvironment({ ...sandboxEnvironment(), LOG_LEVEL: 'error', ...process.env })

const running = z.object({ page: z.string(), databaseUrl: z.string(), environment: z.record(z.string(), z.string()) })

/** What the running sandbox left for us; nothing when none runs, or when the environment names a database. */
function sandboxEnvironment(): Record<string, string> {
  const folder = sandboxFolder()
  const file = path.join(folder, 'running.json')
  if (process.env['DATABASE_URL'] || !existsSync(file)) return {}
  const { databaseUrl, environment } = running.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { DATABASE_URL: databaseUrl, ENCRYPTION_KEYS: readFileSync(path.join(folder, 'encryption-keys'), 'utf8').trim(), ...environment }
}

/** Where the sandbox's page is, when it runs. */
export function sandboxPage(): string | null {
  const file = path.join(sandboxFolder(), 'running.json')
  return existsSync(file) ? running.parse(JSON.parse(readFileSync(file, 'utf8'))).page : null
}

/** The connection named by store or id; the only one there is when none is named. */
export async function chosenConnection({ directory }: Services, name: string | undefined): Promise<ConnectionRecord> {
  const all = await directory.all()
  const found = name === undefined ? all : all.filter((one) => one.id === name || one.storeKey === name)
  const [only, ...more] = found
  if (only && more.length === 0) return only
  const names = all.map((one) => one.storeKey).join(', ')
  if (name !== undefined) throw new Error(`There is no connection ${name}. There are: ${names || 'none'}`)
  throw new Error(
    all.length === 0 ? 'There is no connection yet: install the app in a store first' : `Name one with --connection: ${names}`,
  )
}
