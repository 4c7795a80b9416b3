import { type ConnectionId, id, type OrderRecord } from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '../secrets/index.ts'
import { createDatabase, type Database } from './database.ts'
import { resealOrders } from './reseal-orders.ts'
import { createDirectory } from './sql-directory.ts'
import { testRecord } from './test-record.ts'
import { createUnitOfWork } from './unit-of-work.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const vault = createVault({ keys: { k1: key(1) }, current: 'k1' })
const shop = id<ConnectionId>('shop')
const words = ['Zoë', 'zoe@example.com', 'Keizersgracht', 'neighbours', 'Engraving']

const order = (orderId: string): OrderRecord => ({
  orderId: id(orderId),
  order: {
    orderId: id(orderId),
    number: `#${orderId}`,
    version: '1',
    placedAt: '2026-01-01T00:00:00Z',
    state: 'open',
    status: 'paid',
    payment: 'paid',
    isTest: false,
    takesStock: true,
    customer: { externalId: '7', name: 'Zoë', company: null, email: 'zoe@example.com', phone: null },
    note: 'Leave it with the neighbours',
    tags: [],
    lines: [
      {
        lineId: id('1'),
        variantId: null,
        stockKey: null,
        sku: 'MUG',
        title: 'A mug',
        ordered: 1,
        fulfilled: 0,
        requiresShipping: true,
        comment: 'Engraving: Zoë',
      },
    ],
    groups: [
      {
        key: id('1'),
        locationId: null,
        managedBy: 'merchant',
        release: { kind: 'released' },
        delivery: 'shipping',
        shipTo: {
          name: 'Zoë',
          company: null,
          address1: 'Keizersgracht 1',
          address2: null,
          city: null,
          region: null,
          postalCode: null,
          country: 'NL',
          phone: null,
        },
        redacted: false,
        shippingMethod: null,
        lines: [],
        handle: '',
      },
    ],
  },
  digest: 'd',
  firstSeenAt: '2026-01-01T00:00:00.000Z',
  seenAt: '2026-01-01T00:00:00.000Z',
  open: true,
  personalDataPurgedAt: null,
})

describe('who an order is for', () => {
  let test: TestDatabase
  let database: Database
  const stored = async () => JSON.stringify(await database.prisma.storeOrder.findMany())
  beforeAll(async () => {
    test = await createTestDatabase()
    database = createDatabase(test.url)
    await createDirectory(database.prisma).create(testRecord(shop))
    await createUnitOfWork(database.prisma, { vault }).transaction(shop, (r) => r.orders.put([order('1'), order('2')]))
  })
  afterAll(async () => {
    await database.close()
    await test.drop()
  })

  it('cannot be read in the database: no name, address, note or comment is there in clear', async () => {
    const rows = await stored()
    expect(rows).toContain('A mug')
    expect(words.filter((word) => rows.includes(word))).toEqual([])
  })

  it('is not opened in another order’s row', async () => {
    const [first] = await database.prisma.storeOrder.findMany({ where: { orderId: '1' } })
    const where = { connectionId_orderId: { connectionId: shop, orderId: '2' } }
    const before = await database.prisma.storeOrder.findUniqueOrThrow({ where })
    await database.prisma.storeOrder.update({ where, data: { sealed: first?.sealed ?? null } })
    const read = createUnitOfWork(database.prisma, { vault }).read(shop, (r) => r.orders.byIds([id('2')]))
    await expect(read).rejects.toThrow('StoreOrder/shop/2')
    await database.prisma.storeOrder.update({ where, data: { sealed: before.sealed } })
  })

  it('is neither stored nor read without a vault', async () => {
    const bare = createUnitOfWork(database.prisma)
    await expect(bare.transaction(shop, (r) => r.orders.put([order('3')]))).rejects.toThrow('No vault')
    await expect(bare.read(shop, (r) => r.orders.byIds([id('1')]))).rejects.toThrow('No vault')
  })

  it('is sealed anew after a key rotation, a few orders at a time, and once only', async () => {
    const rotated = createVault({ keys: { k1: key(1), k2: key(2) }, current: 'k2' })
    expect(await resealOrders(database.prisma, rotated, 1)).toBe(2)
    expect(await resealOrders(database.prisma, rotated, 1)).toBe(0)
    const onlyNew = createUnitOfWork(database.prisma, { vault: createVault({ keys: { k2: key(2) }, current: 'k2' }) })
    expect(await onlyNew.read(shop, (r) => r.orders.byIds([id('1'), id('2')]))).toEqual([order('1'), order('2')])
  })

  it('as a signal told it is gone once it is handled; what it told of people to forget stays', async () => {
    const at = '2026-01-02T00:00:00.000Z'
    const event = { storeKey: 'shop', subject: '1', occurredAt: null, receivedAt: at, handledAt: null }
    await createUnitOfWork(database.prisma, { vault }).transaction(shop, async (r) => {
      await r.inbox.add({ ...event, eventId: 'told', topic: 'orders_changed', details: 'sealed order' })
      await r.inbox.add({ ...event, eventId: 'privacy', topic: 'privacy_customer_redact', details: '{"orderIds":[]}' })
      await r.inbox.handled(['told', 'privacy'], at)
    })
    const rows = await database.prisma.$queryRaw`select "eventId", "details" from "InboxEvent" order by "eventId"`
    expect(rows).toEqual([
      { eventId: 'privacy', details: '{"orderIds":[]}' },
      { eventId: 'told', details: null },
    ])
  })
})
