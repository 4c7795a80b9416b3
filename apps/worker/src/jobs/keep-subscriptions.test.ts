import type { ConnectionRecord, ProblemRecord, StorePlatform, SubscriptionReport } from '@connect/core'
import { beforeEach, expect, test } from 'vitest'
import { keepSubscriptions, noticeReinstalls, type Subscribed } from './keep-subscriptions.ts'

let now = 0
let looks = 0
let missing: readonly string[] = []
let hindrances: SubscriptionReport['hindrances']
let checkedMs: number | undefined
let problems: readonly ProblemRecord[]
let token: { readonly secret: string; readonly expiresAt: string | null } | null = null
let subscribed: Subscribed
beforeEach(() => {
  ;[now, looks, missing] = [1_000, 0, []]
  token = { secret: 'first', expiresAt: null }
  subscribed = new Map()
  ;[hindrances, checkedMs, problems] = [undefined, undefined, []]
})

const quiet = () => {}
const repositories = {
  problems: {
    open: async () => problems.filter(({ resolvedAt }) => resolvedAt === null),
    put: async (records: readonly ProblemRecord[]) => {
      problems = records
    },
  },
}
const needed = {
  directory: { active: async () => [{ id: 'c1', storeName: 'Harbour' } as ConnectionRecord] },
  credentials: { get: async () => token },
  clock: { now: () => now },
  random: { uuid: () => 'p1' },
  unitOfWork: {
    read: async (_id: string, work: (r: object) => unknown) => work(repositories),
    transaction: async (_id: string, work: (r: object) => unknown) => work(repositories),
  },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
} as unknown as Parameters<typeof keepSubscriptions>[0]
const store = {
  get capabilities() {
    return checkedMs === undefined ? {} : { subscriptionsCheckedMs: checkedMs }
  },
  ensureSubscriptions: async () => {
    looks += 1
    return { healthy: missing.length === 0, repaired: [], missing, ...(hindrances && { hindrances }) }
  },
} as unknown as StorePlatform
const look = () => keepSubscriptions(needed, () => store, subscribed, new AbortController().signal)

test('webhooks of a store are seen to once it is active, and once a day', async () => {
  await look()
  await look()
  expect(looks).toBe(1)
  now += 25 * 3_600_000
  await look()
  expect(looks).toBe(2)
})

test('where one is missing, it is tried again within minutes, not tomorrow', async () => {
  missing = ['store/order/*']
  await look()
  now += 2 * 60_000
  await look()
  expect(looks).toBe(2)
})

test('a store that was left and comes back is seen to at once; a token that renews itself is no return', async () => {
  await look()
  token = { secret: 'second', expiresAt: '2026-11-21T18:00:00.000Z' }
  await noticeReinstalls(needed, subscribed)
  await look()
  expect(looks).toBe(1)
  token = { secret: 'third', expiresAt: null }
  await noticeReinstalls(needed, subscribed)
  await look()
  expect(looks).toBe(2)
})

test('a store that cannot be opened keeps nobody waiting', async () => {
  await keepSubscriptions(needed, () => Promise.reject(new Error('away')), subscribed, new AbortController().signal)
  expect(subscribed.get('c1')?.until).toBe(now + 60_000)
})

test('a store that says so is looked at more often than once a day', async () => {
  checkedMs = 10 * 60_000
  await look()
  now += checkedMs - 1
  await look()
  expect(looks).toBe(1)
  now += 1
  await look()
  expect(looks).toBe(2)
})

test('what only somebody at the store can mend is a problem of the connection until it is mended', async () => {
  checkedMs = 60_000
  hindrances = [{ code: 'store_signals_late', message: 'Its tasks have not run for an hour' }]
  await look()
  expect(problems).toMatchObject([
    { subjectKind: 'connection', subjectId: 'c1', label: 'Harbour', code: 'store_signals_late', resolvedAt: null },
  ])
  hindrances = []
  now += checkedMs
  await look()
  expect(problems).toMatchObject([{ code: 'store_signals_late', resolvedAt: new Date(now).toISOString() }])
})
