import { describe, expect, test } from 'vitest'
import { productOf } from '../catalogue/products.ts'
import type { Order } from '../model/orders.ts'
import { rehearseSite } from '../server/rehearsal.ts'

async function shop() {
  const site = await rehearseSite()
  const tee = (await site.command('createProduct', { name: 'Tee', price: '10.00', stock: 10 })) as { readonly id: number }
  const stock = () => productOf(site.context(), tee.id)?.stockQuantity
  const order = async (status: string, quantity = 2) =>
    (await site.api('POST', '/wc/v3/orders', { status, line_items: [{ product_id: tee.id, quantity }] })).body as unknown as Order & {
      readonly line_items: readonly {
        readonly id: number
        readonly meta_data: readonly { readonly key: string; readonly value: string }[]
      }[]
    }
  const put = async (id: number, body: object) => (await site.api('PUT', `/wc/v3/orders/${id}`, body)).body
  return { site, stock, order, put }
}

describe('when an order takes its stock', () => {
  test.each([
    ['processing', 8],
    ['on-hold', 8],
    ['completed', 8],
    ['pending', 10],
    ['failed', 10],
    ['checkout-draft', 10],
  ])('%s leaves %i of ten', async (status, left) => {
    const { stock, order } = await shop()
    await order(status)
    expect(stock()).toBe(left)
  })

  test('once, however often it moves; and it goes back when it is cancelled', async () => {
    const { stock, order, put } = await shop()
    const { id } = await order('on-hold')
    await put(id, { status: 'processing' })
    await put(id, { status: 'completed' })
    expect(stock()).toBe(8)
    await put(id, { status: 'cancelled' })
    expect(stock()).toBe(10)
    await put(id, { status: 'processing' })
    expect(stock()).toBe(8)
  })

  test('more than there is: the figure goes below zero', async () => {
    const { stock, order } = await shop()
    await order('processing', 13)
    expect(stock()).toBe(-3)
  })

  test('a quantity that is changed later moves the difference', async () => {
    const { stock, order, put } = await shop()
    const { id, line_items } = await order('processing')
    await put(id, { line_items: [{ id: line_items[0]?.id, quantity: 5 }] })
    expect(stock()).toBe(5)
    await put(id, { line_items: [{ id: line_items[0]?.id, quantity: 0 }] })
    expect(stock()).toBe(10)
  })

  test('a batch takes an unknown status for pending, without a word, and gives the stock back', async () => {
    const { site, stock, order } = await shop()
    const { id } = await order('processing')
    const { body } = await site.api('POST', '/wc/v3/orders/batch', { update: [{ id, status: 'nosuch' }] })
    expect((body as { readonly update: readonly { readonly status: string }[] }).update[0]?.status).toBe('pending')
    expect(stock()).toBe(10)
  })
})

describe('refunds', () => {
  const refund = (site: Awaited<ReturnType<typeof shop>>['site'], id: number, body: object) =>
    site.api('POST', `/wc/v3/orders/${id}/refunds`, { api_refund: false, ...body })

  test('units come back on the shelf, an amount alone does not bring any, and all of it refunds the order', async () => {
    const { site, stock, order } = await shop()
    const { id, line_items } = await order('processing')
    await refund(site, id, { line_items: [{ id: line_items[0]?.id, quantity: 1, refund_total: 10 }] })
    expect(stock()).toBe(9)
    const { body } = await site.api('GET', `/wc/v3/orders/${id}`)
    const shown = body as unknown as {
      readonly status: string
      readonly line_items: readonly {
        readonly quantity: number
        readonly meta_data: readonly { readonly key: string; readonly value: string }[]
      }[]
    }
    expect(shown.line_items[0]?.quantity).toBe(2)
    expect(shown.line_items[0]?.meta_data.map(({ key, value }) => `${key}=${value}`)).toEqual([
      '_reduced_stock=1',
      '_restock_refunded_items=1',
    ])
    await refund(site, id, { amount: '10.00' })
    expect(stock()).toBe(9)
    const after = (await site.api('GET', `/wc/v3/orders/${id}`)).body as unknown as { readonly status: string }
    expect([shown.status, after.status]).toEqual(['processing', 'refunded'])
  })

  test('without restocking, and more than was paid: nothing moves', async () => {
    const { site, stock, order } = await shop()
    const { id, line_items } = await order('processing')
    await refund(site, id, { api_restock: false, line_items: [{ id: line_items[0]?.id, quantity: 1, refund_total: 10 }] })
    const tooMuch = await refund(site, id, { amount: '11' })
    expect([stock(), tooMuch.status, (tooMuch.body as { readonly data: unknown }).data]).toEqual([8, 500, 500])
  })
})
