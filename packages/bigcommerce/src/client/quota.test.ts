import { stillEnvironment } from '@connect/http/testing'
import { describe, expect, it } from 'vitest'
import { type OtherApps, sharedQuota } from '../testing/shared-quota.ts'
import { createQuota } from './quota.ts'

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Random instants of a window. */
const scattered = (count: number, fraction: () => number, length: number) => Array.from({ length: count }, () => fraction() * length)
const steady =
  (count: number): OtherApps =>
  (_, __, length) =>
    Array.from({ length: count }, (_, n) => ((n + 0.5) * length) / count)
const random =
  (count: number): OtherApps =>
  (_, fraction, length) =>
    scattered(Math.round(count * (0.5 + fraction())), fraction, length)
const bursts =
  (count: number, size: number): OtherApps =>
  (_, fraction, length) =>
    scattered(Math.round(count / size), fraction, length).flatMap((at) => Array.from({ length: size }, (_, n) => at + n))
const changing =
  (shares: readonly number[]): OtherApps =>
  (window, fraction, length) =>
    scattered(shares[window % shares.length] ?? 0, fraction, length)

/** Asks as fast as it may, one request after the other, for so many windows. */
async function rush(options: { quota: number; others: OtherApps; seed: number; windows?: number; trip?: number }) {
  const { windows = 40, trip = 120 } = options
  const { clock, timer, random: chance, pass } = stillEnvironment()
  const store = sharedQuota(clock, options)
  const quota = createQuota(clock, timer, chance)
  while (store.counts.windows <= windows) {
    await quota.take()
    pass(trip / 2)
    const reply = store.ask()
    pass(trip / 2)
    quota.learn(reply)
  }
  const { counts } = store
  const free = options.quota * counts.windows - counts.others
  return { ...counts, used: counts.ours / free }
}

describe('the quota of a store with 150 requests in 30 seconds', () => {
  it.each<[string, OtherApps, number]>([
    ['nobody else, at least 95 % of it is', steady(0), 95],
    ['other apps that take 40 % evenly, at least 90 % of the rest is', steady(60), 90],
    ['other apps that take 40 % at random, at least 90 % of the rest is', random(60), 90],
    ['other apps that take 40 % in bursts of five, at least 88 % of the rest is', bursts(60, 5), 88],
    ['other apps that take 40 % in bursts of twenty, at least 80 % of the rest is', bursts(60, 20), 80],
    ['other apps that take now nothing, now 80 %, at least 88 % of the rest is', changing([0, 60, 120, 15, 90]), 88],
    ['other apps that take nearly all, at least 60 % of the rest is', steady(140), 60],
  ])('with %s used; fewer than 1 in 100 calls is turned away, and none goes out before the stated reset', async (_, others, floor) => {
    for (const seed of [1, 2, 3])
      for (const trip of [60, 200]) {
        const told = await rush({ quota: 150, others, seed, trip })
        expect(told.early).toBe(0)
        expect(told.refused / told.ours).toBeLessThan(0.01)
        expect(Math.floor(told.used * 100)).toBeGreaterThanOrEqual(floor)
      }
  })

  it('is left to the other apps as well: of 40 % that they take at random, fewer than 3 in 100 meet an empty quota', async () => {
    const told = await rush({ quota: 150, others: random(60), seed: 7, windows: 200 })
    expect(told.othersRefused / (told.others + told.othersRefused)).toBeLessThan(0.03)
  })
})

describe('a process that asks a store', () => {
  const open = () => {
    const { clock, timer, random: chance, sleeps } = stillEnvironment()
    return { quota: createQuota(clock, timer, chance), sleeps, now: clock.now, at: clock.now() }
  }
  const stating = (left: number, reset = 20_000, status = 200) => ({
    status,
    headers: {
      'x-rate-limit-requests-quota': '150',
      'x-rate-limit-requests-left': String(left),
      'x-rate-limit-time-window-ms': '30000',
      'x-rate-limit-time-reset-ms': String(reset),
    },
  })
  const isWaiting = (taking: Promise<void>) => Promise.race([taking.then(() => false), nextTurn().then(() => true)])

  it('and knows nothing yet, sends one request ahead and the others when its reply has come', async () => {
    const { quota, sleeps } = open()
    await quota.take()
    const others = [quota.take(), quota.take()]
    expect(await isWaiting(others[0]!)).toBe(true)
    quota.learn(stating(140))
    await Promise.all(others)
    expect(sleeps).toEqual([])
  })

  it('goes on when the request ahead had no reply', async () => {
    const { quota } = open()
    await quota.take()
    const next = quota.take()
    quota.learn(null)
    await next
  })

  it('counts its requests on their way as spent', async () => {
    const { quota } = open()
    await quota.take()
    quota.learn(stating(148, 29_000))
    let sent = 0
    const takings = Array.from({ length: 200 }, () =>
      quota.take().then(() => {
        sent += 1
      }),
    )
    await nextTurn()
    expect(sent).toBeGreaterThan(10)
    expect(sent).toBeLessThan(148)
    for (let answered = 0; answered < 200; answered += 1) {
      quota.learn(stating(149 - (answered % 100), 30_000))
      await nextTurn()
    }
    await Promise.all(takings)
  })

  it('waits for the stated reset, and a little longer, after a 429', async () => {
    const { quota, sleeps, now, at } = open()
    await quota.take()
    quota.learn(stating(0, 12_345, 429))
    await quota.take()
    expect(sleeps).toHaveLength(1)
    expect(now() - at).toBeGreaterThan(12_345)
    expect(now() - at).toBeLessThan(13_345)
  })

  it('waits longer and longer when the store is overloaded and does not say for how long', async () => {
    const { quota, sleeps } = open()
    for (let n = 0; n < 4; n += 1) {
      await quota.take()
      quota.learn({ status: 429, headers: {} })
    }
    await quota.take()
    expect(sleeps.map((ms) => Math.floor(ms / 1000))).toEqual([1, 2, 4, 8])
  })

  it('is not slowed down by headers that make no sense, or by a quota that is practically none', async () => {
    const { quota, sleeps } = open()
    for (const headers of [{}, { 'x-rate-limit-requests-left': 'many' }, stating(9_999_999).headers]) {
      await quota.take()
      quota.learn({ status: 200, headers })
    }
    expect(sleeps).toEqual([])
  })

  it('stops waiting when it is told to end', async () => {
    const { quota } = open()
    const end = new AbortController()
    await quota.take()
    const next = quota.take(end.signal)
    end.abort(new Error('the run ends'))
    await expect(next).rejects.toThrow('the run ends')
    await expect(quota.take(end.signal)).rejects.toThrow('the run ends')
  })
})
