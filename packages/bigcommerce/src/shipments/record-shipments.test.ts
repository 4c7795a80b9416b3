import { id, type OrderId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { aConsignment, aLine, anOrderNode } from '../testing/orders.ts'
import { type Script, type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { aShipment, aShipmentNode, tracked } from '../testing/shipments.ts'
import { recordShipments } from './record-shipments.ts'

const POST = 'POST /v2/orders/118/shipments'
const ORDER = 'GET /v2/orders/118'
const LIST = 'GET /v2/orders/118/shipments'
const made = (shipmentId: number): Scripted => ({ json: aShipmentNode(shipmentId), status: 201 })
const refused = (message: string, status = 400): Scripted => ({ json: [{ status, message }], status })
const order = (line: Readonly<Record<string, unknown>> = {}, change: Readonly<Record<string, unknown>> = {}): Scripted => ({
  json: anOrderNode(118, change, { shipping: [aConsignment(5, [aLine(1, line)])] }),
})

async function record(script: Script, shipments = [aShipment()]) {
  const store = scriptedStore(script)
  return { outcomes: await recordShipments(store.client, shipments), names: store.names(), requests: store.requests, sleeps: store.sleeps }
}

describe('shipments', () => {
  it('are one request each, one after the other, and nothing is looked up while all goes well', async () => {
    const shipments = Array.from({ length: 1000 }, (_, n) =>
      aShipment({ orderId: id<OrderId>(String(n + 1)), tracking: tracked({ number: `1Z${n}` }) }),
    )
    const script = Object.fromEntries(shipments.map(({ orderId }, n) => [`POST /v2/orders/${orderId}/shipments`, [made(n + 1)]]))
    const { outcomes, names } = await record(script, shipments)
    expect(names).toEqual(shipments.map(({ orderId }) => `POST /v2/orders/${orderId}/shipments`))
    expect(outcomes).toEqual(shipments.map((_, n) => ({ kind: 'applied', value: { externalId: String(n + 1), handle: null } })))
  })

  it('carry their units, address and tracking', async () => {
    const { requests } = await record({ [POST]: [made(7)] })
    expect(requests[0]?.body).toMatchObject({
      order_address_id: 5,
      items: [{ order_product_id: 1, quantity: 2 }],
      tracking_number: '1Z999',
    })
    expect(requests[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' })
  })

  it('that can be none are not sent, and sink no other', async () => {
    const { outcomes, names } = await record({ [POST]: [made(7)] }, [aShipment({ lines: [] }), aShipment()])
    expect([outcomes.map(({ kind }) => kind), names]).toEqual([['rejected', 'applied'], [POST]])
  })

  it.each<[string, Scripted]>([
    ['is lost', { broken: 'maybe' }],
    ['says that the store failed', { status: 502 }],
    ['is nothing', { status: 201, body: '' }],
    ['is no shipment', { status: 201, body: '<xml/>' }],
    ['is another thing', { json: { id: 'new' }, status: 201 }],
  ])('whose reply %s are uncertain, and never sent again by themselves', async (_, answer) => {
    const { outcomes, names } = await record({ [POST]: [answer] })
    expect([outcomes.map(({ kind }) => kind), names]).toEqual([['uncertain'], [POST]])
  })

  it('after one that was lost are sent all the same; after three in a row they wait', async () => {
    const all = Array.from({ length: 6 }, (_, n) => aShipment({ tracking: tracked({ number: `1Z${n}` }) }))
    const lost: Scripted = { broken: 'maybe' }
    expect((await record({ [POST]: [lost, made(1), lost, made(2), lost, made(3)] }, all)).outcomes.map(({ kind }) => kind)).toEqual([
      'uncertain',
      'applied',
      'uncertain',
      'applied',
      'uncertain',
      'applied',
    ])
    const { outcomes, names } = await record({ [POST]: [lost, lost, lost] }, all)
    expect([outcomes.map(({ kind }) => kind), names.length]).toEqual([
      ['uncertain', 'uncertain', 'uncertain', 'retry', 'retry', 'retry'],
      3,
    ])
  })

  it('turned away for haste are sent again after the stated reset, once it is certain that nothing was done', async () => {
    const hasty: Scripted = { status: 429, headers: { 'x-rate-limit-time-reset-ms': '15000' } }
    const { outcomes, requests } = await record({ [POST]: [hasty, made(7)] })
    expect(outcomes).toMatchObject([{ kind: 'applied' }])
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(15_000)
  })

  it('that cannot be sent now leave the rest for the next run', async () => {
    const { outcomes, names } = await record({ [POST]: Array.from({ length: 2 }, () => ({ status: 401 })) }, [
      aShipment(),
      aShipment(),
      aShipment(),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['retry', 'retry', 'retry'])
    expect(names.length).toBeLessThanOrEqual(2)
  })

  it('that a scope is missing for say so', async () => {
    expect((await record({ [POST]: [{ status: 403 }] })).outcomes).toMatchObject([{ kind: 'rejected', code: 'permission_missing' }])
  })

  it('of a carrier that the store will not hear of go without it, for nothing was done', async () => {
    const { outcomes, requests } = await record({ [POST]: [refused("The field 'tracking_carrier' is invalid."), made(7)] }, [
      aShipment({ tracking: tracked({ carrier: 'DHL' }) }),
    ])
    expect(outcomes).toMatchObject([{ kind: 'applied' }])
    expect(requests[1]?.body).toMatchObject({
      shipping_provider: '',
      tracking_carrier: '',
      tracking_number: '1Z999',
      comments: 'Carrier: DHL',
    })
  })
})

describe('a shipment that the store refuses is judged by its order', () => {
  it.each<[string, Script, string]>([
    ['gone', { [ORDER]: [{ status: 404 }] }, 'order_missing'],
    ['archived', { [ORDER]: [order({}, { is_deleted: true })] }, 'order_missing'],
    ['cancelled', { [ORDER]: [order({}, { status_id: 5 })] }, 'order_cancelled'],
    ['refunded', { [ORDER]: [order({}, { status_id: 4 })] }, 'order_cancelled'],
    ['waiting for all of it', { [ORDER]: [order()] }, 'shipment_refused'],
    ['waiting for less', { [ORDER]: [order({ quantity_refunded: 1 })], [LIST]: [{ json: [] }] }, 'shipment_exceeds_open'],
    ['shipped by somebody', { [ORDER]: [order({ quantity_shipped: 2 })], [LIST]: [{ json: [] }] }, 'already_fulfilled'],
  ])('which is %s', async (_, script, code) => {
    const { outcomes } = await record({ [POST]: [refused('It cannot be done.')], ...script })
    expect(outcomes).toMatchObject([{ kind: 'rejected', code, message: expect.stringMatching(/^118: /) }])
  })

  it('whose units go to another address now', async () => {
    const moved = { json: anOrderNode(118, {}, { shipping: [aConsignment(6, [aLine(1)])] }) }
    const { outcomes } = await record({ [POST]: [refused('No.', 422)], [ORDER]: [moved], [LIST]: [{ json: [] }] })
    expect(outcomes).toMatchObject([{ kind: 'rejected', code: 'fulfilment_moved' }])
  })

  it('and is done already where the very same shipment is there', async () => {
    const { outcomes } = await record({
      [POST]: [refused('Nothing left.', 409)],
      [ORDER]: [order({ quantity_shipped: 2 })],
      [LIST]: [{ json: [aShipmentNode(31)] }],
    })
    expect(outcomes).toEqual([{ kind: 'already', value: { externalId: '31', handle: null } }])
  })

  it('but is not taken for one that this very call has made', async () => {
    const twins = [aShipment(), aShipment({ key: id('shipment/2') })]
    const { outcomes } = await record(
      { [POST]: [made(31), refused('Nothing left.')], [ORDER]: [order({ quantity_shipped: 2 })], [LIST]: [{ json: [aShipmentNode(31)] }] },
      twins,
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'rejected'])
  })

  it('and waits where the order cannot be read now', async () => {
    const down = Array.from({ length: 5 }, () => ({ status: 503 }))
    expect((await record({ [POST]: [refused('No.')], [ORDER]: down })).outcomes).toMatchObject([{ kind: 'retry' }])
  })
})
