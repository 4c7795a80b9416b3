import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ChildPlan } from '../processes/child.ts'
import type { Addresses } from './addresses.ts'

const fileIn = (folder: string) => path.join(folder, 'running.json')
/** The worker's own door and keys are not for others. */
const forTheCommandLine = /^(ALLOW_PRIVATE_NETWORK|NODE_ENV|SHOPIFY_.*|BIGCOMMERCE_.*|WOOCOMMERCE_.*)$/

/** Leaves what the command line needs to work beside the worker, while the sandbox runs; gives the way to take it away. */
export function noteRunning(folder: string, addresses: Addresses, databaseUrl: string, plans: readonly ChildPlan[]): () => Promise<void> {
  const { env = {} } = plans.find((plan) => plan.name === 'worker') ?? {}
  const environment = Object.fromEntries(Object.entries(env).filter(([name]) => forTheCommandLine.test(name)))
  writeFileSync(fileIn(folder), JSON.stringify({ page: addresses.page, databaseUrl, environment }), { mode: 0o600 })
  return async () => rmSync(fileIn(folder), { force: true })
}

/** The page of the sandbox that left its note in this folder; it may be dead. */
export function notedPage(folder: string): string | null {
  if (!existsSync(fileIn(folder))) return null
  return (JSON.parse(readFileSync(fileIn(folder), 'utf8')) as { readonly page: string }).page
}
