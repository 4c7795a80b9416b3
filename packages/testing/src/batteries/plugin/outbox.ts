import { readOrderDocument } from '@connect/woocommerce'
import { describe, expect } from 'vitest'
import { answer, ask, unique } from './asking.ts'
import { page, refusal } from './backend-double.ts'
import type { MadeOrder } from './desk.ts'
import type { PluginUnderTest, Suite } from './under-test.ts'

interface OutboxState {
  readonly waiting: number
  readonly oldest_at: number | null
  readonly sent_at: number | null
  readonly pumped_at: number | null
  readonly error: string | null
  readonly scheduled: boolean
}

const holding = 'holding the scheduler'
const hour = 3_600

export function outboxTests(suite: Suite): void {
  const state = async (store: PluginUnderTest): Promise<OutboxState> => {
    const { json } = await ask(store, 'outbox', { repair: false })
    return json as unknown as OutboxState
  }
  const mug = async (stock = 50) => {
    const [made] = await suite.now.desk.createProducts([{ name: 'Mug', sku: unique('MUG'), price: '9.50', stock }])
    return made?.id ?? 0
  }
  /** All that waits is sent, and forgotten by the double. */
  const drain = async () => {
    const { backend } = suite.now
    backend.forget()
    for (let turn = 0; turn < 20 && (turn === 0 || (await state(suite.now)).waiting > 0); turn++) {
      await suite.now.pass(65)
      await suite.now.runScheduler()
    }
    expect((await state(suite.now)).waiting).toBe(0)
    backend.forget()
  }
  const eventsOf = (subject: number, topic: string) => suite.now.backend.events(topic).filter((event) => event.subject === String(subject))

  describe('the outbox', () => {
    suite.needs(holding, 'has a row as soon as an order changed, and the backend is told the order as it is when it is sent', async () => {
      const { desk, backend } = suite.now
      await drain()
      const order = await desk.placeOrder([{ id: await mug(), quantity: 2 }])
      expect((await state(suite.now)).waiting).toBeGreaterThan(0)
      await desk.changeStatus(order, 'on-hold')
      await suite.now.runScheduler()
      const told = eventsOf(order.id, 'order.changed')
      expect(told).toHaveLength(1)
      expect(readOrderDocument(told[0]?.order)).toMatchObject({ id: order.id, status: 'on-hold', line_items: [{ quantity: 2 }] })
      expect((await state(suite.now)).waiting).toBe(0)
      expect(backend.taken.at(-1)?.complete).toBe(true)
    })

    suite.needs(holding, 'makes one event of several changes of one record, with the number of the last', async () => {
      const { desk } = suite.now
      await drain()
      const id = await mug()
      const order = await desk.placeOrder([{ id, quantity: 1 }])
      for (const status of ['on-hold', 'processing', 'on-hold']) await desk.changeStatus(order, status)
      for (const name of ['Cup', 'Beaker']) await desk.changeProduct(id, { name })
      await suite.now.runScheduler()
      expect(eventsOf(order.id, 'order.changed')).toHaveLength(1)
      expect(eventsOf(id, 'product.changed')).toHaveLength(1)
    })

    suite.needs(holding, 'tells orders in the order in which they changed, and gives no two events the same number', async () => {
      const { desk, backend } = suite.now
      await drain()
      const id = await mug()
      const orders: MadeOrder[] = []
      for (let at = 0; at < 3; at++) orders.push(await desk.placeOrder([{ id, quantity: 1 }]))
      await suite.now.runScheduler()
      const told = backend.events()
      expect(told.map((event) => event.id)).toEqual(told.map((event) => event.id).toSorted((a, b) => a - b))
      expect(new Set(told.map((event) => event.id)).size).toBe(told.length)
      const subjects = backend.events('order.changed').map(({ subject }) => subject)
      expect(subjects.filter((subject) => orders.some((order) => String(order.id) === subject))).toEqual(
        orders.map((order) => String(order.id)),
      )
    })

    suite.needs(holding, 'tells of refunds, deleted orders and products', async () => {
      const { desk } = suite.now
      const [kept, removed] = [await mug(), await mug()]
      const order = await desk.placeOrder([{ id: kept, quantity: 2 }])
      const away = await desk.placeOrder([{ id: kept, quantity: 1 }])
      await drain()
      await desk.refund(order, order.items[0] ?? 0, 1)
      await desk.deleteOrder(away)
      await desk.deleteProduct(removed)
      await suite.now.runScheduler()
      const [told] = eventsOf(order.id, 'order.changed')
      expect(readOrderDocument(told?.order)?.line_items).toMatchObject([{ refunded_quantity: 1 }])
      expect(eventsOf(away.id, 'order.deleted')).toHaveLength(1)
      expect(eventsOf(removed, 'product.deleted')).toHaveLength(1)
    })

    suite.needs(holding, 'tells of stock that a shopper or the merchant moved, and not of what the backend itself wrote', async () => {
      const { desk, backend } = suite.now
      const [sold, counted, written] = [await mug(), await mug(), await mug()]
      await drain()
      await desk.placeOrder([{ id: sold, quantity: 1 }])
      await desk.changeProduct(counted, { stock: 44 })
      const rows = [{ id: written, quantity: 12, expected: 50 }]
      await answer(suite.now, 'stock', { key: unique('stock'), rows }, 'outcomes')
      await suite.now.runScheduler()
      const told = backend.events().filter(({ topic }) => topic.startsWith('product.') || topic.startsWith('stock.'))
      const subjects = new Set(told.map(({ subject }) => subject))
      expect([sold, counted, written].map((id) => subjects.has(String(id)))).toEqual([true, true, false])
    })

    suite.needs(holding, 'waits out a backend that is down for an hour, then is empty, everything told once', async () => {
      const { desk, backend } = suite.now
      await drain()
      const before = await suite.now.now()
      backend.answering = null
      const id = await mug()
      const orders: number[] = []
      for (let minute = 0; minute < 60; minute += 20) {
        orders.push((await desk.placeOrder([{ id, quantity: 1 }])).id)
        await suite.now.pass(20 * 60)
        await suite.now.runScheduler()
      }
      const waiting = await state(suite.now)
      expect(waiting).toMatchObject({ error: expect.stringMatching(/./), scheduled: true })
      expect(waiting.waiting).toBeGreaterThanOrEqual(3)
      expect(waiting.oldest_at).toBeGreaterThanOrEqual(before)
      expect(backend.batches).toEqual([])
      backend.answering = true
      await suite.now.pass(hour)
      await suite.now.runScheduler()
      expect(await state(suite.now)).toMatchObject({ waiting: 0, oldest_at: null, error: null })
      for (const order of orders) expect(eventsOf(order, 'order.changed')).toHaveLength(1)
      expect(backend.taken.at(-1)?.complete).toBe(true)
    })

    suite.needs(holding, 'keeps its rows where a page answers instead of the backend, and where it fails or is too busy', async () => {
      const { desk, backend } = suite.now
      const id = await mug()
      await drain()
      const order = await desk.placeOrder([{ id, quantity: 1 }])
      const yes = { status: 200, type: 'text/html', body: '<html>Welcome</html>' }
      for (const answering of [page, yes, refusal(500, 'failed'), refusal(429, 'busy'), refusal(401, 'intellitrack_clock')]) {
        backend.answering = answering
        await suite.now.pass(hour)
        await suite.now.runScheduler()
        expect(await state(suite.now), JSON.stringify(answering)).toMatchObject({ error: expect.stringMatching(/./) })
        expect((await state(suite.now)).waiting).toBeGreaterThan(0)
      }
      backend.answering = true
      await suite.now.pass(hour)
      await suite.now.runScheduler()
      expect(eventsOf(order.id, 'order.changed')).toHaveLength(1)
    })

    suite.needs(holding, 'lets one bad row hold up nobody: it is tried alone, kept and shown', async () => {
      const { desk, backend } = suite.now
      const id = await mug()
      await drain()
      const orders: MadeOrder[] = []
      for (let at = 0; at < 3; at++) orders.push(await desk.placeOrder([{ id, quantity: 1 }]))
      const bad = String(orders[1]?.id)
      backend.answering = ({ events }) => (events.some(({ subject }) => subject === bad) ? refusal(400, 'intellitrack_invalid') : true)
      await suite.now.pass(2 * 60)
      await suite.now.runScheduler()
      const told = backend.events('order.changed').map(({ subject }) => subject)
      expect(told).toEqual(expect.arrayContaining([String(orders[0]?.id), String(orders[2]?.id)]))
      expect(told).not.toContain(bad)
      // Nothing is complete while it waits: the backend must not take silence for quiet.
      expect(backend.taken.every(({ complete }) => !complete)).toBe(true)
      backend.answering = true
      await suite.now.pass(2 * hour)
      await suite.now.runScheduler()
      expect(eventsOf(orders[1]?.id ?? 0, 'order.changed')).toHaveLength(1)
      await drain()
    })

    suite.needs(holding, 'says after five quiet minutes that it is quiet', async () => {
      const { backend } = suite.now
      await drain()
      await suite.now.pass(301)
      await suite.now.runScheduler()
      expect(backend.taken.map(({ events, complete }) => [events.length, complete])).toEqual([[0, true]])
      const { sent_at, pumped_at } = await state(suite.now)
      const now = await suite.now.now()
      for (const at of [sent_at, pumped_at]) expect(now - (at ?? 0)).toBeLessThan(60)
    })

    suite.needs(holding, 'of which no row is complete before the rest of it is sent, at 100 events a batch', async () => {
      const { desk, backend } = suite.now
      await drain()
      await desk.createProducts(Array.from({ length: 105 }, (_, at) => ({ name: `Peg ${at}`, sku: unique('PEG') })))
      await suite.now.pass(2 * 60)
      await suite.now.runScheduler()
      expect(backend.taken.map(({ events, complete }) => [events.length, complete])).toEqual([
        [100, false],
        [5, true],
      ])
    })
  })
}
