import { toldOrderContext } from '@connect/database'
import { createAppSessions } from '@connect/database/secrets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServices, type Services } from '../services/services.ts'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { pierRoad } from '../testing/parties.ts'
import { rotateKeys } from './rotate-keys.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.run('first_dataset')
  await bench.parties.buy(shop, { MUG: 1 }, { shippingAddress: pierRoad })
  await bench.run('sync')
  const { vault, directory } = bench.services
  const details = vault.seal('a whole order', toldOrderContext(bench.connectionId))
  const told = { eventId: 'told', storeKey: shop, topic: 'orders_changed', subject: '1', occurredAt: null, details } as const
  const receivedAt = '2026-01-01T00:00:00.000Z'
  await directory.receiveSignals(bench.connectionId, { signals: [told], receivedAt, requests: [], upTo: null })
  await sessionsOf(bench.services).put({ id: 'person', shop, text: 'a session of the app', expiresAt: null })
})
const sessionsOf = ({ database, vault }: Pick<Services, 'database' | 'vault'>) => createAppSessions(database.prisma, vault, 'shopify')
afterAll(() => bench.close())

test('a new key seals everything anew, and then the old one is needed no more', async () => {
  const [current = ''] = bench.environment.ENCRYPTION_KEYS.split(',')
  const next = `next:${Buffer.alloc(32, 9).toString('base64')}`
  const both = openServices({ ...bench.environment, ENCRYPTION_KEYS: `${next},${current}` }, 'worker', { log: bench.services.log })
  const told: string[] = []
  expect(await rotateKeys(both, (text) => told.push(text))).toEqual({ currentKey: 'next', credentials: 2, sessions: 1, orders: 2 })
  expect(told).toEqual(['Credentials', 'Sessions', 'Orders'])
  expect(await rotateKeys(both, () => {})).toEqual({ currentKey: 'next', credentials: 0, sessions: 0, orders: 0 })
  await both.close()

  const alone = openServices({ ...bench.environment, ENCRYPTION_KEYS: next }, 'worker', { log: bench.services.log })
  const [order] = await alone.unitOfWork.read(bench.connectionId, (r) => r.orders.page(null, 10))
  expect(order?.order.groups[0]?.shipTo?.address1).toBe('1 Pier Road')
  expect(await alone.credentials.get(bench.connectionId, 'warehouse')).toMatchObject({ secret: expect.stringContaining('isk_') })
  expect(await sessionsOf(alone).get('person')).toMatchObject({ text: 'a session of the app' })
  await alone.close()
  await expect(bench.services.credentials.get(bench.connectionId, 'warehouse')).rejects.toThrow('sealed with encryption key "next"')
})
