import { firstDataset } from './hops/first-dataset.ts'
import { health } from './hops/health.ts'
import { nothingChanged } from './hops/nothing-changed.ts'
import { orderImported } from './hops/order-imported.ts'
import { orderPlaced } from './hops/order-placed.ts'
import { pickedAndShipped } from './hops/picked-and-shipped.ts'
import { productImported } from './hops/product-imported.ts'
import { stockCounted } from './hops/stock-counted.ts'
import { storeFulfilled } from './hops/store-fulfilled.ts'
import { type CheckResult, createWalk, type Hop, type HopResult } from './walk.ts'

export interface WalkthroughResult {
  readonly platform: string
  readonly url: string
  readonly ok: boolean
  readonly seconds: number
  readonly hops: readonly HopResult[]
}

const hopsOf: Readonly<Record<string, readonly Hop[]>> = {
  shopify: [
    health,
    firstDataset,
    productImported,
    orderPlaced,
    orderImported,
    pickedAndShipped,
    storeFulfilled,
    stockCounted,
    nothingChanged,
  ],
}

export const walkthroughPlatforms = Object.keys(hopsOf)

/** Drives the running sandbox over HTTP only, hop by hop; ends at the first hop that cannot go on. */
export async function runWalkthrough(platform: string, url: string, tell: (text: string) => void): Promise<WalkthroughResult> {
  const started = Date.now()
  const results: HopResult[] = []
  let checks: CheckResult[] = []
  const walk = createWalk(url, (check) => checks.push(check))
  for (const hop of hopsOf[platform] ?? []) {
    checks = []
    const began = Date.now()
    const failure = await hop.run(walk).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (failure !== null) checks.push({ name: 'the hop could be walked', ok: false, expected: 'no error', seen: failure })
    const seconds = (Date.now() - began) / 1000
    results.push({ name: hop.name, seconds, checks })
    const wrong = checks.filter((check) => !check.ok)
    tell(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${hop.name} (${seconds.toFixed(1)} s, ${checks.length} checks)`)
    for (const check of wrong) tell(`     ${check.name}: expected ${JSON.stringify(check.expected)}, saw ${JSON.stringify(check.seen)}`)
    if (failure !== null) break
  }
  const complete = results.length === hopsOf[platform]?.length
  const ok = complete && results.every((hop) => hop.checks.length > 0 && hop.checks.every((check) => check.ok))
  return { platform, url, ok, seconds: (Date.now() - started) / 1000, hops: results }
}
