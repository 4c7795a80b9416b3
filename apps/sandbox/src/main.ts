/** `npm start`: database, simulated store, warehouse, app and worker, and one page to see them work. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sandboxVaultKeys } from '@connect/database/secrets'
import { applyMigrations, startDatabase } from '@connect/database/server'
import { buildClients } from './bundles/clients.ts'
import { type ChildPlan, startChild } from './processes/child.ts'
import { childPlans } from './processes/plans.ts'
import { startPage } from './server/page.ts'
import { setUpConnection } from './setup/set-up-connection.ts'
import { addresses as addressesOf } from './state/addresses.ts'
import { readEnvironment } from './state/environment.ts'
import { sandboxSecrets } from './state/secrets.ts'

const say = (line: string) => console.log(line)
const environment = readEnvironment()
const addresses = addressesOf(environment.SANDBOX_PORT)
const folder = environment.INTELLITRACK_DATA
mkdirSync(folder, { recursive: true })

say('Starting the database ...')
const database = await startDatabase({ folder })
let stopping = false
const closers: (() => Promise<unknown>)[] = [() => database.stop()]
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

try {
  await applyMigrations(database.url)
  await buildClients(say)
  const secrets = sandboxSecrets(folder)
  const plans = childPlans({
    firstPort: environment.SANDBOX_PORT,
    addresses,
    databaseUrl: database.url,
    encryptionKeys: encryptionKeys(folder),
    secrets,
  })
  say(`Starting ${plans.map((plan) => plan.name).join(', ')} ...`)
  const children = plans.map((plan) => startChild(plan, say))
  closers.unshift(() => Promise.all(children.map((child) => child.stop())))
  await Promise.all(children.map((child) => child.ready))
  const page = await startPage({ port: environment.SANDBOX_PORT, addresses, secrets, children, database: database.origin })
  closers.unshift(() => page.close())
  await setUpConnection({ addresses, secrets })
  writeFileSync(
    path.join(folder, 'running.json'),
    JSON.stringify({ page: addresses.page, databaseUrl: database.url, environment: cliEnvironment(plans) }),
    { mode: 0o600 },
  )
  say(`Ready: ${addresses.page}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}

async function end(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of closers) await close().catch((error: unknown) => console.error(error))
  process.exit(code)
}

/** What the command line needs to work beside the worker. */
function cliEnvironment(plans: readonly ChildPlan[]): Readonly<Record<string, string>> {
  const names = ['ALLOW_PRIVATE_NETWORK', 'NODE_ENV', 'SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'SHOPIFY_ADMIN_ORIGIN']
  const { env = {} } = plans.find((plan) => plan.name === 'worker') ?? {}
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}

/** The sandbox's own keys, made with the first start, as ENCRYPTION_KEYS wants them. */
function encryptionKeys(place: string): string {
  sandboxVaultKeys(place)
  return readFileSync(path.join(place, 'encryption-keys'), 'utf8').trim()
}
