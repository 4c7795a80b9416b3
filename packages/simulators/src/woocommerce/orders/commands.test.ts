import { describe, expect, test } from 'vitest'
import type { Order } from '../model/orders.ts'
import { type Email, ORDER_KIND } from '../model/orders.ts'
import type { SiteProfile } from '../model/site.ts'
import { rehearseSite } from '../server/rehearsal.ts'
import { notesOf, orderOf } from './documents.ts'
import { totalsOf } from './totals.ts'

async function shop(profile: Partial<SiteProfile> = {}) {
  const site = await rehearseSite({ profile })
  const mug = (await site.command('createProduct', { name: 'Mug', sku: 'MUG', price: '9.50', stock: 20 })) as { readonly id: number }
  const place = async (input: object = {}) =>
    (await site.command('placeOrder', { lines: [{ sku: 'MUG', quantity: 2 }], ...input })) as Order
  const stock = async () =>
    ((await site.api('GET', `/wc/v3/products/${mug.id}`)).body as { readonly stock_quantity: number }).stock_quantity
  const now = (order: Order) => orderOf(site.context(), order.id) as Order
  const mails = () => [...site.context().world.collection<Email>(ORDER_KIND.email).values()].map(({ kind }) => kind)
  return { site, place, stock, now, mails, mug }
}

describe('a shopper buys', () => {
  test('and pays: the order is processing, its units are taken, and a mail goes out', async () => {
    const { place, stock, mails } = await shop()
    const order = await place({
      shippingLines: [
        { title: 'Courier', total: '7.00' },
        { methodId: 'local_pickup', title: 'Pickup' },
      ],
    })
    expect(order).toMatchObject({
      status: 'processing',
      customerId: 0,
      createdVia: 'checkout',
      billing: { city: 'Madison' },
      shipping: { city: 'Madison' },
    })
    expect(order.shippingLines.map(({ methodTitle, total }) => `${methodTitle} ${total}`)).toEqual(['Courier 7', 'Pickup 0'])
    expect([totalsOf(order).total, await stock(), mails()]).toEqual([26, 18, ['processing_order']])
  })

  test('and does not pay: nothing is taken until the money comes in', async () => {
    const { site, place, stock, now } = await shop()
    const order = await place({ status: 'pending' })
    expect([order.paidAt, await stock()]).toEqual([null, 20])
    await site.command('pay', { order: order.id })
    expect(now(order)).toMatchObject({ status: 'processing', paidAt: '2026-11-20T10:00:00Z' })
    expect(await stock()).toBe(18)
  })

  test('something that nobody sends: it is completed at once', async () => {
    const { site, place } = await shop()
    await site.api('POST', '/wc/v3/products', { name: 'E-book', sku: 'BOOK', virtual: true, downloadable: true, regular_price: '5' })
    expect((await place({ lines: [{ sku: 'BOOK' }] })).status).toBe('completed')
  })

  test('in any script, with a note, without an address to ship to', async () => {
    const { site, place } = await shop()
    const order = await place({
      billing: { first_name: '陽子', city: '東京', country: 'JP', state: 'JP13' },
      shipping: null,
      customerNote: 'Zoë 🌿\nring twice',
    })
    const { body } = await site.api('GET', `/wc/v3/orders/${order.id}`)
    expect(body).toMatchObject({
      billing: { first_name: '陽子', city: '東京' },
      shipping: { city: '', country: '' },
      customer_note: 'Zoë 🌿\nring twice',
    })
  })

  test('a thousand times: ids go up, stock goes below zero', async () => {
    const { site, stock } = await shop()
    const { first, last } = (await site.command('placeMany', { count: 1_000, lines: [{ sku: 'MUG' }] })) as {
      readonly first: number
      readonly last: number
    }
    expect([last - first, await stock()]).toEqual([999, -980])
    const { headers, body } = await site.api('GET', '/wc/v3/orders?per_page=100&page=10&orderby=id&order=asc')
    expect([headers['x-wp-total'], (body as { readonly id: number }[]).at(-1)?.id]).toEqual(['1000', last])
  })
})

