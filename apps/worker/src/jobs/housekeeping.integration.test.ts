import { createHmac, randomUUID } from 'node:crypto'
import { newRequest, type OrderRecord, type RunId } from '@connect/core'
import { spendNonce, toldOrderContext } from '@connect/database'
import { createSignalParser } from '@connect/shopify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { app, pierRoad, storeKey } from '../testing/parties.ts'
import { keepHouse } from './housekeeping.ts'
import { runJob } from './run-job.ts'

const day = 86_400_000
let bench: Bench
let numbers: readonly string[]
beforeAll(async () => {
  bench = await openBench({ settings: { personalDataDays: 60 } })
  await bench.run('first_dataset')
  numbers = [
    await bench.parties.buy(shop, { MUG: 1 }, { shippingAddress: pierRoad }),
    await bench.parties.buy(shop, { FILTER: 1 }, { shippingAddress: pierRoad }),
  ]
  await bench.run('sync')
})
afterAll(() => bench.close())

const orders = () => bench.read((r) => r.orders.page(null, 100))
const addresses = (records: readonly OrderRecord[]) => records.map((record) => record.order.groups.some((group) => group.shipTo !== null))
/** Over, as when its picking order is done and shipped. */
const finish = (records: readonly OrderRecord[]) =>
  bench.services.unitOfWork.transaction(bench.connectionId, async (r) => {
    await r.orders.put(records.map((record) => ({ ...record, open: false })))
    const pickings = await r.pickings.byOrders(records.map((record) => record.orderId))
    await r.pickings.put(pickings.map((picking) => ({ ...picking, state: 'done' as const })))
  })
/** As the app's door does it. */
async function webhook(topic: string, payload: unknown): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify(payload))
  const signature = createHmac('sha256', app.clientSecret).update(body).digest('base64')
  const headers = {
    'x-shopify-topic': topic,
    'x-shopify-hmac-sha256': signature,
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-shop-domain': shop,
  }
  const reading = createSignalParser({ secrets: [app.clientSecret] }).parseSignal({ headers, body })
  if (reading.kind !== 'signal') throw new Error('not understood')
  const receivedAt = new Date(bench.clock.now()).toISOString()
  await bench.services.directory.receiveSignal({ platform: 'shopify', signal: reading.signal, receivedAt, request: null })
}
const numberOf = (record: OrderRecord | undefined) => Number(record?.orderId.split('/').at(-1))

test('orders under way keep their addresses, sealed', async () => {
  await keepHouse(bench.services)
  expect(addresses(await orders())).toEqual([true, true])
  const rows = await bench.services.database.prisma.storeOrder.findMany()
  expect(JSON.stringify(rows)).not.toContain('Pier Road')
})

test('a customer who is to be forgotten waits for the order under way, and is forgotten when it is finished', async () => {
  const [first] = await orders()
  await webhook('customers/redact', { customer: { id: 5, email: 'ann@example.com' }, orders_to_redact: [numberOf(first)] })
  await keepHouse(bench.services)
  expect(addresses(await orders())).toEqual([true, true])
  await finish(first ? [first] : [])
  await keepHouse(bench.services)
  expect(addresses(await orders())).toEqual([false, true])
  expect(await bench.read((r) => r.inbox.unhandled())).toEqual([])
})

test('a customer who asks what is kept becomes a problem with the list', async () => {
  const all = await orders()
  await webhook('customers/data_request', {
    customer: { id: 5, email: 'ann@example.com' },
    orders_requested: all.map(numberOf),
    data_request: { id: 77 },
  })
  await keepHouse(bench.services)
  const [problem] = await bench.problems()
  expect(problem).toMatchObject({ code: 'privacy_data_request' })
  const { orders: listed } = JSON.parse(problem?.details ?? '{}') as { orders: { number: string; holds: string[] }[] }
  expect(listed.find((order) => order.number === numbers[0])?.holds).toEqual([])
  expect(listed.find((order) => order.number === numbers[1])?.holds).toContain('delivery address')
})

