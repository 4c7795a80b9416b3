import type { Schemas } from '@connect/intellitrack/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleServer, exampleServer, orderOf, sessionOf, us } from './example-server.ts'

describe('the warehouse refuses', () => {
  let server: ExampleServer
  beforeEach(async () => {
    server = await exampleServer()
  })
  afterEach(() => server.close())

  it('an unknown, a missing and a revoked key with invalid_credentials', async () => {
    const refused = { status: 401, body: { code: 'invalid_credentials', retryable: false } }
    expect(await server.call('GET', '/v1/me', undefined, { authorization: 'Bearer isk_wrong' })).toMatchObject(refused)
    expect(await server.call('GET', '/v1/me', undefined, { authorization: '' })).toMatchObject(refused)
    const keys = await server.call<Schemas['StoreKeyPage']>('GET', `${us}/store-keys`, undefined, await sessionOf(server, 'admin'))
    const key = keys.body.data[0]!
    await server.call('POST', `${us}/store-keys/${key.id}:revoke`, undefined, await sessionOf(server, 'manager'))
    expect(await server.call('GET', '/v1/me')).toMatchObject(refused)
  })

  it('to tell a stranger more than that he is one', async () => {
    const stranger = { authorization: 'Bearer isk_wrong' }
    expect(await server.call('POST', `${us}/items:batch`, { colour: 'red' }, stranger)).toMatchObject({
      body: { code: 'invalid_credentials' },
    })
    expect(await server.call('GET', '/v1/picking-orders/ord_1', undefined, stranger)).toMatchObject({
      body: { code: 'invalid_credentials' },
    })
  })

  it('who lacks the feature, naming it', async () => {
    const picker = await sessionOf(server, 'picker')
    expect(await server.call('GET', `${us}/items`, undefined, picker)).toMatchObject({ status: 200 })
    expect(await server.call('POST', `${us}/items`, { itemNumber: 'A' }, picker)).toMatchObject({
      status: 403,
      body: { code: 'feature_missing', details: { feature: 'Items', access: 'edit' } },
    })
  })

  it('allocation to who lacks its feature', async () => {
    const order = { customer: { name: 'Ada' }, allocateInventory: true, lines: [{ itemNumber: 'A', quantity: '1' }] }
    expect(await server.call('POST', `${us}/picking-orders:batch`, { elements: [order] })).toMatchObject({
      status: 403,
      body: { code: 'feature_missing', details: { feature: 'Inventory Allocation' } },
    })
  })

  it('a division that is not assigned, also behind an order’s id', async () => {
    const eu = '/v1/divisions/div-eu'
    expect(await server.call('GET', `${eu}/items`)).toMatchObject({ status: 403, body: { code: 'division_not_assigned' } })
    const order = await orderOf(server, '1')
    const manager = await sessionOf(server, 'manager')
    const key = await server.call<Schemas['StoreKeyIssued']>(
      'POST',
      `${eu}/store-keys`,
      { name: 'EU', features: [{ name: 'Picking Orders', access: 'edit' }] },
      manager,
    )
    const authorization = `Bearer ${key.body.secret}`
    expect(await server.call('GET', `/v1/picking-orders/${order.id}`, undefined, { authorization })).toMatchObject({
      body: { code: 'division_not_assigned' },
    })
  })

  it('writes to a closed division with 409, and lets it be read', async () => {
    const manager = await sessionOf(server, 'manager')
    await server.call('PATCH', us, { active: false }, manager)
    const write = await server.call('POST', `${us}/items:batch`, { elements: [{ itemNumber: 'A', mode: 'create_or_link' }] })
    expect(write).toMatchObject({ status: 409, body: { code: 'division_closed' } })
    expect(await server.call('GET', `${us}/items`)).toMatchObject({ status: 200 })
  })

  it('what does not fit the contract, naming the field', async () => {
    const add = (element: object) =>
      server.call('POST', `${us}/inventory:add`, {
        elements: [{ key: 'k', itemNumber: 'A', locationId: 'loc-a-01', quantity: '1', ...element }],
      })
    expect(await add({ quantity: 1 })).toMatchObject({ status: 400, body: { code: 'invalid_request', field: 'elements[0].quantity' } })
    expect(await add({ quantity: '0' })).toMatchObject({ body: { field: 'elements[0].quantity' } })
    expect(await add({ colour: 'red' })).toMatchObject({ body: { field: 'elements[0].colour' } })
    expect(await server.call('POST', `${us}/inventory:add`, {})).toMatchObject({ body: { field: 'elements' } })
    expect(await server.call('GET', `${us}/items?limit=0`)).toMatchObject({ body: { field: 'limit' } })
    expect(await server.call('GET', `${us}/items?colour=red`)).toMatchObject({ body: { field: 'colour' } })
    expect(await server.call('GET', `${us}/items?cursor=x`)).toMatchObject({ body: { code: 'invalid_cursor' } })
    expect(await server.call('GET', `${us}/inventory-summary/s/picks`)).toMatchObject({ body: { field: 'externalSystem' } })
    const garbled = await fetch(`${server.url}/v1/auth/token`, { method: 'POST', body: '{' })
    expect([garbled.status, await garbled.json()]).toMatchObject([400, { code: 'invalid_request', field: 'body' }])
  })

  it('one bad row in a batch and carries out its neighbours', async () => {
    const elements = [
      { itemNumber: 'A', mode: 'create_or_link' },
      { itemNumber: 'B', mode: 'update' },
    ]
    const { body } = await server.call<Schemas['ItemBatchResult']>('POST', `${us}/items:batch`, { elements })
    expect(body.results).toMatchObject([
      { status: 'created', error: null },
      { status: 'rejected', error: { code: 'unknown_item', field: 'elements[1].itemNumber' } },
    ])
  })

  it('paths and methods it does not know', async () => {
    expect(await server.call('GET', '/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const wrong = await server.call('DELETE', `${us}/items:batch`)
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await server.call('GET', '/v1/picking-orders/ord_404')).toMatchObject({ status: 404 })
    expect(await server.call('GET', '/v1/divisions/%E0%A4%A')).toMatchObject({ status: 404 })
  })

  it('a burst beyond the limit with 429 and the seconds to wait', async () => {
    const limited = await exampleServer({ rateLimit: { burst: 2, perSecond: 0.5 } })
    const statuses = [await limited.call('GET', '/v1/me'), await limited.call('GET', '/v1/me'), await limited.call('GET', '/v1/me')]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(Number(statuses[2]!.headers.get('retry-after'))).toBeGreaterThan(0)
    await limited.close()
  })

  it('to show secrets and personal data in its log of calls', async () => {
    await server.call('GET', `${us}/customers?email=ada%40example.com`)
    const { body } = await server.call<{ calls: { path: string }[] }>('GET', '/_control/calls')
    expect(body.calls.at(-1)).toMatchObject({ path: `${us}/customers`, operationId: 'listCustomers', status: 200, caller: 'Sandbox store' })
    expect(JSON.stringify([body, server.logged])).not.toMatch(/ada|isk_/)
  })
})
