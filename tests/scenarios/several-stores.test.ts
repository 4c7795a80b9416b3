import { openBigCommerce, openShopify } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

describe('several stores of one warehouse account', () => {
  /** Two BigCommerce stores and a Shopify shop that sell other things, in one division. */
  const three = async () => {
    const first = await openBigCommerce({ stock: { MUG: 40 } })
    const second = await openBigCommerce({ beside: first, which: 2, stock: { CUP: 20 }, settings: { orderNumberPrefix: 'B-' } })
    const shop = await openShopify({ beside: first, which: 3, stock: { POT: 10 } })
    return { first, second, shop }
  }

  test('keep their orders apart, also those of one number', async () => {
    const { first, second, shop } = await three()
    const [a, b, c] = [await first.store.buy({ MUG: 1 }), await second.store.buy({ CUP: 1 }), await shop.store.buy({ POT: 1 })]
    expect(a).toBe(b)
    for (const s of [first, second, shop]) await s.done('sync')
    expect((await first.warehouse.orders()).map((order) => order.orderNumber).sort()).toEqual([c, a, `B-${b}`].sort())
    for (const number of [a, `B-${b}`, c]) {
      await first.warehouse.pick(number)
      await first.warehouse.ship(number, { trackingNumber: `1Z-${number}` })
    }
    for (const s of [first, second, shop]) await s.done('sync')
    const tracking = [first.store.shipments(a), second.store.shipments(b), shop.store.shipments(c)].map((list) =>
      list.map((one) => one.tracking),
    )
    expect(tracking).toEqual([[`1Z-${a}`], [`1Z-B-${b}`], [`1Z-${c}`]])
    for (const s of [first, second, shop]) expect(await s.problems()).toEqual([])
  })

  test('keep their stock apart: each is told of its own items alone', async () => {
    const { first, second, shop } = await three()
    for (const s of [first, second, shop]) await s.done('end_of_day')
    for (const sku of ['MUG', 'CUP', 'POT']) await first.warehouse.adjust(sku, 5)
    await second.done('end_of_day')
    expect([first.store.figure('MUG'), second.store.figure('CUP'), shop.store.figure('POT')]).toEqual([40, 5, 10])
    for (const s of [first, shop]) await s.done('end_of_day')
    expect([first.store.figure('MUG'), second.store.figure('CUP'), shop.store.figure('POT')]).toEqual([5, 5, 5])
  })

  test('that sell the same item do not sell what is promised to another', async () => {
    const first = await openBigCommerce({ decrementsAt: 'order' })
    const second = await openBigCommerce({
      beside: first,
      which: 2,
      decrementsAt: 'order',
      stock: {},
      settings: { orderNumberPrefix: 'B-' },
    })
    await second.admin.command('createProduct', { name: 'Mug', sku: 'MUG', stock: 0 })
    await second.done('import_products')
    await first.store.buy({ MUG: 5 })
    await first.done('end_of_day')
    await second.done('end_of_day')
    expect([first.store.figure('MUG'), second.store.figure('MUG')]).toEqual([35, 35])
  })

  test('are not mixed up by their signals: a webhook of one store is nothing to another', async () => {
    const { first, second } = await three()
    await first.store.buy({ MUG: 1 })
    await first.webhooks.deliverAll()
    expect((await first.read((r) => r.inbox.unhandled())).length).toBeGreaterThan(0)
    expect(await second.read((r) => r.inbox.unhandled())).toEqual([])
    const body = JSON.stringify({
      scope: 'store/order/created',
      producer: 'stores/abc123',
      hash: 'h',
      created_at: 1,
      data: { type: 'order', id: 100 },
    })
    expect(await second.webhooks.knock(second.side.signals.signed(body))).toBe(400)
  })
})

describe('a BigCommerce store whose merchant removes the app', () => {
  test('is read no more, its token is gone, and installed again it finds its item links, orders and marks', async () => {
    const s = await openBigCommerce()
    const before = await s.store.buy({ MUG: 1 })
    await s.done('sync')
    const links = await s.read((r) => r.links.all())
    await s.side.app.uninstall()
    expect((await s.connection()).state).toBe('disconnected')
    const between = await s.store.buy({ MUG: 2 })
    s.calls.reset()
    await expect(s.run('sync')).rejects.toThrow('connection_disconnected')
    expect(await s.worker.wake()).toEqual([])
    expect(s.calls.sent).toEqual([])
    await s.openApp()
    await s.done('sync')
    expect(await s.read((r) => r.links.all())).toEqual(links)
    expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toEqual([before, between])
    expect((await (await s.side.process(s.side.transport)()).ensureSubscriptions()).repaired).toEqual([])
    expect(await s.problems()).toEqual([])
  })

  test('is not removed by somebody who only says so', async () => {
    const s = await openBigCommerce()
    await s.admin.faults.set({ kind: 'webhook-forge', on: '*', times: null })
    const body = JSON.stringify({
      scope: 'store/app/uninstalled',
      producer: 'stores/abc123',
      hash: 'h',
      created_at: 1,
      data: { type: 'app', id: 'app-1' },
    })
    const { headers } = s.side.signals.signed('something else')
    expect(await s.webhooks.knock({ headers, body: new TextEncoder().encode(body) })).toBe(401)
    expect((await s.connection()).state).toBe('active')
  })
})
