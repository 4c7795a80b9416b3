import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TransportRequest } from '@connect/core'
import type { Schemas } from '@connect/intellitrack/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleServer, exampleServer, orderOf, sessionOf } from './example-server.ts'

const secret = 'a secret of some length'
const registration = { url: 'https://shop.example/hook', secret, types: ['picking_order.closed', 'inventory.changed'] }

describe('signals', () => {
  let server: ExampleServer
  const sent: TransportRequest[] = []
  let status = 200
  beforeEach(async () => {
    sent.length = 0
    status = 200
    const answer = () => ({ status, headers: {}, text: async () => '', stream: async function* () {} })
    server = await exampleServer({
      transport: {
        send: async (request) => {
          sent.push(request)
          return answer()
        },
      },
    })
  })
  afterEach(() => server.close())

  it('tell a Store Key that registered where to look, signed with its secret', async () => {
    expect(await server.call('PUT', '/v1/signals', registration)).toMatchObject({ status: 200, body: { pending: 0 } })
    const order = await orderOf(server, '1')
    await server.call('POST', `/v1/picking-orders/${order.id}:close`)
    await server.deliverSignals()
    const bodies = sent.map((request) => JSON.parse(String(request.body)) as Schemas['Signal'])
    expect(bodies).toMatchObject([
      { type: 'inventory.changed', itemNumbers: ['TENT'] },
      { type: 'picking_order.closed', orderId: order.id },
    ])
    const { headers, body } = sent[0]!
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['x-intellitrack-signature']!)!
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'))
    expect(await server.call('GET', '/v1/signals')).toMatchObject({ body: { pending: 0, lastFailure: null } })
    await server.deliverSignals()
    expect(sent).toHaveLength(2)
  })

  it('that are not taken stay due and say why', async () => {
    await server.call('PUT', '/v1/signals', registration)
    await orderOf(server, '1')
    status = 500
    await server.deliverSignals()
    expect(await server.call('GET', '/v1/signals')).toMatchObject({ body: { pending: 1, lastFailure: 'status 500' } })
    expect((await server.call('DELETE', '/v1/signals')).status).toBe(204)
    expect((await server.call('GET', '/v1/signals')).status).toBe(404)
  })

  it('belong to Store Keys, not to users', async () => {
    const put = await server.call('PUT', '/v1/signals', registration, await sessionOf(server, 'manager'))
    expect(put).toMatchObject({ status: 403, body: { code: 'store_key_required' } })
  })

  it('leave by themselves as soon as something changes', async () => {
    const shop = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
    await once(shop, 'listening')
    const live = await exampleServer({ sendsSignals: true })
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hook`
    await live.call('PUT', '/v1/signals', { ...registration, url })
    const arrived = once(shop, 'request')
    await orderOf(live, '1')
    const [request] = await arrived
    expect([request.method, request.url]).toEqual(['POST', '/hook'])
    await live.close()
    shop.close()
  })
})
