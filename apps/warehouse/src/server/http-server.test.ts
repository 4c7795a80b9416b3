import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryDocumentStore, type StoredDocument } from '@connect/simulators/world'
import { describe, expect, it } from 'vitest'
import { contractOperations } from './contract.ts'
import { readEnvironment } from './environment.ts'
import { exampleServer, orderOf, us } from './example-server.ts'
import { handlers } from './handlers/index.ts'

describe('the warehouse’s server', () => {
  it('has a handler for every operation of the contract and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual(contractOperations.map(({ id }) => id).sort())
  })

  it('says that it is well', async () => {
    const server = await exampleServer()
    expect((await server.call('GET', '/healthz')).body).toEqual({ status: 'ok', part: 'warehouse', divisions: 7 })
    await server.close()
  })

  it('keeps what it has answered through a restart', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await exampleServer({ store: memoryDocumentStore(documents) })
    const order = await orderOf(before, '3')
    await before.close()
    const after = await exampleServer({ store: memoryDocumentStore(documents) })
    expect((await after.call('GET', `/v1/picking-orders/${order.id}`)).body).toEqual(order)
    expect(await orderOf(after, '3')).toEqual(order)
    await after.close()
  })

  it('serves the built screens, their routes too, and still answers the API in JSON', async () => {
    const client = await mkdtemp(join(tmpdir(), 'warehouse-client-'))
    await writeFile(join(client, 'index.html'), '<title>IntelliTrack</title>')
    const server = await exampleServer({ client, frameAncestors: ['http://localhost:4000'] })
    const page = await fetch(`${server.url}/picking-orders/7`, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('IntelliTrack')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self' http://localhost:4000")
    expect((await server.call('GET', '/v1/nothing')).body.code).toBe('not_found')
    expect((await server.call('GET', `${us}/items`)).status).toBe(200)
    await server.close()
    await rm(client, { recursive: true })
  })

  it('names everything that is missing in the environment, together', () => {
    expect(() => readEnvironment({ HOST: '0.0.0.0', WAREHOUSE_CONTROL: 'yes' })).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*WAREHOUSE_CONTROL/)
    const environment = readEnvironment({
      DATABASE_URL: 'postgresql://localhost/x',
      PORT: '4400',
      WAREHOUSE_SEED_STORE_KEYS: 'A=isk_0123456789abcdef',
    })
    expect(environment).toMatchObject({ PORT: 4400, WAREHOUSE_SCHEMA: 'warehouse', WAREHOUSE_CONTROL: false })
  })
})
