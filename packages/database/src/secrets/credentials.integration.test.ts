import { randomBytes } from 'node:crypto'
import type { ConnectionId } from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTestConnection } from '../leases/test-connection.ts'
import { createDatabase, type Database } from '../repositories/database.ts'
import { findKeyHolder } from '../repositories/key-holder.ts'
import { createCredentials } from './credentials.ts'
import { createVault } from './vault.ts'

const keys = { one: randomBytes(32).toString('base64'), two: randomBytes(32).toString('base64') }
const vault = createVault({ keys, current: 'one' })
const clock = { now: () => Date.UTC(2026, 10, 20, 12) }
const expiresAt = '2026-11-20T13:00:00.000Z'

let test_: TestDatabase
let app: Database
let worker: Database

beforeAll(async () => {
  test_ = await createTestDatabase()
  app = createDatabase(test_.url)
  worker = createDatabase(test_.url)
})

afterAll(async () => {
  await app.close()
  await worker.close()
  await test_.drop()
})

test('a credential is stored sealed, read in clear, and gone once removed', async () => {
  const connection = await insertTestConnection(app.prisma)
  const credentials = createCredentials(app.prisma, vault, clock)
  expect(await credentials.get(connection, 'store')).toBeNull()
  await credentials.put(connection, 'store', { secret: 'shpat_1', expiresAt })
  await credentials.put(connection, 'store', { secret: 'shpat_2', expiresAt: null })
  expect(await credentials.get(connection, 'store')).toEqual({ secret: 'shpat_2', expiresAt: null, version: 2 })
  expect(JSON.stringify(await app.prisma.credential.findMany())).not.toContain('shpat')
  await credentials.remove(connection, 'store')
  expect(await credentials.get(connection, 'store')).toBeNull()
})

test('a sealed credential copied into another connection does not open', async () => {
  const [mine, theirs] = [await insertTestConnection(app.prisma), await insertTestConnection(app.prisma)]
  const credentials = createCredentials(app.prisma, vault, clock)
  await credentials.put(mine, 'store', { secret: 'mine', expiresAt: null })
  await credentials.put(theirs, 'store', { secret: 'theirs', expiresAt: null })
  const stolen = await app.prisma.credential.findFirstOrThrow({ where: { connectionId: theirs } })
  await app.prisma.credential.updateMany({ where: { connectionId: mine }, data: { sealed: stolen.sealed } })
  await expect(credentials.get(mine, 'store')).rejects.toThrow('does not open')
})

test('a key that the other side signs with leads to its connection, until another takes its place', async () => {
  const [connection, another] = [await insertTestConnection(app.prisma), await insertTestConnection(app.prisma)]
  const credentials = createCredentials(app.prisma, vault, clock)
  await credentials.put(connection, 'store', { secret: 'first', expiresAt: null, keyId: 'k1' })
  const { platform } = await app.prisma.connection.findUniqueOrThrow({ where: { id: connection } })
  const holder = (keyId: string, of = platform) => findKeyHolder(app.prisma, vault, of, keyId)
  expect(await holder('k1')).toMatchObject({ connection: { id: connection }, credential: { secret: 'first' } })
  expect(await holder('k1', 'elsewhere')).toBeNull()
  await expect(credentials.put(another, 'store', { secret: 'taken', expiresAt: null, keyId: 'k1' })).rejects.toThrow()
  await credentials.put(connection, 'store', { secret: 'second', expiresAt: null, keyId: 'k2' })
  expect([await holder('k1'), (await holder('k2'))?.credential.secret]).toEqual([null, 'second'])
  await credentials.put(connection, 'store', { secret: 'of another kind', expiresAt: null })
  expect(await holder('k2')).toBeNull()
})

test('app and worker that find a token expired at once refresh it once, and both get the new one', async () => {
  const connection = await insertTestConnection(app.prisma)
  const [ofApp, ofWorker] = [createCredentials(app.prisma, vault, clock), createCredentials(worker.prisma, vault, clock)]
  const { version } = await ofApp.put(connection, 'store', { secret: 'expired', expiresAt })
  const refreshed: string[] = []
  let storedDuringRefresh: unknown
  const refresh = async ({ secret }: { secret: string }) => {
    refreshed.push(secret)
    storedDuringRefresh = (await ofApp.get(connection, 'store'))?.secret
    return { secret: `fresh-${refreshed.length}`, expiresAt }
  }
  const both = await Promise.all(
    [ofApp, ofWorker, ofApp, ofWorker].map((one) => one.refreshUnderLock(connection, 'store', version, refresh)),
  )
  expect(refreshed).toEqual(['expired'])
  expect(storedDuringRefresh).toBe('expired')
  for (const credential of both) expect(credential).toEqual({ secret: 'fresh-1', expiresAt, version: version + 1 })
  expect((await ofWorker.get(connection, 'store'))?.secret).toBe('fresh-1')
})

test('a refresh that fails leaves the stored token, and the next one may try', async () => {
  const connection = await insertTestConnection(app.prisma)
  const credentials = createCredentials(app.prisma, vault, clock)
  const { version } = await credentials.put(connection, 'store', { secret: 'kept', expiresAt })
  const failing = credentials.refreshUnderLock(connection, 'store', version, () => Promise.reject(new Error('the store is away')))
  await expect(failing).rejects.toThrow('the store is away')
  expect((await credentials.get(connection, 'store'))?.secret).toBe('kept')
  const next = await credentials.refreshUnderLock(connection, 'store', version, async () => ({ secret: 'new', expiresAt }))
  expect(next?.secret).toBe('new')
})

test('a token that was removed by an uninstall is not refreshed', async () => {
  const connection = await insertTestConnection(app.prisma)
  const refresh = () => Promise.reject(new Error('must not be called'))
  expect(await createCredentials(app.prisma, vault, clock).refreshUnderLock(connection, 'store', 1, refresh)).toBeNull()
})

test('after a key rotation everything is sealed anew and the old key can go', async () => {
  const connection: ConnectionId = await insertTestConnection(app.prisma)
  await createCredentials(app.prisma, vault, clock).put(connection, 'warehouse', { secret: 'store key', expiresAt: null })
  await app.prisma.credential.deleteMany({ where: { NOT: { connectionId: connection } } })
  const rotated = createCredentials(app.prisma, createVault({ keys, current: 'two' }), clock)
  expect(await rotated.reseal()).toBe(1)
  expect(await rotated.reseal()).toBe(0)
  const without = createCredentials(app.prisma, createVault({ keys: { two: keys.two }, current: 'two' }), clock)
  expect((await without.get(connection, 'warehouse'))?.secret).toBe('store key')
})
