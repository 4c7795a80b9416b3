import type { Schemas } from '@connect/intellitrack/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleServer, exampleServer, orderOf, us } from './example-server.ts'

describe('a store connection over HTTP', () => {
  let server: ExampleServer
  beforeEach(async () => {
    server = await exampleServer()
  })
  afterEach(() => server.close())

  it('walks an order from import to two parcels, and sees each step in the feed', async () => {
    const { call } = server
    const order = await orderOf(server, '3')
    const path = `/v1/picking-orders/${order.id}`
    const picked = await call<Schemas['PickingOrder']>('POST', `${path}/picks`, {
      picks: [{ lineNumber: 1, locationId: 'loc-a-01', quantity: '3' }],
    })
    expect(picked).toMatchObject({ status: 200, body: { status: 'closed', closedBy: 'fully_picked' } })
    for (const [trackingNumber, quantity] of [
      ['1Z1', '1'],
      ['1Z2', '2'],
    ]) {
      const shipment = { carrierId: 'car-ups', shippingMethodId: 'met-ups-ground', trackingNumber, lines: [{ lineNumber: 1, quantity }] }
      expect(await call('POST', `${path}/shipments`, shipment)).toMatchObject({ status: 201 })
    }
    const feed = await call<Schemas['PickingOrderPage']>('GET', `${us}/picking-orders?externalSystem=store-1&changedSince=start`)
    expect(feed.body.data).toMatchObject([
      {
        externalRef: { system: 'store-1', id: '5511' },
        status: 'closed',
        lines: [{ externalRef: '77', ordered: '3', picked: '3', shipped: '3' }],
        shipments: [
          {
            carrier: { name: 'UPS' },
            shippingMethod: { name: 'Ground' },
            trackingNumber: '1Z1',
            lines: [{ externalRef: '77', quantity: '1' }],
          },
          { trackingUrl: 'https://www.ups.com/track?tracknum=1Z2', lines: [{ quantity: '2' }] },
        ],
      },
    ])
    expect((await call<Schemas['ShipmentPage']>('GET', `${path}/shipments?limit=1`)).body).toMatchObject({
      data: [{ trackingNumber: '1Z1' }],
    })
    const later = await call<Schemas['PickingOrderPage']>('GET', `${us}/picking-orders?changedSince=${feed.body.checkpoint}`)
    expect(later.body.data).toEqual([])
  })

  it('reads the summary page by page at one instant, with what had been picked', async () => {
    const { call } = server
    const order = await orderOf(server, '3')
    const first = await call<Schemas['InventorySummaryPage']>(
      'GET',
      `${us}/inventory-summary?siteId=site-harbor&siteId=site-downtown&limit=1`,
    )
    expect(first.body.data).toEqual([{ itemNumber: 'TENT', siteId: 'site-harbor', active: true, onHand: '40', unpickedOnOpenOrders: '3' }])
    await call('POST', `/v1/picking-orders/${order.id}/picks`, { picks: [{ lineNumber: 1, locationId: 'loc-a-01', quantity: '2' }] })
    const { snapshot, nextCursor } = first.body
    const second = await call<Schemas['InventorySummaryPage']>(
      'GET',
      `${us}/inventory-summary?snapshot=${snapshot}&cursor=${nextCursor}&limit=1`,
    )
    expect(second.body).toMatchObject({ asOf: first.body.asOf, data: [{ siteId: 'site-downtown', onHand: '0' }], nextCursor: null })
    const picks = await call<Schemas['SnapshotPickPage']>('GET', `${us}/inventory-summary/${snapshot}/picks?externalSystem=store-1`)
    expect(picks.body.data).toMatchObject([{ orderExternalRef: '5511', lineExternalRef: '77', ordered: '3', picked: '0' }])
    expect(await call('GET', `${us}/inventory-summary?snapshot=snp_gone`)).toMatchObject({
      status: 410,
      body: { code: 'snapshot_expired', retryable: true },
    })
  })

  it('finds out what became of a command whose reply was lost', async () => {
    const { call, faults } = server
    const order = await orderOf(server, '3')
    const pick = { picks: [{ lineNumber: 1, locationId: 'loc-a-01', quantity: '1' }] }
    const key = { 'idempotency-key': 'pick/1 é' }
    faults.add({ kind: 'lose_reply', operationId: 'pickInventory' })
    const ascii = { 'idempotency-key': 'pick/1' }
    await expect(call('POST', `/v1/picking-orders/${order.id}/picks`, pick, ascii)).rejects.toThrow()
    expect(await call('GET', `${us}/effects/pick%2F1`)).toMatchObject({
      status: 200,
      body: { status: 'applied', operation: 'pickInventory', result: { id: order.id } },
    })
    expect(await call('POST', `/v1/picking-orders/${order.id}/picks`, pick, ascii)).toMatchObject({
      status: 200,
      body: { lines: [{ picked: '1' }] },
    })
    expect(await call('GET', `${us}/effects/${encodeURIComponent(key['idempotency-key'])}`)).toMatchObject({
      status: 404,
      body: { code: 'effect_unknown' },
    })
    const found = await call<Schemas['EffectList']>('POST', `${us}/effects:find`, { keys: ['pick/1', 'never'] })
    expect(found.body.data.map((effect) => effect.key)).toEqual(['pick/1'])
  })

  it('reaches items whose numbers are awkward in a path', async () => {
    const { call } = server
    const numbers = ['PARENT:CHILD', 'A/B', '100% wool', 'ä']
    await call('POST', `${us}/items:batch`, { elements: numbers.map((itemNumber) => ({ itemNumber, mode: 'create_or_link' })) })
    for (const itemNumber of numbers)
      expect(await call('GET', `${us}/items/${encodeURIComponent(itemNumber)}`)).toMatchObject({ status: 200, body: { itemNumber } })
  })

  it('has everything written answered again in the contract’s shape', async () => {
    const { call } = server
    const order = await orderOf(server, '1')
    const customer = await call<Schemas['CustomerUpsertResult']>('POST', `${us}/customers`, {
      name: 'Ada',
      email: 'A@x.example',
      externalRef: { system: 's', id: '1' },
    })
    const reads = [
      'items',
      'inventory',
      'customers',
      'carriers',
      'picking-orders',
      'history',
      'sites',
      'sites/site-harbor/locations',
      'units-of-measure',
    ]
    const paths = [
      ...reads.map((name) => `${us}/${name}`),
      `${us}/customers/${customer.body.customer.id}/ship-tos`,
      '/v1/divisions',
      '/v1/me',
      '/v1/features',
      us,
      `/v1/picking-orders/${order.id}`,
    ]
    for (const path of paths) expect([path, (await call('GET', path)).status]).toEqual([path, 200])
    expect((await call<Schemas['CustomerPage']>('GET', `${us}/customers?email=a%40X.example`)).body.data).toHaveLength(1)
  })
})
