import { firstDataset } from './hops/first-dataset.ts'
import { health } from './hops/health.ts'
import { nothingChanged } from './hops/nothing-changed.ts'
import { orderImported } from './hops/order-imported.ts'
import { orderPlaced } from './hops/order-placed.ts'
import { pickedAndShipped } from './hops/picked-and-shipped.ts'
import { productImported } from './hops/product-imported.ts'
import { stockCounted } from './hops/stock-counted.ts'
import { storeFulfilled } from './hops/store-fulfilled.ts'
import { bigcommerceStore } from './stores/bigcommerce/bigcommerce-store.ts'
import { awaitingPayment } from './stores/bigcommerce/hops/awaiting-payment.ts'
import { severalAddresses } from './stores/bigcommerce/hops/several-addresses.ts'
import { shopifyStore } from './stores/shopify/shopify-store.ts'
import type { StoreCalls, WalkedStore } from './stores/walked-store.ts'
import { onHold } from './stores/woocommerce/hops/on-hold.ts'
import { pluginStore, restStore } from './stores/woocommerce/woocommerce-store.ts'
import { type CheckResult, createWalk, type Hop, type HopResult, type Walk } from './walk.ts'

export interface WalkthroughResult {
  readonly platform: string
  readonly url: string
  readonly ok: boolean
  readonly seconds: number
  readonly hops: readonly HopResult[]
}

export interface WalkthroughOptions {
  readonly platform: string
  /** Over the store that is reached by its API alone. */
  readonly rest?: boolean
  /** The sandbox's page. */
  readonly url: string
  /** How long anything may take. */
  readonly patienceMs?: number
  tell(text: string): void
}

interface Route {
  open(calls: StoreCalls): WalkedStore
  readonly hops: readonly Hop[]
}

const [whole, last] = [
  [health, firstDataset, productImported, orderPlaced, orderImported, pickedAndShipped, storeFulfilled, stockCounted],
  nothingChanged,
] as const

const routes: Readonly<Record<string, Route>> = {
  shopify: { open: shopifyStore, hops: [...whole, last] },
  bigcommerce: { open: bigcommerceStore, hops: [...whole, severalAddresses, awaitingPayment, last] },
  woocommerce: { open: pluginStore, hops: [...whole, onHold, last] },
  'woocommerce-rest': { open: restStore, hops: [...whole, onHold, last] },
}

/** A store that is reached in another way is walked by the same name with `--rest`. */
const withoutPlugin = '-rest'

export const walkthroughPlatforms = Object.keys(routes).filter((name) => !name.endsWith(withoutPlugin))

/** Drives the running sandbox over HTTP only, hop by hop; ends at the first hop where something is wrong: the next ones stand on it. */
export async function runWalkthrough({
  platform: named,
  rest = false,
  url,
  patienceMs,
  tell,
}: WalkthroughOptions): Promise<WalkthroughResult> {
  const started = Date.now()
  const results: HopResult[] = []
  let checks: CheckResult[] = []
  const platform = rest ? `${named}${withoutPlugin}` : named
  const route = routes[platform]
  if (!route)
    throw new Error(
      rest
        ? `Stores of ${named} are reached in one way: leave --rest out`
        : `There is no walk over ${named}; there are ${walkthroughPlatforms.join(', ')}`,
    )
  const { open, hops } = route
  const walk = createWalk({ url, platform, open, patienceMs, sink: (check) => checks.push(check) })
  for (const hop of hops) {
    checks = []
    const seconds = await walkHop(hop, walk)
    results.push({ name: hop.name, seconds, checks })
    const wrong = checks.filter((check) => !check.ok)
    tell(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${hop.name} (${seconds.toFixed(1)} s, ${checks.length} checks)`)
    for (const check of wrong) tell(`     ${check.name}: expected ${JSON.stringify(check.expected)}, saw ${JSON.stringify(check.seen)}`)
    if (wrong.length > 0) break
  }
  await putBack(walk, tell)
  const complete = results.length === hops.length
  const ok = complete && results.every((hop) => hop.checks.length > 0 && hop.checks.every((check) => check.ok))
  return { platform, url, ok, seconds: (Date.now() - started) / 1000, hops: results }
}

/** Gives the seconds it took. What it throws is a check of its own that is wrong. */
async function walkHop(hop: Hop, walk: Walk): Promise<number> {
  const began = Date.now()
  await hop.run(walk).catch((error: unknown) => {
    walk.check('the hop could be walked', error instanceof Error ? error.message : String(error), 'no error')
  })
  return (Date.now() - began) / 1000
}

/** The walk leaves the connection's settings as it found them, also when it ended early. */
async function putBack(walk: Walk, tell: (text: string) => void): Promise<void> {
  const { settings } = walk.notes
  if (!settings) return
  await walk.put('/settings', settings).catch((error: Error) => tell(`Export stock is still "end_of_day": ${error.message}`))
}
