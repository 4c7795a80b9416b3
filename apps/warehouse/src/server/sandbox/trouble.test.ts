import { TransportError } from '@connect/core'
import type { Schemas } from '@connect/intellitrack/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleServer, exampleServer, storeKey, us } from '../example-server.ts'
import { inProcessTransport } from '../in-process-transport.ts'

const items = { elements: [{ itemNumber: 'A', mode: 'create_or_link' }] }

describe('trouble in the sandbox', () => {
  let server: ExampleServer
  beforeEach(async () => {
    server = await exampleServer()
  })
  afterEach(() => server.close())
  const count = () => server.warehouse.tables.items.size

  it('breaks the connection before the command, or after it was carried out', async () => {
    await server.call('POST', '/_control/faults', { kind: 'fail_before', operationId: 'upsertItems' })
    await expect(server.call('POST', `${us}/items:batch`, items)).rejects.toThrow()
    expect(count()).toBe(0)
    await server.call('POST', '/_control/faults', { kind: 'lose_reply', operationId: 'upsertItems' })
    await expect(server.call('POST', `${us}/items:batch`, items)).rejects.toThrow()
    expect(count()).toBe(1)
  })

  it('answers 5xx or 429 as often as it was told, then works again', async () => {
    await server.call('POST', '/_control/faults', { kind: 'status', status: 502, times: 2, skip: 1 })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await server.call('GET', '/v1/me')).status)
    expect(statuses).toEqual([200, 502, 502, 200])
    await server.call('POST', '/_control/faults', { kind: 'rate_limit', retryAfter: 7 })
    const limited = await server.call('GET', '/v1/me')
    expect([limited.status, limited.headers.get('retry-after'), limited.body.code]).toEqual([429, '7', 'rate_limited'])
    const { body } = await server.call<{ faults: object[] }>('GET', '/_control/faults')
    expect(body.faults).toMatchObject([{ hits: 2 }, { hits: 1 }])
    expect((await server.call('DELETE', '/_control/faults')).status).toBe(204)
  })

  it('waits before it answers, and revokes a key in the middle of things', async () => {
    const waits: number[] = []
    const slow = await exampleServer({ timer: { sleep: async (milliseconds) => void waits.push(milliseconds) } })
    await slow.call('POST', '/_control/faults', { kind: 'slow', delay: 2500 })
    expect((await slow.call('GET', '/v1/me')).status).toBe(200)
    expect(waits).toEqual([2500])
    await slow.call('POST', '/_control/revoke-key', { name: 'Sandbox store' })
    expect((await slow.call('GET', '/v1/me')).status).toBe(401)
    await slow.close()
  })

  it('is refused when it makes no sense, and is not there at all unless it was asked for', async () => {
    expect((await server.call('POST', '/_control/faults', { kind: 'meteor' })).status).toBe(400)
    const plain = await exampleServer({ control: false })
    expect((await plain.call('GET', '/_control/faults')).status).toBe(404)
    await plain.close()
  })

  it('reaches a caller in the same thread as a transport error that says "maybe"', async () => {
    const transport = inProcessTransport(server.handle)
    const send = () => transport.send({ method: 'GET', url: 'http://warehouse/v1/me', headers: { Authorization: `Bearer ${storeKey}` } })
    expect(JSON.parse(await (await send()).text())).toMatchObject({ kind: 'store_key', name: 'Sandbox store' } satisfies Partial<
      Schemas['Me']
    >)
    server.faults.add({ kind: 'lose_reply' })
    const lost = await send().catch((error: unknown) => error)
    expect(lost).toBeInstanceOf(TransportError)
    expect(lost).toMatchObject({ sent: 'maybe' })
  })
})
