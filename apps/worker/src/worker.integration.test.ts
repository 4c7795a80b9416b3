import { setTimeout as wait } from 'node:timers/promises'
import { type ConnectionId, newRequest } from '@connect/core'
import { afterEach, expect, test } from 'vitest'
import { type Bench, openBench } from './testing/bench.ts'
import { storeKey } from './testing/parties.ts'
import { type ServedParties, serveParties } from './testing/serve-parties.ts'
import { startWorkerProcess, type WorkerProcess } from './testing/worker-process.ts'

let bench: Bench
let served: ServedParties
const workers: WorkerProcess[] = []
afterEach(async () => {
  served.letGo()
  await Promise.all(workers.splice(0).map((worker) => worker.end()))
  await served.close()
  await bench.close()
})

async function open(shops: readonly string[]) {
  bench = await openBench({ shops })
  served = await serveParties(bench.parties.transport)
  await bench.services.database.prisma.connection.updateMany({ data: { warehouseUrl: served.warehouseUrl } })
}
function start(more: Readonly<Record<string, string>> = {}): WorkerProcess {
  const { DATABASE_URL, ENCRYPTION_KEYS, SHOPIFY_API_KEY = '', SHOPIFY_API_SECRET = '' } = bench.environment
  const own = { DATABASE_URL, ENCRYPTION_KEYS, SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_ADMIN_ORIGIN: served.shopOrigin }
  const worker = startWorkerProcess({ ...own, NODE_ENV: 'test', ALLOW_PRIVATE_NETWORK: '1', LOG_LEVEL: 'debug', ...more })
  workers.push(worker)
  return worker
}
/** Stored, with nobody woken: the workers find it. */
const ask = (connectionId: ConnectionId, kind: 'sync' | 'import_products') =>
  bench.services.unitOfWork.transaction(connectionId, (r) =>
    r.requests.add(newRequest(bench.services, { kind, trigger: 'manual', slot: '' })),
  )
const runs = (connectionId: ConnectionId) =>
  bench.services.unitOfWork.read(connectionId, async (r) => (await r.runs.latest(50)).toReversed())
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(200)
}
const prefixOf = (domain: string) => `${domain.split('.')[0]}:`
const nothingLeft = async () => {
  for (const { id } of bench.connections)
    if (await bench.services.unitOfWork.read(id, async (r) => (await r.requests.all()).length > 0 || (await r.runs.running()).length > 0))
      return false
  return true
}

test('two workers and twenty stores: each store one run at a time, everything done once, and no secret in what they say', async () => {
  await open(Array.from({ length: 20 }, (_, n) => `shop-${n}.myshopify.com`))
  for (const connection of bench.connections) {
    const { id, storeKey: domain, settings } = connection
    // One division for all of them: their order numbers differ by prefix.
    const prefixed = { ...settings, orderNumberPrefix: prefixOf(domain) }
    await bench.services.unitOfWork.transaction(id, (r) =>
      r.connection.put({ ...connection, warehouseUrl: served.warehouseUrl, settings: prefixed }),
    )
    await bench.parties.buy(domain, { MUG: 1 })
    await ask(id, 'import_products')
    await ask(id, 'sync')
  }
  const pair = [start(), start()]
  await until(nothingLeft)
  for (const { id, storeKey: domain } of bench.connections) {
    const done = await runs(id)
    expect(done.map((run) => [run.kind, run.state])).toEqual([
      ['import_products', 'completed'],
      ['sync', 'completed'],
    ])
    const [first, second] = done
    expect(Date.parse(second?.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.finishedAt ?? ''))
    expect(bench.parties.pickingOrders().filter((order) => order.orderNumber.startsWith(prefixOf(domain)))).toHaveLength(1)
  }
  expect(bench.parties.pickingOrders()).toHaveLength(20)
  for (const worker of pair) {
    expect(worker.said()).toContain('A run begins')
    expect(await worker.end()).toBe(0)
    const token = JSON.parse((await bench.services.credentials.get(bench.connectionId, 'store'))?.secret ?? '{}') as { accessToken: string }
    for (const secret of [storeKey, token.accessToken, bench.environment.ENCRYPTION_KEYS]) expect(worker.said()).not.toContain(secret)
  }
}, 180_000)

test('a worker told to end in the middle of a run that hangs is gone within ten seconds, and another one finishes what it began', async () => {
  await open(['harbor.myshopify.com'])
  const number = await bench.parties.buy('harbor.myshopify.com', { MUG: 1 })
  const replyLost = served.hold(/POST .*\/picking-orders/)
  await ask(bench.connectionId, 'sync')
  const first = start()
  await replyLost
  const outcome = await Promise.race([first.end(), wait(10_000, 'still there')])
  expect(outcome).toBe(0)
  expect((await runs(bench.connectionId)).map((run) => run.state)).toEqual(['running'])
  const lease = await bench.services.leases.acquire(bench.connectionId, 'test', 1_000)
  expect(lease).not.toBeNull()
  if (lease) await bench.services.leases.release(lease)

  served.letGo()
  start()
  await until(async () => (await nothingLeft()) && (await runs(bench.connectionId)).length > 1)
  expect((await runs(bench.connectionId)).map((run) => [run.state, run.error?.code ?? null])).toEqual([
    ['failed', 'interrupted'],
    ['completed', null],
  ])
  expect(bench.parties.pickingOrders().map((order) => order.orderNumber)).toEqual([number])
}, 120_000)

test('a worker without what it needs does not start, and names all of it', async () => {
  await open(['harbor.myshopify.com'])
  const worker = start({ ENCRYPTION_KEYS: '', DATABASE_URL: '', NODE_ENV: 'production' })
  await new Promise((resolve) => worker.child.once('exit', resolve))
  expect(worker.child.exitCode).not.toBe(0)
  for (const name of ['DATABASE_URL', 'ENCRYPTION_KEYS', 'ALLOW_PRIVATE_NETWORK']) expect(worker.said()).toContain(name)
})
