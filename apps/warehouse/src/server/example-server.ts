import { randomUUID } from 'node:crypto'
import type { Schemas } from '@connect/intellitrack/contract'
import { seedWarehouse } from '@connect/simulators/warehouse'
import { type DocumentStore, memoryDocumentStore, World } from '@connect/simulators/world'
import { createWarehouseServer, type WarehouseServerOptions } from './create-warehouse-server.ts'
import { type HttpOptions, listen } from './http-server.ts'

export const storeKey = 'isk_0123456789abcdef0123456789abcdef'
export const us = '/v1/divisions/div-us'

type Options = Partial<WarehouseServerOptions> & HttpOptions & { readonly store?: DocumentStore }

/** A seeded warehouse on a port of its own, with a caller for it: what the server's tests talk to. */
export async function exampleServer(options: Options = {}) {
  const world = await World.open(options.store ?? memoryDocumentStore())
  const logged: string[] = []
  const note = (message: string, fields?: object) => void logged.push(`${message} ${JSON.stringify(fields ?? {})}`)
  const server = createWarehouseServer({
    world,
    clock: { now: Date.now },
    random: { uuid: randomUUID, fraction: Math.random },
    timer: { sleep: async () => {} },
    log: { debug: note, info: note, warn: note, error: note },
    sendsSignals: false,
    ...options,
  })
  await seedWarehouse(server.warehouse, { password: 'correct horse', storeKeys: [{ name: 'Sandbox store', secret: storeKey }] })
  const running = await listen(server, { control: true, ...options })
  const call = async <T = Schemas['Error']>(method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${storeKey}`, ...more }
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const response = await fetch(running.url + path, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as T }
  }
  const close = async () => {
    await running.close()
    await world.close()
  }
  return { ...server, url: running.url, call, logged, close }
}

export type ExampleServer = Awaited<ReturnType<typeof exampleServer>>

/** A bearer header of a seeded user. */
export async function sessionOf({ call }: ExampleServer, user: string): Promise<Record<string, string>> {
  const { body } = await call<Schemas['Token']>('POST', '/v1/auth/token', {
    userName: `${user}@northwind-outfitters.example`,
    password: 'correct horse',
  })
  return { authorization: `Bearer ${body.token}` }
}

/** An item with stock and an order of it, over HTTP. */
export async function orderOf({ call }: ExampleServer, quantity: string): Promise<Schemas['PickingOrder']> {
  await call('POST', `${us}/items:batch`, { elements: [{ itemNumber: 'TENT', mode: 'create_or_link' }] })
  await call('POST', `${us}/inventory:add`, { elements: [{ key: 'first', itemNumber: 'TENT', locationId: 'loc-a-01', quantity: '40' }] })
  const element = {
    externalRef: { system: 'store-1', id: '5511' },
    customer: { name: 'Ada Coast' },
    lines: [{ itemNumber: 'TENT', externalRef: '77', quantity }],
  }
  const { body } = await call<Schemas['PickingOrderBatchResult']>('POST', `${us}/picking-orders:batch`, { elements: [element] })
  return body.results[0]!.order!
}
