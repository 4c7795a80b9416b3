import { expect, test } from 'vitest'
import { type Batch, batchesOf as batches, namesOf as names, openPlugin } from '../tests/open-plugin.ts'
import { outboxSummary } from './rows.ts'

async function shop() {
  const store = await openPlugin()
  const product = (await store.api('POST', '/wc/v3/products', { name: 'Mug', manage_stock: true, stock_quantity: 50 })).body as {
    id: number
  }
  const buy = async () => ((await store.command('placeOrder', { lines: [{ productId: product.id }] })) as { id: number }).id
  await store.minute()
  store.told.length = 0
  return { store, buy }
}

test('several changes of an order are one event, with the order as it is when it is sent', async () => {
  const { store, buy } = await shop()
  const order = await buy()
  await store.command('changeStatus', { order, status: 'on-hold' })
  await store.minute()
  const told = batches(store.told)[0]?.events.find(({ topic }) => topic === 'order.changed')
  expect(told?.order).toMatchObject({ id: order, status: 'on-hold' })
  expect(outboxSummary(store.context())).toMatchObject({ waiting: 0, oldest_at: null, error: null })
})

test('where cron does not run the rows wait, and nobody says that it is quiet', async () => {
  const { store, buy } = await shop()
  await store.command('changeSite', { cronRuns: false })
  await buy()
  for (let minute = 0; minute < 10; minute += 1) await store.minute()
  expect(store.told).toEqual([])
  await store.command('changeSite', { cronRuns: true })
  await store.minute()
  expect(batches(store.told)).toHaveLength(1)
})

test('a backend that is down is asked less and less often, and gets all of it once it is back', async () => {
  const { store, buy } = await shop()
  store.answers.set('/plugin/events', () => null)
  const order = await buy()
  for (let minute = 0; minute < 30; minute += 1) await store.minute()
  expect(store.told.length).toBeLessThan(10)
  expect(outboxSummary(store.context())).toMatchObject({ error: 'The backend is down' })
  store.answers.clear()
  store.told.length = 0
  for (let minute = 0; minute < 10; minute += 1) await store.minute()
  expect(batches(store.told).flatMap(names)).toContain(`order.changed ${order}`)
})

test('a page of a proxy is no answer: the rows stay', async () => {
  const { store, buy } = await shop()
  store.answers.set('/plugin/events', () => ({ status: 200, body: '<html>Please wait</html>' }))
  await buy()
  await store.minute()
  expect(outboxSummary(store.context())).toMatchObject({ error: 'HTTP 200, and no JSON' })
  expect(outboxSummary(store.context())['waiting']).toBeGreaterThan(0)
})

test('an order that is a draft of the checkout is told once it is one', async () => {
  const { store } = await shop()
  const { body } = await store.api('POST', '/wc/v3/orders', { status: 'checkout-draft' })
  const { id } = body as { id: number }
  await store.minute()
  expect(batches(store.told)).toEqual([])
  await store.api('PUT', `/wc/v3/orders/${id}`, { status: 'pending' })
  await store.minute()
  expect(batches(store.told).flatMap(names)).toEqual([`order.changed ${id}`])
})

test('after a time without the plugin, what was changed meanwhile is told first', async () => {
  const { store, buy } = await shop()
  await store.command('deactivatePlugin')
  store.pass(60_000)
  const order = await buy()
  store.told.length = 0
  await store.minute()
  expect(store.told).toEqual([])
  await store.command('activatePlugin')
  await store.minute()
  expect(batches(store.told).flatMap(names)).toContain(`order.changed ${order}`)
})

test('uninstalled, and installed anew, it counts from another beginning', async () => {
  const { store, buy } = await shop()
  await buy()
  await store.minute()
  await store.command('uninstallPlugin')
  store.pass(3_600_000)
  await store.command('activatePlugin')
  await store.connect()
  await buy()
  await store.minute()
  const [first, last] = [batches(store.told)[0], batches(store.told).at(-1)]
  expect(last?.epoch).toBeGreaterThan(first?.epoch ?? 0)
  expect(store.told.filter(({ path }) => path === '/plugin/goodbye').map(({ body }) => body)).toEqual([{ reason: 'uninstalled' }])
})

test('an answer that is lost on its way brings the same events again, with the same numbers', async () => {
  const { store, buy } = await shop()
  await store.platform.faults.set({ kind: 'lose-reply', on: 'pump', times: 1 })
  await buy()
  await store.minute()
  await store.minute()
  const [first, second] = batches(store.told)
  expect(second?.events.map(({ id }) => id)).toEqual(first?.events.map(({ id }) => id))
})

test('an order in the trash is told as one that is there; one that is gone for good as deleted', async () => {
  const { store, buy } = await shop()
  const order = await buy()
  await store.minute()
  await store.command('trashOrder', { order })
  await store.minute()
  expect(
    batches(store.told)
      .at(-1)
      ?.events.find(({ subject }) => subject === String(order)),
  ).toMatchObject({ topic: 'order.changed', order: { status: 'trash' } })
  await store.command('deleteOrder', { order })
  await store.minute()
  expect(
    batches(store.told)
      .at(-1)
      ?.events.map(({ topic }) => topic),
  ).toEqual(['order.deleted'])
})

test('what the owner sets up differently is told, the clock and cron are not', async () => {
  const { store } = await shop()
  await store.command('changeSite', { clockOffset: 5 })
  await store.command('changeSite', { currency: 'EUR' })
  await store.minute()
  expect(batches(store.told).flatMap(names)).toEqual(['settings.changed store'])
})

test('a batch is never larger than a body may be', async () => {
  const { store } = await shop()
  const note = 'x'.repeat(20_000)
  await store.command('placeMany', { count: 60, lines: [{ name: 'Mug' }], customerNote: note })
  await store.minute()
  const sizes = batches(store.told).map((batch) => JSON.stringify(batch).length)
  expect(sizes).toHaveLength(2)
  expect(Math.max(...sizes)).toBeLessThan(1_000_000)
})

test('a firewall that takes one order for an attack holds up nobody in the end', async () => {
  const { store, buy } = await shop()
  const [bad, good] = [await buy(), await buy()]
  const isBad = (batch: Batch) => batch.events.some(({ subject }) => subject === String(bad))
  store.answers.set('/plugin/events', (body) =>
    isBad(body as Batch) ? { status: 403, body: '<html>Forbidden</html>' } : { status: 200, body: { accepted: true } },
  )
  for (let minute = 0; minute < 30; minute += 1) await store.minute()
  const taken = batches(store.told).filter((batch) => !isBad(batch))
  expect(taken.flatMap(names)).toContain(`order.changed ${good}`)
  expect(outboxSummary(store.context())).toMatchObject({ error: 'HTTP 403, and no JSON' })
})