describe('the merchant', () => {
  test('edits quantities, adds a line, and the difference leaves the shelf', async () => {
    const { site, place, stock, now } = await shop()
    const order = await place()
    await site.command('editOrder', { order: order.id, change: [{ line: 1, quantity: 5 }], add: [{ name: 'Engraving', price: '3.00' }] })
    expect(now(order).lines.map(({ name, quantity, total }) => `${quantity} ${name} ${total}`)).toEqual(['5 Mug 47.5', '1 Engraving 3'])
    expect(await stock()).toBe(15)
  })

  test('refunds a unit, then the rest: the order is refunded', async () => {
    const { site, place, stock, now } = await shop()
    const order = await place()
    await site.command('refund', { order: order.id, lines: [{ line: 1, quantity: 1 }] })
    expect([now(order).status, await stock()]).toEqual(['processing', 19])
    await site.command('refund', { order: order.id })
    expect([now(order).status, await stock()]).toEqual(['refunded', 19])
    await expect(site.command('refund', { order: order.id, amount: '1.00' })).rejects.toThrow('Invalid refund amount')
  })

  test('cancels: the units are back; trashes and restores; deletes for good', async () => {
    const { site, place, stock, now } = await shop()
    const order = await place()
    await site.command('cancelOrder', { order: order.id })
    expect(await stock()).toBe(20)
    await site.command('trashOrder', { order: order.id })
    expect((await site.api('GET', '/wc/v3/orders')).body).toEqual([])
    await site.command('restoreOrder', { order: order.id })
    expect(now(order)).toMatchObject({ status: 'cancelled', meta: [] })
    await site.command('deleteOrder', { order: order.id })
    expect((await site.api('GET', `/wc/v3/orders/${order.id}`)).status).toBe(404)
  })

  test('writes to the customer: one note, one mail', async () => {
    const { site, place, mails } = await shop()
    const order = await place()
    await site.command('addNote', { order: order.id, note: 'It is packed.', forCustomer: true })
    await site.command('addNote', { order: order.id, note: 'Fragile' })
    expect(mails()).toEqual(['processing_order', 'customer_note'])
    expect(notesOf(site.context(), order.id).filter(({ customerNote }) => customerNote)).toHaveLength(1)
  })

  test('is told what is wrong with a command', async () => {
    const { site, place } = await shop()
    await expect(place({ lines: [{ sku: 'NONE' }] })).rejects.toThrow('No product "NONE"')
    await expect(place({ status: 'shipped' })).rejects.toThrow('the site has no status "shipped"')
    await expect(site.command('pay', { order: 999 })).rejects.toThrow('No order 999')
  })

  test('has statuses of other plugins: paid ones count as such', async () => {
    const { site, place, now } = await shop({ ownStatuses: [{ id: 'awaiting-pick', label: 'Awaiting pick', countsAsPaid: true }] })
    const order = await place()
    await site.command('changeStatus', { order: order.id, status: 'awaiting-pick' })
    expect(now(order).status).toBe('awaiting-pick')
    expect((await site.api('GET', '/wc/v3/orders?status=awaiting-pick')).body).toHaveLength(1)
    expect((await site.api('GET', '/wc/v3/orders/statuses')).body).toContainEqual({ slug: 'awaiting-pick', name: 'Awaiting pick' })
  })
})

describe('when an order counts as modified', () => {
  test.each([
    ['in tables of its own', true, ['empty', 'meta', 'status', 'refund']],
    ['among the posts', false, ['status', 'refund']],
  ])('%s', async (_where, hpos, modifying) => {
    const { site, place, now } = await shop({ hpos })
    const order = await place()
    const moved: string[] = []
    const after = async (name: string, change: () => Promise<unknown>) => {
      const before = now(order).modifiedAt
      site.pass(5_000)
      await change()
      if (now(order).modifiedAt !== before) moved.push(name)
    }
    const put = (body: object) => () => site.api('PUT', `/wc/v3/orders/${order.id}`, body)
    await after('note', () => site.api('POST', `/wc/v3/orders/${order.id}/notes`, { note: 'x' }))
    await after('empty', put({}))
    await after('meta', put({ meta_data: [{ key: 'a', value: 'b' }] }))
    await after('status', put({ status: 'completed' }))
    await after('refund', () => site.command('refund', { order: order.id, amount: '1.00' }))
    expect(moved).toEqual(modifying)
  })
})

describe('somebody ships by hand', () => {
  test('some of an order: a fulfillment says so, the order keeps its status, and the customer is mailed where that is asked for', async () => {
    const { site, place, now, mails } = await shop({ fulfillments: true })
    const order = await place()
    await site.command('fulfill', { order: order.id, lines: [{ line: 1, quantity: 1 }], trackingNumber: '1Z-HAND', provider: 'ups' })
    expect(mails()).toEqual(['processing_order'])
    await site.command('fulfill', { order: order.id, lines: [{ line: 1, quantity: 1 }], notify: true })
    expect(mails()).toEqual(['processing_order', 'fulfillment'])
    expect(now(order)).toMatchObject({ status: 'processing', fulfillmentIds: [expect.any(Number), expect.any(Number)] })
    const told = (await site.api('GET', `/wc/v3/orders/${order.id}/fulfillments`)).text
    expect(told).toContain('1Z-HAND')
  })

  test('nothing where the store has that feature switched off', async () => {
    const { site, place } = await shop()
    const order = await place()
    await expect(site.command('fulfill', { order: order.id, lines: [{ line: 1, quantity: 1 }] })).rejects.toThrow('switched off')
  })
})
