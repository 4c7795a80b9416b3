import { type ConnectionId, id } from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '../secrets/index.ts'
import { createDatabase, type Database } from './database.ts'
import { createDirectory } from './sql-directory.ts'
import { testRecord } from './test-record.ts'
import { dropToldOrders, resealToldOrders, toldOrderContext } from './told-orders.ts'
import { createUnitOfWork } from './unit-of-work.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const [old, current] = [
  createVault({ keys: { k1: key(1) }, current: 'k1' }),
  createVault({ keys: { k1: key(1), k2: key(2) }, current: 'k2' }),
]
const alone = createVault({ keys: { k2: key(2) }, current: 'k2' })
const shop = id<ConnectionId>('shop')
const context = toldOrderContext(shop)
const receivedAt = '2026-01-01T00:00:00.000Z'

let test_: TestDatabase
let database: Database
beforeAll(async () => {
  test_ = await createTestDatabase()
  database = createDatabase(test_.url)
  const directory = createDirectory(database.prisma)
  const { storeKey } = await directory.create(testRecord(shop))
  const told = (eventId: string, details: string | null) =>
    ({ eventId, storeKey, topic: 'orders_changed', subject: eventId, occurredAt: null, details }) as const
  const signals = [...['1', '2', '3'].map((order) => told(order, old.seal(`order ${order}`, context))), told('4', null)]
  const privacy = { ...told('5', '{"orderIds":[],"request":null}'), topic: 'privacy_data_request' as const }
  await directory.receiveSignals(shop, { signals: [...signals, privacy], receivedAt, requests: [], upTo: null })
  await createUnitOfWork(database.prisma).transaction(shop, (r) => r.inbox.handled(['3'], receivedAt))
})
afterAll(async () => {
  await database.close()
  await test_.drop()
})
const details = async () => (await database.prisma.inboxEvent.findMany({ orderBy: { eventId: 'asc' } })).map((event) => event.details)

test('orders that wait in signals are sealed anew after a key rotation, a few at a time, and once only', async () => {
  expect(await resealToldOrders(database.prisma, current, 1)).toBe(2)
  expect(await resealToldOrders(database.prisma, current, 1)).toBe(0)
  const [first, second, handled, none, privacy] = await details()
  expect([alone.open(first ?? '', context), alone.open(second ?? '', context)]).toEqual(['order 1', 'order 2'])
  expect([handled, none, privacy]).toEqual([null, null, '{"orderIds":[],"request":null}'])
  expect(() => alone.open(first ?? '', toldOrderContext(id('another')))).toThrow('does not open')
})

test('orders that nobody has handled for long are not kept in signals', async () => {
  expect(await dropToldOrders(database.prisma, new Date(receivedAt))).toBe(0)
  expect(await dropToldOrders(database.prisma, new Date(Date.parse(receivedAt) + 1))).toBe(2)
  expect(await details()).toEqual([null, null, null, null, '{"orderIds":[],"request":null}'])
})
