import { applyMigrations } from '@connect/database/server'
import { openApp, webhook } from '../../apps/shopify/testing/open-app.ts'
import { throwAwayServer } from '../../packages/testing/src/postgres/throw-away-server.ts'

/**
 * How long Shopify waits for its 200, which comes after the event is stored (it gives up after 5 s, reference 1.8):
 * node bootstrap.mjs tests/bench/webhook.ts [--json]. On the server of DATABASE_URL (an empty database!), else on a throw-away one.
 */
const perPhase = 500
const server = await throwAwayServer()
await applyMigrations(server.url)
const app = await openApp({ url: server.url, drop: server.stop })
try {
  await app.openPage(app.sessionToken())
  // The first ones open connections and compile: they are no measure of the others.
  await deliver(50, 5)
  const phases = [await deliver(perPhase, 1), await deliver(perPhase, 10), await deliver(perPhase, 50)]
  if (process.argv.includes('--json')) console.log(JSON.stringify(phases))
  else console.table(phases)
} finally {
  await app.close()
}

/** New events, so many at once; milliseconds from request to acknowledgement. */
async function deliver(count: number, atOnce: number) {
  const times: number[] = []
  let left = count
  const begun = performance.now()
  const lane = async () => {
    while (left-- > 0) {
      const { headers, body } = webhook('orders/updated', { id: left, note: 'x'.repeat(2_000) })
      const start = performance.now()
      const response = await app.post(headers, body)
      if (response.status !== 200) throw new Error(`A webhook was answered ${response.status}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const perSecond = Math.round((count * 1000) / (performance.now() - begun))
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10
  return { webhooks: count, atOnce, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) }
}
