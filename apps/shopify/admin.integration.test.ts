import { createHmac, randomBytes } from 'node:crypto'
import { createDatabase, createDirectory, createUnitOfWork, type Database } from '@connect/database'
import { createAppSessions, createCredentials, createVault } from '@connect/database/secrets'
import { streamLog, systemClock, systemRandom, systemTimer } from '@connect/http'
import { createSignalParser } from '@connect/shopify'
import { connectionOf } from '@connect/store-app'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { Session } from '@shopify/shopify-app-remix/server'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shopAdmin } from './app/admin/admin.server.ts'
import { authenticated } from './app/admin/authenticated.server.ts'
import type { Composition } from './app/composition.server.ts'
import { createSessionStorage } from './app/session/session-storage.server.ts'
import { createLibrary } from './app/shopify/library.server.ts'
import { readEnvironment } from './server/environment.ts'

const shop = 'harbor.myshopify.com'
const [current, previous] = ['the newer secret', 'the one before']
let test_: TestDatabase
let database: Database
let parts: Composition

beforeAll(async () => {
  test_ = await createTestDatabase()
  database = createDatabase(test_.url)
  const log = streamLog('test', 'error')
  const vault = createVault({ keys: { one: randomBytes(32).toString('base64') }, current: 'one' })
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: test_.url,
    ENCRYPTION_KEYS: 'not used',
    SHOPIFY_API_KEY: 'app-under-test',
    SHOPIFY_API_SECRET: `${current},${previous}`,
    SHOPIFY_APP_URL: 'https://app.example',
  })
  const unexpected = () => Promise.reject(new Error('nothing is asked of the shop here'))
  const own = {
    environment,
    database,
    unitOfWork: createUnitOfWork(database.prisma, { vault }),
    directory: createDirectory(database.prisma),
    credentials: createCredentials(database.prisma, vault, systemClock),
    sessions: createAppSessions(database.prisma, vault, 'shopify'),
    signals: createSignalParser({ secrets: [current] }),
    transport: { send: unexpected },
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    log,
    vault,
    signalsUrl: null,
    close: async () => {},
  }
  const sessionStorage = createSessionStorage({
    ...own,
    connectionOf: (storeKey) => connectionOf(own, { platform: 'shopify', storeKey }),
    freshToken: unexpected,
  })
  const library = createLibrary({ environment, secrets: [current, previous], sessionStorage, log, afterAuth: unexpected })
  parts = { ...own, library, queue: { wake: async () => {} } as unknown as Composition['queue'] }
  const expires = new Date(Date.now() + 3_600_000)
  await sessionStorage.storeSession(
    new Session({
      id: `offline_${shop}`,
      shop,
      state: '',
      isOnline: false,
      scope: 'a',
      accessToken: 'shpat_1',
      refreshToken: 'shprt_1',
      expires,
    }),
  )
})

afterAll(async () => {
  await database.close()
  await test_.drop()
})

function request(sub: string, secret = current): Request {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: `https://${shop}/admin`, dest: `https://${shop}`, aud: 'app-under-test', sub, exp: now + 60, nbf: now }
  const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
  const token = `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
  return new Request('https://app.example/app', { headers: { authorization: `Bearer ${token}`, 'user-agent': 'Mozilla/5.0 Chrome/140.0' } })
}
const adminFor = async (asked: Request) => shopAdmin(parts, await authenticated(parts, asked))

test('who asks costs two statements: one for the session, one for the connection with what the owner leaves to this person', async () => {
  const { query } = pg.Client.prototype
  let statements = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    statements += 1
    return Reflect.apply(query, this, given)
  } as typeof query
  await adminFor(request('7')).finally(() => {
    pg.Client.prototype.query = query
  })
  expect(statements).toBe(2)
})

test('a session token that is signed with the secret which is being replaced is still believed', async () => {
  expect((await adminFor(request('7', previous))).actor.id).toBe('7')
  await expect(adminFor(request('7', 'a third'))).rejects.toMatchObject({ status: 401 })
})

test('a person whom the owner has narrowed acts so; the owner and everybody else do not', async () => {
  const { id: connectionId } = await database.prisma.connection.findFirstOrThrow()
  const at = new Date()
  const person = { connectionId, view: true, manualSync: false, configure: false, updatedAt: at }
  await database.prisma.staffMember.createMany({
    data: [
      { ...person, staffId: '1', name: 'Olga', isOwner: true },
      { ...person, staffId: '2', name: 'Bo', isOwner: false },
    ],
  })
  const actors = await Promise.all(['1', '2', '3'].map(async (userId) => (await adminFor(request(userId))).actor))
  expect(actors.map(({ name, narrowing }) => [name, narrowing])).toEqual([
    ['Olga', null],
    ['Bo', { view: true, manualSync: false, configure: false }],
    [undefined, null],
  ])
})

test('the Store Key is kept sealed, and opened with its own address', async () => {
  const { warehouse } = await adminFor(request('7'))
  expect(await warehouse.open()).toBeNull()
  await warehouse.keep({ address: 'https://warehouse.example', storeKey: 'isk_secret' })
  expect(await warehouse.open()).not.toBeNull()
  expect(JSON.stringify(await database.prisma.credential.findMany())).not.toContain('isk_secret')
  await warehouse.forget()
  expect(await warehouse.open()).toBeNull()
})
