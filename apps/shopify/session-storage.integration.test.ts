import { randomBytes } from 'node:crypto'
import { type ConnectionId, Unavailable } from '@connect/core'
import { createDatabase, createDirectory, type Database } from '@connect/database'
import { createAppSessions, createCredentials, createVault, resealAppSessions } from '@connect/database/secrets'
import { systemRandom } from '@connect/http'
import { connectionOf } from '@connect/store-app'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { Session } from '@shopify/shopify-app-remix/server'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createSessionStorage } from './app/session/session-storage.server.ts'

const shop = 'harbor.myshopify.com'
const keys = { one: randomBytes(32).toString('base64'), two: randomBytes(32).toString('base64') }
const vault = createVault({ keys, current: 'one' })
const clock = { now: () => Date.now() }
const inAnHour = () => new Date(Math.floor(Date.now() / 1000) * 1000 + 3_600_000)

let test_: TestDatabase
let database: Database
let storage: SessionStorage
let freshToken: (shop: string, connectionId: ConnectionId) => Promise<string>
const credentials = () => createCredentials(database.prisma, vault, clock)

beforeAll(async () => {
  test_ = await createTestDatabase()
  database = createDatabase(test_.url)
  const directory = createDirectory(database.prisma)
  freshToken = () => Promise.reject(new Error('nothing ends here'))
  storage = createSessionStorage({
    sessions: createAppSessions(database.prisma, vault, 'shopify'),
    credentials: credentials(),
    clock,
    connectionOf: (storeKey) => connectionOf({ directory, clock, random: systemRandom }, { platform: 'shopify', storeKey }),
    freshToken: (one, connectionId) => freshToken(one, connectionId),
  })
})

afterAll(async () => {
  await database.close()
  await test_.drop()
})

const user = {
  id: 123,
  first_name: 'Ann',
  last_name: 'Shore',
  email: 'ann@example.com',
  account_owner: true,
  locale: 'en',
  collaborator: false,
  email_verified: true,
}
const kinds: Readonly<Record<string, ConstructorParameters<typeof Session>[0]>> = {
  'without an end': { id: 'one', shop: 'shop', state: 'state', isOnline: false, scope: 'test_scope', accessToken: '123' },
  'that ends': { id: 'one', shop: 'shop', state: 'state', isOnline: false, scope: 'test_scope', accessToken: '123', expires: inAnHour() },
  'that is renewed': {
    id: 'one',
    shop: 'shop',
    state: 'state',
    isOnline: false,
    scope: 'test_scope',
    accessToken: '123',
    expires: inAnHour(),
    refreshToken: '456',
    refreshTokenExpires: inAnHour(),
  },
  'of a person': {
    id: 'one',
    shop: 'shop',
    state: 'state',
    isOnline: true,
    scope: 'test_scope',
    accessToken: '123',
    onlineAccessInfo: { associated_user: user } as never,
  },
  'with very many scopes': {
    id: 'one',
    shop: 'shop',
    state: 'state',
    isOnline: false,
    scope: Array(60).fill('test_scope').join(','),
    accessToken: '1',
  },
  'of a shop': {
    id: `offline_${shop}`,
    shop,
    state: '',
    isOnline: false,
    scope: 'test_scope',
    accessToken: '123',
    expires: inAnHour(),
    refreshToken: '456',
  },
}

describe('what Shopify’s library asks of a session storage', () => {
  it.each(Object.entries(kinds))('a session %s is stored, loaded as it was, and deleted, also twice', async (_, fields) => {
    const session = new Session(fields)
    expect(await storage.storeSession(session)).toBe(true)
    const loaded = await storage.loadSession(session.id)
    expect(session.equals(loaded)).toBe(true)
    expect(loaded?.isActive(['test_scope'])).toBe(true)
    for (const _twice of [1, 2]) {
      expect(await storage.deleteSession(session.id)).toBe(true)
      expect(await storage.loadSession(session.id)).toBeUndefined()
    }
  })

  it('a session is stored over the one of its id, and what the library does not declare is no matter', async () => {
    const session = new Session({ id: 'one', shop: 'shop', state: 'state', isOnline: false })
    await storage.storeSession(session)
    await storage.storeSession(Object.assign(new Session({ ...session.toObject(), scope: 'more' }), { someField: 'lol' }))
    expect((await storage.loadSession('one'))?.scope).toBe('more')
    await storage.deleteSession('one')
  })

  it('nobody’s session is undefined', async () => {
    expect(await storage.loadSession('nobody')).toBeUndefined()
  })

  it('the sessions of a shop are found, and deleted by their ids, and no other’s', async () => {
    const [mine, theirs] = ['mine.myshopify.io', 'theirs.myshopify.io']
    for (const [id, of] of [
      ['1', mine],
      ['2', theirs],
      ['3', mine],
      ['4', theirs],
    ] as const)
      await storage.storeSession(new Session({ id, shop: of, state: 'state', isOnline: false }))
    const found = async (of: string) => (await storage.findSessionsByShop(of)).map(({ id }) => id)
    expect(await found(mine)).toEqual(['1', '3'])
    expect(await storage.deleteSessions(['1', '3'])).toBe(true)
    expect([await found(mine), await found(theirs)]).toEqual([[], ['2', '4']])
    await storage.deleteSessions(['2', '4'])
  })
})

