import { expect, it } from 'vitest'
import { createLanes } from './lanes.ts'

it('never more than two at once, in the order of asking, and one that fails frees its place', async () => {
  const lanes = createLanes(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) => async () => {
    begun.push(n)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (n === 1) throw new Error('broken')
    return n
  }
  const ends = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => lanes(work(n))))
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2])
})
