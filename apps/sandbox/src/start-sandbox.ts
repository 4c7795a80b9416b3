import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createDatabase } from '@connect/database'
import { sandboxVaultKeys } from '@connect/database/secrets'
import { applyMigrations } from '@connect/database/server'
import { buildClients } from './bundles/clients.ts'
import { type ProxyOptions, startProxy } from './mutations/proxy.ts'
import { createMutationSwitch } from './mutations/switch.ts'
import { type Child, startChild } from './processes/child.ts'
import { childPlans } from './processes/plans.ts'
import { startPage } from './server/page.ts'
import { setUp } from './setup/set-up.ts'
import { type Addresses, addresses as addressesOf, neededPorts, ports } from './state/addresses.ts'
import type { SandboxEnvironment } from './state/environment.ts'
import { keepDatabase } from './state/kept-database.ts'
import { assertPortsFree } from './state/ports-free.ts'
import { noteRunning } from './state/running.ts'
import { sandboxSecrets } from './state/secrets.ts'
import type { Progress } from './terminal/progress.ts'

export interface Sandbox {
  readonly page: string
  readonly children: readonly Child[]
}

/** Starts everything in order; what was started is in `closers`, last first, also when a later step throws. */
export async function startSandbox(
  environment: SandboxEnvironment,
  progress: Progress,
  closers: (() => Promise<unknown>)[],
): Promise<Sandbox> {
  const { SANDBOX_PORT: port, INTELLITRACK_DATA: folder } = environment
  const mutable = environment.SANDBOX_MUTABLE === '1'
  const addresses = addressesOf(port, mutable)
  const database = await progress.step('Starting the database', () => keepDatabase(folder, { say: progress.say }))
  closers.unshift(() => database.stop())
  await assertPortsFree(neededPorts(port, mutable))
  await applyMigrations(database.url)
  await buildClients(progress.step)
  const secrets = sandboxSecrets(folder)
  const mutation = mutable ? createMutationSwitch() : null
  if (mutation) {
    for (const between of proxies(port, addresses)) {
      const proxy = await startProxy({ ...between, switch: mutation })
      closers.unshift(() => proxy.close())
    }
  }
  const encryptionKeys = keysOf(folder)
  const plans = childPlans({ firstPort: port, addresses, databaseUrl: database.url, encryptionKeys, secrets })
  const children = plans.map((plan) => startChild(plan, { keep: progress.keep, show: progress.say }))
  closers.unshift(() => Promise.all(children.map((child) => child.stop())))
  const names = plans.map((plan) => plan.name).join(', ')
  await progress.step(`Starting ${names}`, () => Promise.all(children.map((child) => child.ready)))
  const asked = createDatabase(database.url, { connections: 1 })
  closers.unshift(() => asked.close())
  const page = await startPage({ port, addresses, secrets, children, database: asked, mutation })
  closers.unshift(() => page.close())
  await setUp({ addresses, secrets, step: progress.step, say: progress.say })
  closers.unshift(noteRunning(folder, addresses, database.url, plans))
  return { page: addresses.page, children }
}

const proxies = (first: number, addresses: Addresses): readonly Omit<ProxyOptions, 'switch'>[] => {
  const { storesProxy, bigcommerceProxy, woocommerceProxy, warehouseProxy } = ports(first)
  return [
    { side: 'shopify', port: storesProxy, target: addresses.stores },
    { side: 'bigcommerce', port: bigcommerceProxy, target: addresses.bigcommerce },
    { side: 'woocommerce', port: woocommerceProxy, target: addresses.woocommerce },
    { side: 'warehouse', port: warehouseProxy, target: addresses.warehouse },
  ]
}

/** The sandbox's own keys, made with the first start, as ENCRYPTION_KEYS wants them. */
function keysOf(folder: string): string {
  sandboxVaultKeys(folder)
  return readFileSync(path.join(folder, 'encryption-keys'), 'utf8').trim()
}