describe('the session of a shop', () => {
  const offline = () =>
    new Session({
      id: `offline_${shop}`,
      shop,
      state: '',
      isOnline: false,
      scope: 'a,b',
      accessToken: 'shpat_1',
      expires: inAnHour(),
      refreshToken: 'shprt_1',
    })
  const connection = () => database.prisma.connection.findFirstOrThrow({ where: { storeKey: shop } })
  const idOf = async () => (await connection()).id as ConnectionId

  test('is the access of its connection: what the worker renews, the app has, and nothing of it is kept in clear or twice', async () => {
    await storage.storeSession(offline())
    await credentials().put(await idOf(), 'store', {
      secret: JSON.stringify({ accessToken: 'shpat_2', refreshToken: 'shprt_2' }),
      expiresAt: inAnHour().toISOString(),
    })
    expect(await storage.loadSession(`offline_${shop}`)).toMatchObject({ accessToken: 'shpat_2', refreshToken: 'shprt_2', scope: 'a,b' })
    const rows = JSON.stringify(await database.prisma.appSession.findMany())
    expect(rows).not.toMatch(/shpat|shprt/)
    const [row] = await database.prisma.appSession.findMany()
    expect(vault.open(row?.sealed ?? '', `AppSession/${row?.id}`)).not.toMatch(/shpat|shprt/)
  })

  test('that ends in a moment is renewed before it is shown', async () => {
    const soon = new Date(Date.now() + 120_000)
    await storage.storeSession(Object.assign(offline(), { expires: soon }))
    freshToken = async (_, connectionId) => {
      await credentials().put(connectionId, 'store', {
        secret: JSON.stringify({ accessToken: 'shpat_3', refreshToken: 'shprt_3' }),
        expiresAt: inAnHour().toISOString(),
      })
      return 'shpat_3'
    }
    const loaded = await storage.loadSession(`offline_${shop}`)
    expect([loaded?.accessToken, loaded?.isExpired(300_000)]).toEqual(['shpat_3', false])
  })

  test('that the shop will not renew is none, so that access is granted anew; one that cannot be asked for just now goes on', async () => {
    await storage.storeSession(Object.assign(offline(), { expires: new Date(Date.now() - 1000) }))
    freshToken = () => Promise.reject(new Unavailable('store', 'auth', 'refused'))
    expect(await storage.loadSession(`offline_${shop}`)).toBeUndefined()
    freshToken = () => Promise.reject(new Unavailable('store', 'unreachable', 'away'))
    expect((await storage.loadSession(`offline_${shop}`))?.isActive(undefined, 300_000)).toBe(true)
  })

  test('is none after an uninstall, and its deletion takes the access away', async () => {
    await storage.storeSession(offline())
    await database.prisma.connection.update({ where: { id: await idOf() }, data: { state: 'disconnected' } })
    expect(await storage.loadSession(`offline_${shop}`)).toBeUndefined()
    await storage.deleteSession(`offline_${shop}`)
    expect(await credentials().get(await idOf(), 'store')).toBeNull()
  })
})

test('after a key rotation sessions are sealed anew and the old key can go', async () => {
  await storage.storeSession(new Session({ id: 'kept', shop: 'shop', state: 'state', isOnline: true, accessToken: 'shpat_9' }))
  const rotated = createVault({ keys, current: 'two' })
  const count = await database.prisma.appSession.count()
  expect([await resealAppSessions(database.prisma, rotated), await resealAppSessions(database.prisma, rotated)]).toEqual([count, 0])
  const without = createAppSessions(database.prisma, createVault({ keys: { two: keys.two }, current: 'two' }), 'shopify')
  expect((await without.get('kept'))?.text).toContain('shpat_9')
})
