import { Unavailable } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { aConsignment, aLine, anOrderNode } from '../testing/orders.ts'
import { type Script, scriptedStore } from '../testing/scripted-store.ts'
import { readOrders } from './read-orders.ts'

const read = async (script: Script) => {
  const store = scriptedStore(script)
  const [order] = await readOrders(store.client, ['118' as never])
  return { order, asked: store.names().slice(1), requests: store.requests.slice(1) }
}
const two = [aLine(1), aLine(2, { order_address_id: 6 })]
const addresses = [aConsignment(5, [aLine(1)]), aConsignment(6, [aLine(2)])]
const emptied = addresses.map((one) => ({ ...one, line_items: [] }))

describe('an order whose lines', () => {
  it('all came is asked for no more', async () => {
    const { order, asked } = await read({ 'GET /v2/orders/118': [{ json: anOrderNode(118, {}, { shipping: addresses }) }] })
    expect([order?.lines.length, asked]).toEqual([2, []])
  })

  it('all came is whole as well where the store counts only what is shipped', async () => {
    const downloads = [{ line_items: [aLine(3, { type: 'digital' })] }]
    const node = anOrderNode(118, { items_total: 4 }, { shipping: addresses, downloads })
    expect((await read({ 'GET /v2/orders/118': [{ json: node }] })).asked).toEqual([])
  })

  it.each([
    ['came empty', emptied],
    ['came in part', [addresses[0], emptied[1]]],
    ['came as links', addresses.map((one) => ({ ...one, line_items: { url: 'https://x', resource: '/orders/118/products' } }))],
    ['came damaged', addresses.map((one) => ({ ...one, line_items: [{ id: 'one' }] }))],
  ])('%s are read apart, and go to the same addresses', async (_, shipping) => {
    const node = { ...anOrderNode(118, { items_total: 4 }, {}), consignments: { shipping, pickups: [], downloads: [], email: {} } }
    const { order, requests } = await read({ 'GET /v2/orders/118': [{ json: node }], 'GET /v2/orders/118/products': [{ json: two }] })
    expect(requests).toMatchObject([{ name: 'GET /v2/orders/118/products', query: { limit: '250' } }])
    expect(order?.groups.map(({ key, lines }) => [key, lines.map(({ lineId }) => lineId)])).toEqual([
      ['5', ['1']],
      ['6', ['2']],
    ])
  })

  it('are more than a page are read to the end', async () => {
    const many = Array.from({ length: 300 }, (_, at) => aLine(at + 1, { quantity: 1 }))
    const node = anOrderNode(118, { items_total: 300 }, { shipping: [aConsignment(5, [])] })
    const script = {
      'GET /v2/orders/118': [{ json: node }],
      'GET /v2/orders/118/products': [{ json: many.slice(0, 250) }, { json: many.slice(250) }],
    }
    expect((await read(script)).order?.lines).toHaveLength(300)
  })

  it('and addresses are missing has both read', async () => {
    const { order, asked } = await read({
      'GET /v2/orders/118': [{ json: { ...anOrderNode(118), items_total: 4, consignments: { url: 'https://x', resource: '/c' } } }],
      'GET /v2/orders/118/products': [{ json: two }],
      'GET /v2/orders/118/consignments': [{ json: { shipping: emptied, pickups: [], downloads: [], email: { gift_certificates: [] } } }],
    })
    expect(asked).toEqual(['GET /v2/orders/118/products', 'GET /v2/orders/118/consignments'])
    expect(order?.groups.map(({ key, shipTo }) => [key, shipTo?.city])).toEqual([
      ['5', 'Austin'],
      ['6', 'Austin'],
    ])
  })

  it('lead to an address that the store does not show wait for it instead of being left out', async () => {
    const { order } = await read({
      'GET /v2/orders/118': [{ json: { ...anOrderNode(118), items_total: 4, consignments: {} } }],
      'GET /v2/orders/118/products': [{ json: two }],
      'GET /v2/orders/118/consignments': [{ json: { shipping: [emptied[0]] } }],
    })
    expect(order?.groups.map(({ key, shipTo, lines }) => [key, shipTo === null, lines.length])).toEqual([
      ['5', false, 1],
      ['6', true, 1],
    ])
  })
})

describe('what is no order', () => {
  it.each([
    ['no JSON', { status: 200, body: '<xml/>' }],
    ['nothing', { status: 200, body: '' }],
    ['a text', { json: 'orders' }],
    ['an order without id', { json: { ...anOrderNode(118), id: null } }],
    ['an order of no status', { json: { ...anOrderNode(118), status_id: 'new' } }],
    ['an order that was never changed', { json: { ...anOrderNode(118), date_modified: 'yesterday' } }],
    ['an order of half a unit less than none', { json: { ...anOrderNode(118), items_total: -1 } }],
  ])('(%s) ends the reading as a fault of the store', async (_, answer) => {
    const reading = read({ 'GET /v2/orders/118': [answer] })
    await expect(reading).rejects.toBeInstanceOf(Unavailable)
    await expect(reading).rejects.toMatchObject({ party: 'store', reason: 'fault' })
  })
})
