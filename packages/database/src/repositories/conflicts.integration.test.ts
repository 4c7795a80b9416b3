import type { ConnectionId } from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from './database.ts'
import { createDirectory } from './sql-directory.ts'
import { testRecord } from './test-record.ts'
import { createUnitOfWork } from './unit-of-work.ts'

const method = (storeMethod: string) => ({ storeMethod, title: storeMethod, carrier: null, method: null, createdByUs: false })

describe('what goes wrong in the database', () => {
  let test: TestDatabase
  let database: Database
  beforeAll(async () => {
    test = await createTestDatabase()
    database = createDatabase(test.url)
  })
  afterAll(async () => {
    await database.close()
    await test.drop()
  })
  const newShop = async (name: string) => (await createDirectory(database.prisma).create(testRecord(name))).id

  it('a transaction that the server chose as victim of a deadlock is done again, whole', async () => {
    const shop = await newShop('deadlock')
    const unitOfWork = createUnitOfWork(database.prisma)
    let attempts = 0
    await unitOfWork.transaction(shop, async (r) => {
      attempts += 1
      await r.methods.put([method(`attempt ${attempts}`)])
      if (attempts === 1) await raise(database, '40P01')
    })
    expect((await unitOfWork.read(shop, (r) => r.methods.all())).map((one) => one.storeMethod)).toEqual(['attempt 2'])
  })

  it('one that never succeeds is given up after three more attempts; another error is not tried again', async () => {
    const shop = await newShop('hopeless')
    const unitOfWork = createUnitOfWork(database.prisma)
    const attempts = { '40001': 0, '22012': 0 }
    for (const state of ['40001', '22012'] as const) {
      const hopeless = unitOfWork.transaction(shop, async () => {
        attempts[state] += 1
        await raise(database, state)
      })
      await expect(hopeless).rejects.toThrow(state)
    }
    expect(attempts).toEqual({ '40001': 4, '22012': 1 })
  })

  it('a signal whose waking fails is not stored: the store delivers it again', async () => {
    const shop = await newShop('unwoken')
    const delivery = {
      platform: 'any',
      signal: { eventId: 'e1', storeKey: 'unwoken.example', topic: 'orders_changed', subject: null, occurredAt: null, details: null },
      receivedAt: '2026-01-01T00:00:00.000Z',
      request: null,
    } as const
    const broken = createDirectory(database.prisma, {
      enqueue: async () => {
        throw new Error('no queue')
      },
    })
    await expect(broken.receiveSignal(delivery)).rejects.toThrow('no queue')
    const woken: ConnectionId[] = []
    const sound = createDirectory(database.prisma, {
      enqueue: async (_, connectionId) => {
        woken.push(connectionId)
      },
    })
    expect(await sound.receiveSignal(delivery)).toEqual({ kind: 'stored', connectionId: shop })
    expect((await sound.receiveSignal(delivery)).kind).toBe('duplicate')
    expect(woken).toEqual([shop])
  })

  it('signals are acknowledged while a long transaction of their connection is under way', async () => {
    const shop = await newShop('busy')
    const directory = createDirectory(database.prisma)
    const signal = {
      eventId: 'e1',
      storeKey: 'busy.example',
      topic: 'orders_changed',
      subject: null,
      occurredAt: null,
      details: null,
    } as const
    await createUnitOfWork(database.prisma).transaction(shop, async (r) => {
      await r.connection.put({ ...(await r.connection.get()), storeName: 'Changed' })
      await r.methods.put([method('standard')])
      const receipt = await directory.receiveSignal({ platform: 'any', signal, receivedAt: '2026-01-01T00:00:00.000Z', request: null })
      expect(receipt.kind).toBe('stored')
    })
  })
})

/** An error as the server gives it, with this SQLSTATE. */
const raise = (database: Database, state: string) =>
  database.prisma.$executeRawUnsafe(`do $$ begin raise exception 'raised' using errcode = '${state}'; end $$`)
