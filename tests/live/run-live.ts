import { randomBytes } from 'node:crypto'
import { changes } from './hops/changes.ts'
import { connect } from './hops/connect.ts'
import { describe } from './hops/describe.ts'
import { disconnect } from './hops/disconnect.ts'
import { drift } from './hops/drift.ts'
import { inventory } from './hops/inventory.ts'
import { onHold } from './hops/on-hold.ts'
import { orders } from './hops/orders.ts'
import { products } from './hops/products.ts'
import { saleBetween } from './hops/sale-between.ts'
import { shipping } from './hops/shipping.ts'
import { stockOut } from './hops/stock-out.ts'
import { type Machine, startMachine } from './machine/start-machine.ts'
import type { LiveOptions } from './options.ts'
import { cleanUp } from './store/clean-up.ts'
import { nothingMade } from './store/made.ts'
import { merchantOf } from './store/merchant.ts'
import { openPluginPage, type PluginPage } from './store/plugin-page.ts'
import type { LiveHop } from './walk/live.ts'
import { runHops } from './walk/run-hops.ts'

export interface LiveResult {
  readonly store: string
  readonly way: 'plugin' | 'rest'
  readonly ok: boolean
  readonly seconds: number
  readonly hops: readonly LiveHop[]
  /** What could not be removed. */
  readonly left: readonly string[]
}

const hops = [describe, connect, products, inventory, orders, onHold, changes, shipping, stockOut, saleBetween, drift, disconnect]

interface Watched {
  tell(line: string): void
  /** Somebody wants it to end: what was made is removed all the same. */
  stopped(): boolean
}

/** The whole walk. Throws where it cannot begin; nothing was touched then. */
export async function runLive(options: LiveOptions, { tell, stopped }: Watched): Promise<LiveResult> {
  const began = performance.now()
  const merchant = merchantOf(options.store, options.keys)
  await merchant.get('orders?per_page=1')
  const page = options.way === 'plugin' && options.owner ? await openPluginPage(options.store, options.owner) : null
  if (page) await refuseConnected(page, options.force)
  const made = nothingMade(`LIVE-${randomBytes(4).toString('hex')}`.toUpperCase())
  const machine: Machine = await startMachine(options, (line) => tell(`     ${line.slice(0, 500)}`))
  tell(`${options.store}, ${options.way === 'plugin' ? 'by the plugin' : 'by the REST API alone'}; SKUs begin with ${made.prefix}`)
  let walked: readonly LiveHop[] = []
  let left: readonly string[] = []
  try {
    walked = await runHops(hops, { options, machine, merchant, page, made, notes: {} }, { tell, stopped })
  } finally {
    left = await cleanUp({ merchant, page, made, backend: options.backend })
    await machine.close()
  }
  tell(left.length === 0 ? 'ok   Nothing of it is left in the store' : 'FAIL What could not be removed:')
  for (const what of left) tell(`     ${what}`)
  const isWhole = walked.length === hops.length && walked.every(({ checks }) => checks.length > 0 && checks.every((check) => check.ok))
  return {
    store: options.store,
    way: options.way,
    ok: isWhole && left.length === 0,
    seconds: (performance.now() - began) / 1000,
    hops: walked,
    left,
  }
}

/** A store that works with somebody's IntelliTrack is left alone. */
async function refuseConnected(page: PluginPage, force: boolean): Promise<void> {
  const { state, backend } = await page.connection()
  if (state === 'connected' && !force)
    throw new Error(`The store is connected with ${backend}: nothing was touched. With --force that connection is ended for good`)
  if (state === 'connected') await page.disconnect()
}
