import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTestConnection } from '../leases/test-connection.ts'
import { createDatabase, type Database } from './database.ts'
import { purgeNonces, spendNonce } from './nonces.ts'

let test_: TestDatabase
let database: Database
beforeAll(async () => {
  test_ = await createTestDatabase()
  database = createDatabase(test_.url)
})
afterAll(async () => {
  await database.close()
  await test_.drop()
})

const soon = new Date('2026-01-01T00:10:00.000Z')

test('a nonce opens once, however many bring it at the same time, and is another’s own', async () => {
  const [shop, other] = [await insertTestConnection(database.prisma), await insertTestConnection(database.prisma)]
  const brought = await Promise.all(Array.from({ length: 20 }, () => spendNonce(database.prisma, shop, 'n1', soon)))
  expect(brought.filter((opened) => opened)).toHaveLength(1)
  expect(await spendNonce(database.prisma, other, 'n1', soon)).toBe(true)
  expect(await spendNonce(database.prisma, shop, 'n2', soon)).toBe(true)
})

test('a nonce is kept until its time has passed', async () => {
  const shop = await insertTestConnection(database.prisma)
  await spendNonce(database.prisma, shop, 'n1', soon)
  await purgeNonces(database.prisma, soon)
  expect(await spendNonce(database.prisma, shop, 'n1', soon)).toBe(false)
  await purgeNonces(database.prisma, new Date(soon.getTime() + 1))
  expect(await spendNonce(database.prisma, shop, 'n1', soon)).toBe(true)
})
