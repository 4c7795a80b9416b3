import { id, type LineId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { aShipment, aShipmentNode } from '../testing/shipments.ts'
import { findShipment } from './find-shipment.ts'

async function find(there: Scripted, change: Parameters<typeof aShipment>[0] = {}) {
  const store = scriptedStore({ 'GET /v2/orders/118/shipments': () => there })
  return { found: await findShipment(store.client, aShipment(change)), names: store.names() }
}
const shown = (...nodes: readonly object[]): Scripted => ({ json: nodes })

describe('after a lost reply, a shipment', () => {
  it('that is there is found, in one request', async () => {
    const { found, names } = await find(shown(aShipmentNode(30, { tracking_number: '1Z000' }), aShipmentNode(31)))
    expect(found).toEqual({ kind: 'applied', value: { externalId: '31', handle: null } })
    expect(names).toEqual(['GET /v2/orders/118/shipments'])
  })

  it.each([
    ['under another number', { tracking_number: '1Z998' }],
    ['without a number', { tracking_number: '' }],
    ['to another address', { order_address_id: 6 }],
    ['of fewer units', { items: [{ order_product_id: 1, quantity: 1 }] }],
    ['of another line', { items: [{ order_product_id: 2, quantity: 2 }] }],
    [
      'of more lines',
      {
        items: [
          { order_product_id: 1, quantity: 2 },
          { order_product_id: 2, quantity: 1 },
        ],
      },
    ],
    ['of nothing', { items: null }],
  ])('is not taken for one %s', async (_, change) => {
    expect((await find(shown(aShipmentNode(31, change)))).found).toEqual({ kind: 'absent' })
  })

  it('is never taken for one that is recorded already', async () => {
    expect((await find(shown(aShipmentNode(31)), { recordedBefore: ['31'] })).found).toEqual({ kind: 'absent' })
    expect((await find(shown(aShipmentNode(31), aShipmentNode(32)), { recordedBefore: ['31'] })).found).toMatchObject({
      value: { externalId: '32' },
    })
  })

  it('without a number is found where the order’s other shipments are known, and else is left to a person', async () => {
    const there = shown(aShipmentNode(31, { tracking_number: null }))
    expect((await find(there, { tracking: null, recordedBefore: [] })).found).toMatchObject({ kind: 'applied' })
    const { recordedBefore: _, ...unsure } = aShipment({ tracking: null })
    const store = scriptedStore({ 'GET /v2/orders/118/shipments': [there] })
    expect(await findShipment(store.client, unsure)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('118') })
  })

  it.each<[string, Scripted]>([
    ['has none', { json: [] }],
    ['is gone', { status: 404 }],
  ])('of an order that %s is absent', async (_, answer) => {
    expect((await find(answer)).found).toEqual({ kind: 'absent' })
  })

  it('that never could be sent is absent, and nobody is asked', async () => {
    expect(await find({ status: 500 }, { lines: [{ lineId: id<LineId>('1'), quantity: 0 }] })).toEqual({
      found: { kind: 'absent' },
      names: [],
    })
  })

  it.each<[string, Scripted]>([
    ['does not answer', { broken: 'maybe' }],
    ['refuses us', { status: 401 }],
    ['answers with something else', { status: 200, body: 'shipments' }],
  ])('is not known while the store %s', async (_, answer) => {
    expect((await find(answer)).found).toMatchObject({ kind: 'unknown' })
  })

  it('is found behind the first page of them', async () => {
    const others = Array.from({ length: 250 }, (_, n) => aShipmentNode(n + 1, { tracking_number: `1Z${n}` }))
    const store = scriptedStore({ 'GET /v2/orders/118/shipments': [{ json: others }, { json: [aShipmentNode(999)] }] })
    expect(await findShipment(store.client, aShipment())).toMatchObject({ value: { externalId: '999' } })
  })
})
