import { describe, expect, test } from 'vitest'
import { ask, orderOf, type StoreOrder, unique } from './asking.ts'
import type { MadeOrder } from './desk.ts'
import type { PluginUnderTest, Suite } from './under-test.ts'

interface OrderPage {
  readonly orders: readonly StoreOrder[]
  readonly next: unknown
  readonly as_of: string
  readonly outbox: { readonly waiting: number }
}

const fields = [
  ...['id', 'number', 'status', 'currency', 'total', 'date_created_gmt', 'date_modified_gmt', 'date_paid_gmt', 'payment_method'],
  ...['payment_method_title', 'customer_id', 'customer_note', 'billing', 'shipping', 'line_items', 'shipping_lines', 'needs_payment'],
  ...['stock_reduced', 'shipments', 'is_test', 'revision'],
]
const lineFields = [
  ...['id', 'name', 'product_id', 'variation_id', 'quantity', 'sku', 'total', 'meta_data', 'refunded_quantity', 'reduced_stock'],
  ...['needs_shipping', 'stock_id'],
]

export function orderTests(suite: Suite): void {
  const page = async (store: PluginUnderTest, asked: object) => {
    const body = { after: null, changed_after: null, open: false, created_after: null, limit: 100, ...asked }
    const { status, json } = await ask(store, 'orders', body)
    if (status !== 200) throw new Error(`orders was answered ${status}: ${JSON.stringify(json)}`)
    return json as unknown as OrderPage
  }
  const walk = async (store: PluginUnderTest, asked: object, between: (seen: readonly number[]) => Promise<void> = async () => {}) => {
    const ids: number[] = []
    let after: unknown = null
    do {
      const { orders, next } = await page(store, { ...asked, after })
      ids.push(...orders.map(({ id }) => id))
      after = next
      await between(ids)
    } while (after !== null)
    return ids
  }
  const mug = async (stock = 20) => {
    const [made] = await suite.now.desk.createProducts([{ name: 'Mug', sku: unique('MUG'), price: '9.50', stock }])
    return made?.id ?? 0
  }

  describe('orders', () => {
    test('come with the fields of the protocol and no others, money and names as text', async () => {
      const { desk } = suite.now
      const id = await mug()
      const placed = await desk.placeOrder([{ id, quantity: 2 }])
      const order = await orderOf(suite.now, placed.id)
      expect(Object.keys(order).toSorted()).toEqual(fields.toSorted())
      expect(order).toMatchObject({
        id: placed.id,
        status: 'processing',
        total: '19.00',
        stock_reduced: true,
        needs_payment: false,
        shipments: [],
      })
      expect(order.date_modified_gmt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
      const [line] = order.line_items
      expect(Object.keys(line ?? {}).toSorted()).toEqual(lineFields.toSorted())
      expect(line).toMatchObject({ id: placed.items[0], name: 'Mug', product_id: id, variation_id: 0, quantity: 2, refunded_quantity: 0 })
      expect(line).toMatchObject({ reduced_stock: 2, needs_shipping: true, stock_id: id })
    })

    test('say of each line what keeps its stock: the variation, its parent, the product, or nothing', async () => {
      const { desk } = suite.now
      const [shirt, cap, voucher] = await desk.createProducts([
        { name: 'Shirt', stock: 30, variations: [{ options: { size: 'S' }, sku: unique('S') }] },
        { name: 'Cap', variations: [{ options: { size: 'M' }, sku: unique('M'), stock: 8 }] },
        { name: 'Voucher', sku: unique('VOUCHER'), virtual: true },
      ])
      const bought = [shirt?.variations[0], cap?.variations[0], voucher?.id].map((id) => ({ id: Number(id), quantity: 1 }))
      const order = await orderOf(suite.now, (await desk.placeOrder(bought)).id)
      expect(order.line_items.map(({ stock_id, needs_shipping, reduced_stock }) => [stock_id, needs_shipping, reduced_stock])).toEqual([
        [shirt?.id, true, 1],
        [cap?.variations[0], true, 1],
        [null, false, 0],
      ])
    })

    test('that wait for money have lowered no stock; on hold they have', async () => {
      const { desk } = suite.now
      const id = await mug()
      const unpaid = await orderOf(suite.now, (await desk.placeOrder([{ id, quantity: 1 }], 'pending')).id)
      expect(unpaid).toMatchObject({ status: 'pending', needs_payment: true, stock_reduced: false })
      const held = await orderOf(suite.now, (await desk.placeOrder([{ id, quantity: 1 }], 'on-hold')).id)
      expect(held).toMatchObject({ status: 'on-hold', stock_reduced: true, line_items: [{ reduced_stock: 1 }] })
      expect(await desk.stockOf(id)).toBe(19)
    })

    test('keep their lines after a refund, with the units refunded and what the store still has taken', async () => {
      const { desk } = suite.now
      const id = await mug()
      const placed = await desk.placeOrder([{ id, quantity: 3 }])
      await desk.refund(placed, placed.items[0] ?? 0, 1)
      const order = await orderOf(suite.now, placed.id)
      expect(order.line_items).toMatchObject([{ quantity: 3, refunded_quantity: 1, reduced_stock: 2 }])
    })

    test('keep the line of a product that is deleted, which still is to be shipped', async () => {
      const { desk } = suite.now
      const id = await mug()
      const placed = await desk.placeOrder([{ id, quantity: 1 }])
      await desk.deleteProduct(id)
      const order = await orderOf(suite.now, placed.id)
      expect(order.line_items).toMatchObject([{ id: placed.items[0], name: 'Mug', needs_shipping: true, stock_id: null }])
    })

    test('that are asked for by id and do not exist any more are named', async () => {
      const { desk } = suite.now
      const placed = await desk.placeOrder([{ id: await mug(), quantity: 1 }])
      const removed = await desk.placeOrder([{ id: await mug(), quantity: 1 }])
      await desk.deleteOrder(removed)
      const { json } = await ask(suite.now, 'orders-by-id', { ids: [placed.id, removed.id, 2_000_000_000] })
      expect((json['orders'] as StoreOrder[]).map(({ id }) => id)).toEqual([placed.id])
      expect(json['gone']).toEqual([removed.id, 2_000_000_000])
    })

    test('that changed at or after a second are walked whole, though one changes again while they are', async () => {
      const { desk } = suite.now
      const { as_of, outbox } = await page(suite.now, { limit: 1 })
      expect(outbox.waiting).toBeGreaterThanOrEqual(0)
      const id = await mug()
      const placed: MadeOrder[] = []
      for (let at = 0; at < 5; at++) placed.push(await desk.placeOrder([{ id, quantity: 1 }]))
      const ids = await walk(suite.now, { changed_after: as_of, limit: 2 }, async (seen) => {
        if (seen.length === 2) await desk.changeStatus(placed[0] as MadeOrder, 'on-hold')
      })
      expect(ids).toEqual(expect.arrayContaining(placed.map((order) => order.id)))
    })

    test('that are open are those that are neither completed nor cancelled, refunded or failed', async () => {
      const { desk } = suite.now
      const id = await mug()
      const made = new Map<string, number>()
      for (const status of ['pending', 'processing', 'on-hold', 'completed', 'cancelled', 'failed']) {
        made.set(status, (await desk.placeOrder([{ id, quantity: 1 }], status)).id)
      }
      const open = await walk(suite.now, { open: true, limit: 50 })
      expect([...made].filter(([, order]) => open.includes(order)).map(([status]) => status)).toEqual(['pending', 'processing', 'on-hold'])
    })

    test('have a greater revision after each change', async () => {
      const { desk } = suite.now
      const placed = await desk.placeOrder([{ id: await mug(), quantity: 1 }])
      const before = await orderOf(suite.now, placed.id)
      await desk.changeStatus(placed, 'on-hold')
      const after = await orderOf(suite.now, placed.id)
      expect(after.status).toBe('on-hold')
      expect(after.revision > before.revision).toBe(true)
    })
  })
}
