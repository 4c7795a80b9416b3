import { WEBHOOK_KIND, type Webhook } from '@connect/simulators/woocommerce'
import { openWooCommerceStore } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { problems } from './problems-with-words.ts'
import { minutesPass, pickingOrders, signalsAreLookedAt } from './woocommerce-ways.ts'

const settings = { syncInterval: 15 } as const

describe('our side is down for an hour', () => {
  test('and the plugin’s outbox keeps everything: it is emptied once, in order, and nothing is doubled', async () => {
    const s = await openWooCommerceStore({ settings })
    await s.done('sync')
    s.webhooks.open = false
    const [edited, cancelled, plain] = [await s.store.buy({ MUG: 1 }), await s.store.buy({ MUG: 2 }), await s.store.buy({ FILTER: 3 })]
    await minutesPass(s, 20)
    await s.store.edit(edited, { quantities: { MUG: 4 } })
    await minutesPass(s, 20)
    await s.store.cancel(cancelled)
    await minutesPass(s, 20)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
    s.webhooks.open = true
    await minutesPass(s, 11)
    const told = (await s.read((r) => r.inbox.unhandled())).filter(({ topic }) => topic === 'orders_changed')
    expect(told.map(({ eventId }) => eventId)).toEqual([...new Set(told.map(({ eventId }) => eventId))].sort())
    // Several changes of one order are one event, which tells of it as it is by now.
    expect(told.map(({ subject }) => subject).sort()).toEqual([edited, cancelled, plain].map(s.store.orderId).sort())
    s.calls.reset()
    const runs = await s.worker.wake()
    expect(runs.filter(({ kind }) => kind === 'import_orders')).toHaveLength(1)
    expect(s.calls.storeRequests).toBe(0)
    expect(await pickingOrders(s)).toEqual([edited, plain].sort())
    expect((await s.warehouse.order(edited)).lines).toMatchObject([{ ordered: '4' }])
    expect(await s.admin.command('outbox')).toMatchObject({ waiting: 0, error: null })
    expect(await s.worker.wake()).toEqual([])
    expect(await problems(s)).toEqual([])
  })

  test('and a store without the plugin tells nobody again: it is asked, and loses nothing', async () => {
    const s = await openWooCommerceStore({ way: 'rest', settings })
    await s.done('sync')
    s.webhooks.open = false
    const [kept, cancelled] = [await s.store.buy({ MUG: 1 }), await s.store.buy({ MUG: 2 })]
    await minutesPass(s, 30)
    await s.store.cancel(cancelled)
    await minutesPass(s, 30)
    s.webhooks.open = true
    expect(await s.webhooks.deliverAll()).toEqual({ delivered: 0, failed: 0 })
    await s.done('sync', { trigger: 'schedule' })
    expect(await pickingOrders(s)).toEqual([kept])
    expect(await problems(s)).toEqual([])
  })

  test('and a batch that was stored, and of which the plugin did not hear, comes again and counts once', async () => {
    const s = await openWooCommerceStore({ settings })
    await s.done('sync')
    await s.admin.faults.set({ kind: 'lose-reply', on: 'pump', times: 3 })
    const number = await s.store.buy({ MUG: 2 })
    await minutesPass(s, 15)
    await s.worker.wake()
    expect(await pickingOrders(s)).toEqual([number])
    expect((await s.warehouse.order(number)).lines).toMatchObject([{ ordered: '2' }])
    expect(await s.admin.command('outbox')).toMatchObject({ waiting: 0 })
  })
})

describe('webhooks of a store without the plugin', () => {
  const hooks = (s: Awaited<ReturnType<typeof openWooCommerceStore>>) => [
    ...s.admin.site.context().world.collection<Webhook>(WEBHOOK_KIND.webhook).values(),
  ]

  test('that the store has disabled after failures are switched on again, and tell of orders as before', async () => {
    const s = await openWooCommerceStore({ way: 'rest', settings })
    s.webhooks.open = false
    for (let round = 0; round < 8; round += 1) {
      await s.store.buy({ MUG: 1 })
      await s.webhooks.deliverAll()
    }
    expect(
      hooks(s)
        .filter(({ status }) => status === 'disabled')
        .map(({ topic }) => topic),
    ).toContain('order.created')
    s.webhooks.open = true
    await signalsAreLookedAt(s)
    expect(new Set(hooks(s).map(({ status }) => status))).toEqual(new Set(['active']))
    await s.done('sync')
    const number = await s.store.buy({ MUG: 1 })
    await s.webhooks.deliverAll()
    await s.worker.wake()
    expect(await pickingOrders(s)).toContain(number)
    expect(await s.warehouse.orders()).toHaveLength(9)
    expect(await problems(s)).toEqual([])
  })
})

describe('the echo of a figure that we wrote', () => {
  test('does not come back from the plugin, and causes no run', async () => {
    const s = await openWooCommerceStore({ settings })
    await s.done('sync')
    await s.webhooks.deliverAll()
    await s.worker.wake()
    await s.warehouse.adjust('MUG', 33)
    await s.done('end_of_day')
    await minutesPass(s, 3)
    expect(s.store.figure('MUG')).toBe(33)
    expect(await s.read((r) => r.inbox.unhandled())).toEqual([])
    expect(await s.worker.wake()).toEqual([])
  })

  test('comes back as a changed product where there is no plugin: one look, and nothing is written on either side', async () => {
    const s = await openWooCommerceStore({ way: 'rest', settings })
    await s.done('sync')
    await s.webhooks.deliverAll()
    await s.worker.wake()
    await s.warehouse.adjust('MUG', 33)
    await s.warehouse.adjust('FILTER', 44)
    await s.done('end_of_day')
    await s.webhooks.deliverAll()
    s.calls.reset()
    const runs = await s.worker.wake()
    expect(runs.map(({ kind }) => kind)).toEqual(['import_products'])
    expect(s.calls.operations).toEqual({ 'GET /wc/v3/products': 1 })
    expect([s.calls.storeWrites, s.calls.warehouseWrites]).toEqual([[], []])
    await s.webhooks.deliverAll()
    expect(await s.worker.wake()).toEqual([])
    expect([s.store.figure('MUG'), s.store.figure('FILTER')]).toEqual([33, 44])
  })
})