test('sixty days after they were finished, orders lose their personal data; once a day is enough for any number of workers', async () => {
  await finish((await orders()).slice(1))
  bench.clock.pass(61 * day)
  await Promise.all([keepHouse(bench.services), keepHouse(bench.services)])
  expect(addresses(await orders())).toEqual([false, false])
  const rows = await bench.services.database.prisma.storeOrder.findMany()
  expect(rows.map((row) => row.sealed)).toEqual([null, null])
  expect((await orders()).map((record) => record.order.number)).toEqual(numbers)
  const notes = (await bench.read((r) => r.activity.find({ limit: 100 }))).filter((one) => one.code === 'personal_data_purged')
  expect(notes).toHaveLength(1)
})

test('a store that has closed its account is forgotten with its staff, and no key of it is kept', async () => {
  const { credentials } = bench.services
  const access = await credentials.get(bench.connectionId, 'store')
  await bench.services.database.prisma.staffMember.create({
    data: {
      connectionId: bench.connectionId,
      staffId: '1',
      name: 'Bo',
      isOwner: true,
      view: true,
      manualSync: true,
      configure: true,
      updatedAt: new Date(0),
    },
  })
  await bench.change((record) => ({ ...record, state: 'disconnected' }))
  await webhook('shop/redact', { shop_id: 1, shop_domain: shop })
  await keepHouse(bench.services)
  expect(await bench.services.database.prisma.staffMember.count()).toBe(0)
  expect(await bench.read((r) => r.inbox.unhandled())).toEqual([])
  expect([await credentials.get(bench.connectionId, 'store'), await credentials.get(bench.connectionId, 'warehouse')]).toEqual([null, null])
  // As when it comes back after all.
  if (access) await credentials.put(bench.connectionId, 'store', access)
})

test('the list of a preview goes a day after it was made; one made since stays', async () => {
  await bench.change((record) => ({ ...record, state: 'active' }))
  await bench.services.credentials.put(bench.connectionId, 'warehouse', { secret: storeKey, expiresAt: null })
  await bench.parties.buy(shop, { MUG: 1 })
  const preview = async () => {
    const asked = newRequest(bench.services, { kind: 'import_orders', trigger: 'preview', slot: '' })
    await bench.services.unitOfWork.transaction(bench.connectionId, (r) => r.requests.add(asked))
    await runJob(bench.services, { connectionId: bench.connectionId, attempt: 1, signal: new AbortController().signal })
    return (await bench.read((r) => r.runs.latest(1)))[0]?.id as RunId
  }
  const list = (runId: RunId) => bench.read((r) => r.plannedWrites.page(runId, null, 10))
  const old = await preview()
  bench.clock.pass(day + 1)
  const fresh = await preview()
  expect((await list(old)).length).toBeGreaterThan(0)
  await keepHouse(bench.services)
  expect(await list(old)).toEqual([])
  expect((await list(fresh)).length).toBeGreaterThan(0)
})

test('a nonce goes when its time has passed, and an order is not kept in a signal for more than a week', async () => {
  const { database, vault, directory, clock } = bench.services
  const { prisma } = database
  const { connectionId } = bench
  const receivedAt = new Date(clock.now()).toISOString()
  await spendNonce(prisma, connectionId, 'n1', new Date(clock.now() + 600_000))
  const details = vault.seal('an order', toldOrderContext(connectionId))
  const told = { eventId: 'told', storeKey: shop, topic: 'orders_changed', subject: '77', occurredAt: null, details } as const
  await directory.receiveSignals(connectionId, { signals: [told], receivedAt, requests: [], upTo: null })
  const kept = async () => [
    await prisma.nonce.count(),
    await prisma.inboxEvent.count({ where: { eventId: 'told', details: { not: null } } }),
    await prisma.inboxEvent.count({ where: { eventId: 'told' } }),
  ]
  await keepHouse(bench.services)
  expect(await kept()).toEqual([1, 1, 1])
  bench.clock.pass(7 * day + 1)
  await keepHouse(bench.services)
  expect(await kept()).toEqual([0, 0, 1])
})
