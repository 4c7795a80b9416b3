import { openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { shipEverything } from './ship-everything.ts'

describe('the quota of a BigCommerce store of which other apps take 40 % at random', () => {
  test.each([1, 2])(
    'is never overrun by 600 shipments: fewer than 1 % are answered 429, and none is sent before the stated reset (%i)',
    async (seed) => {
      const s = await openBigCommerce({ crowd: { simple: 50, productsWithTenVariants: 0, orders: 600 }, seed })
      await shipEverything(s)
      await s.admin.command('changeBehaviour', { othersShare: 0.4 })
      s.calls.reset()
      const began = s.time.clock.now()
      const run = await s.done('export_shipments')
      expect(run.counts).toMatchObject({ applied: 1_200, rejected: 0 })
      // Obeying each 429 alone would earn one in every window: well below 1 %, and more than this.
      expect(s.calls.tooManyRequests).toBeLessThanOrEqual(1)
      expect(s.calls.tooManyRequests / s.calls.storeRequests).toBeLessThan(0.01)
      expect(s.calls.early).toBe(0)
      // 90 of 150 calls in 30 seconds are ours: 200 seconds, and not twice that.
      expect((s.time.clock.now() - began) / 1_000).toBeLessThan(400)
    },
  )

  test('is asked little, and nothing too early, by a day of syncs', async () => {
    const s = await openBigCommerce({ crowd: { simple: 100, productsWithTenVariants: 10, orders: 50 } })
    await s.admin.command('changeBehaviour', { othersShare: 0.4 })
    await s.done('sync')
    s.calls.reset()
    for (let round = 0; round < 96; round += 1) {
      s.time.clock.pass(15 * 60_000)
      await s.done('sync')
    }
    expect([s.calls.tooManyRequests, s.calls.early, s.calls.storeWrites]).toEqual([0, 0, []])
    expect(s.calls.storeRequests).toBeLessThanOrEqual(96 * 4)
  })
})
