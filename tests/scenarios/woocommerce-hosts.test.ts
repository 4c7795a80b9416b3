import { openWooCommerceStore } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { mended, problems } from './problems-with-words.ts'
import { expectNamed, minutesPass, pickingOrders, signalsAreLookedAt, ways } from './woocommerce-ways.ts'

const minute = 60_000

describe.each(ways)('a WooCommerce site whose host has its own ways (%s)', (way) => {
  test('its cron stopped for an hour: orders come in all the same, once, and what waited is told afterwards', async () => {
    const s = await openWooCommerceStore({ way, settings: { syncInterval: 15 } })
    await s.done('sync')
    await s.admin.command('changeSite', { cronRuns: false })
    const placed: string[] = []
    for (let quarter = 0; quarter < 4; quarter += 1) {
      placed.push(await s.store.buy({ MUG: 1 }))
      await minutesPass(s, 15)
      await s.done('sync', { trigger: 'schedule' })
      expect(await pickingOrders(s)).toEqual([...placed].sort())
    }
    await signalsAreLookedAt(s)
    if (way === 'plugin') await expectNamed(s, 'store_signals_late', /WP-Cron of the site does not run/)
    await s.admin.command('changeSite', { cronRuns: true })
    await minutesPass(s, 2)
    await signalsAreLookedAt(s)
    await s.worker.wake()
    expect(await pickingOrders(s)).toEqual([...placed].sort())
    expect(await problems(s)).toEqual([])
  })

  test('an error page instead of JSON, with 200 and with 503: named, and it goes on by itself', async () => {
    for (const status of [200, 503]) {
      const s = await openWooCommerceStore({ way })
      await s.admin.faults.set({ kind: 'html-page', on: '*', status, times: null })
      await s.admin.faults.set({ kind: 'fail-before', on: 'pump', times: null })
      const number = await s.store.buy({ MUG: 1 })
      s.time.clock.pass(s.side.silenceCounts)
      expect(await s.run('sync')).toMatchObject({ state: 'failed', error: { code: 'store_answers_page' } })
      await expectNamed(s, 'store_answers_page', /maintenance|page/i)
      expect(await s.warehouse.orders()).toEqual([])
      await s.faults.clear()
      await mended(s, number)
    }
  })

  test('an error page where figures and parcels were sent: nothing is taken for done', async () => {
    const s = await openWooCommerceStore({ way })
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { trackingNumber: '1Z-ONE' })
    await s.warehouse.adjust('FILTER', 90)
    for (const write of ['stock', 'shipments'])
      await s.admin.faults.set({ kind: 'html-page', on: `POST /intellitrack/v1/${write}`, status: 200, times: null })
    for (const write of ['products/batch', 'orders/batch'])
      await s.admin.faults.set({ kind: 'html-page', on: `POST /wc/v3/${write}`, status: 200, times: null })
    await s.run('end_of_day')
    expect(s.store.figure('FILTER')).toBe(100)
    expect([s.store.shipments(number), s.store.mails(number)]).toEqual([[], 0])
    await s.faults.clear()
    s.time.clock.pass(60 * minute)
    await s.done('end_of_day')
    s.time.clock.pass(60 * minute)
    await s.done('end_of_day')
    expect([s.store.figure('MUG'), s.store.figure('FILTER')]).toEqual([38, 90])
    expect(s.store.shipments(number)).toMatchObject([{ tracking: '1Z-ONE', units: 2 }])
    expect(s.store.mails(number)).toBe(1)
    expect(await problems(s)).toEqual([])
  })

  test('a batch of figures that times out half-way is read back: none is lost, none is taken twice', async () => {
    const skus = Array.from({ length: 20 }, (_, at) => `SKU-${at + 10}`)
    const s = await openWooCommerceStore({ way, stock: Object.fromEntries(skus.map((sku) => [sku, 10])) })
    await s.warehouse.adjustAll(skus, 25)
    const on = way === 'plugin' ? 'POST /intellitrack/v1/stock' : 'POST /wc/v3/products/batch'
    await s.admin.faults.set({ kind: 'half-batch', on, times: 1 })
    // A shopper buys of what was written already, before it is read back.
    const number = await s.store.buy({ 'SKU-10': 3 })
    await s.run('end_of_day')
    s.time.clock.pass(60 * minute)
    await s.done('end_of_day')
    expect(skus.map((sku) => s.store.figure(sku))).toEqual(skus.map((sku) => (sku === 'SKU-10' ? 22 : 25)))
    expect(await pickingOrders(s)).toEqual([number])
    expect(await problems(s)).toEqual([])
  })

  test.each([-600, 600])('a clock of the site that is %i seconds off loses no order', async (clockOffset) => {
    const s = await openWooCommerceStore({ way, settings: { syncInterval: 15 } })
    await s.admin.command('changeSite', { clockOffset })
    const first = await s.store.buy({ MUG: 1 })
    s.time.clock.pass(s.side.silenceCounts)
    const run = await s.run('sync', { trigger: 'schedule' })
    if (way === 'plugin') {
      expect(run).toMatchObject({ state: 'failed', error: { code: 'store_clock_wrong' } })
      await expectNamed(s, 'store_clock_wrong', clockOffset < 0 ? /10 minutes behind/ : /10 minutes ahead/)
      expect(await s.warehouse.orders()).toEqual([])
    }
    await s.admin.command('changeSite', { clockOffset: 0 })
    const second = await s.store.buy({ MUG: 1 })
    // Nobody does anything: what failed is tried again, and the outbox goes on where it was.
    await minutesPass(s, 20)
    await s.worker.wake()
    expect(await pickingOrders(s)).toEqual([first, second].sort())
    expect(await problems(s)).toEqual([])
    expect(await s.worker.wake()).toEqual([])
  })
})

describe('a proxy before the site that drops the header Authorization', () => {
  test('keeps a REST key from the store: that is named, and what to do; once it is passed on, everything is put right', async () => {
    const s = await openWooCommerceStore({ way: 'rest' })
    const number = await s.store.buy({ MUG: 1 })
    await s.admin.faults.set({ kind: 'strip-authorization', on: '*', times: null })
    expect(await s.run('sync')).toMatchObject({ state: 'failed', error: { code: 'store_key_stripped' } })
    await expectNamed(s, 'store_key_stripped', /Authorization does not arrive/)
    await s.faults.clear()
    await mended(s, number)
  })

  test('is nothing to the plugin, which does not use it', async () => {
    const s = await openWooCommerceStore()
    await s.admin.faults.set({ kind: 'strip-authorization', on: '*', times: null })
    const number = await s.store.buy({ MUG: 1 })
    await s.done('end_of_day')
    expect(await pickingOrders(s)).toEqual([number])
    expect(await problems(s)).toEqual([])
  })
})
