import { LeaseLost } from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '../repositories/database.ts'
import { createUnitOfWork } from '../repositories/unit-of-work.ts'
import { createLeases, type Leases } from './leases.ts'
import { insertTestConnection } from './test-connection.ts'
import { withLease } from './with-lease.ts'

const minute = 60_000
/** In the past at once: stands for a holder that died and let its time run out. */
const over = -1
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

let postgres: TestDatabase
let database: Database
let leases: Leases

beforeAll(async () => {
  postgres = await createTestDatabase()
  database = createDatabase(postgres.url)
  leases = createLeases(database.prisma)
})

afterAll(async () => {
  await database.close()
  await postgres.drop()
})

test('of ten workers that reach for a connection at once, one gets it', async () => {
  const connection = await insertTestConnection(database.prisma)
  const got = await Promise.all(Array.from({ length: 10 }, (_, index) => leases.acquire(connection, `worker-${index}`, minute)))
  expect(got.filter((lease) => lease !== null)).toHaveLength(1)
})

test('a lease given back is free at once, and the next holder has a higher fence', async () => {
  const connection = await insertTestConnection(database.prisma)
  const first = await leases.acquire(connection, 'a', minute)
  if (!first) throw new Error('not acquired')
  expect(await leases.acquire(connection, 'b', minute)).toBeNull()
  await leases.release(first)
  const second = await leases.acquire(connection, 'b', minute)
  expect(second?.fence).toBe(first.fence + 1)
})

test('a worker whose lease was taken over can neither renew it, nor give it back, nor write', async () => {
  const connection = await insertTestConnection(database.prisma)
  const dead = await leases.acquire(connection, 'dead', over)
  const alive = await leases.acquire(connection, 'alive', minute)
  if (!dead || !alive) throw new Error('not acquired')
  expect(await leases.renew(dead, minute)).toBe(false)
  await leases.release(dead)
  expect(await leases.acquire(connection, 'third', minute)).toBeNull()

  const write = (fence: number) =>
    createUnitOfWork(database.prisma, { fence }).transaction(connection, (repositories) => repositories.checkpoints.put('orders', null))
  await expect(write(dead.fence)).rejects.toThrow(LeaseLost)
  await expect(write(alive.fence)).resolves.toBeUndefined()
})

test('a lease that ran out but was taken by nobody can be renewed', async () => {
  const connection = await insertTestConnection(database.prisma)
  const lease = await leases.acquire(connection, 'slow', over)
  if (!lease) throw new Error('not acquired')
  expect(await leases.renew(lease, minute)).toBe(true)
  expect(await leases.acquire(connection, 'other', minute)).toBeNull()
})

test('work under a lease is told when the lease is lost, and others find the connection busy meanwhile', async () => {
  const connection = await insertTestConnection(database.prisma)
  const terms = { connectionId: connection, owner: 'a', ttl: 300, log: silent }
  const outcome = await withLease(leases, terms, async (lease, signal) => {
    expect(await withLease(leases, { ...terms, owner: 'b' }, async () => 'never')).toEqual({ kind: 'busy' })
    await database.prisma.connection.update({ where: { id: connection }, data: { fence: lease.fence + 1, leaseOwner: 'thief' } })
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return 'stopped'
  })
  expect(outcome).toEqual({ kind: 'done', value: 'stopped' })
  expect(await database.prisma.connection.findUnique({ where: { id: connection } })).toMatchObject({ leaseOwner: 'thief' })
})
