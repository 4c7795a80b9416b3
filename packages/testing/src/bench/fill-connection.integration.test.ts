import { type ConnectionId, id, parity } from '@connect/core'
import { createDatabase, createDirectory, createReports, createUnitOfWork, type Database } from '@connect/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionRecord } from '../batteries/repositories/records.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/index.ts'
import { fillConnection } from './index.ts'

const connectionId = id<ConnectionId>('bench')
const now = Date.UTC(2026, 4, 11, 12)
const sizes = { orders: 400, variants: 400, activity: 2_000, problems: 12, runs: 30 }

let made: TestDatabase
let database: Database
beforeAll(async () => {
  made = await createTestDatabase()
  database = createDatabase(made.url)
  await createDirectory(database.prisma).create(connectionRecord(connectionId))
})
afterAll(async () => {
  await database.close()
  await made.drop()
})

test('a bench connection holds what was asked for, in every state, and may be filled again', async () => {
  const unitOfWork = createUnitOfWork(database.prisma)
  for (const at of [now, now + 3_600_000]) await fillConnection(unitOfWork, connectionId, at, sizes)
  const { states, variants, runs, problems } = await unitOfWork.read(connectionId, async (r) => ({
    states: (await r.pickings.byOrders((await r.orders.page(null, 1_000)).map((one) => one.orderId))).map((one) => one.state),
    variants: await r.variants.count(),
    runs: await r.runs.latest(1_000),
    problems: await r.problems.open(),
  }))
  expect([states.length, variants, runs.length, problems.length]).toEqual([400, 400, 30, 12])
  expect(new Set(states)).toEqual(new Set(['waiting', 'held', 'skipped', 'sending', 'accepted', 'cancelled', 'done']))
  const home = await createReports(database.prisma).home(connectionId, new Date(now + 3_600_000).toISOString())
  expect(home.hours.length).toBeGreaterThan(5)
  expect(home.drift.length).toBeGreaterThan(3)
  const numbers = await unitOfWork.read(connectionId, (r) => parity(r, new Date(now).toISOString()))
  for (const dial of [numbers.orders, numbers.shipments, numbers.levels]) expect(dial.exceptions.length).toBeGreaterThan(0)
})
