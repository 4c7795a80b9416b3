import type { Transport } from '@connect/core'
import { smallStore } from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createClient } from '../client/client.ts'
import { openStore } from '../testing/open-store.ts'

const QUOTA = 150
const WINDOW = 30_000
const time = { path: '/v2/time', data: z.object({ time: z.number() }) } as const

/** Asks without end, so many at a time, for an hour of the store's; each call takes a while on its way there and back. */
async function rush(othersShare: number, atOnce: number) {
  const open = await openStore((context) => smallStore(context))
  await open.behave({ othersShare })
  const transport: Transport = {
    send: async (request) => {
      open.rehearsal.pass(50 / atOnce)
      const reply = await open.options.transport.send(request)
      open.rehearsal.pass(50 / atOnce)
      return reply
    },
  }
  const client = createClient({ ...open.options, transport })
  const until = open.options.clock.now() + 3_600_000
  const worker = async () => {
    while (open.options.clock.now() < until) await client.read(time)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const summary = open.rehearsal.platform.calls.summary()
  return { ...summary, used: summary.calls / ((3_600_000 / WINDOW) * QUOTA * (1 - othersShare)) }
}

describe('an hour of calls at the simulated store', () => {
  it.each([
    ['other apps that take 40 % at random', 0.4, 1, 90],
    ['other apps that take 40 % at random, four of ours at a time', 0.4, 4, 90],
    ['other apps that take 70 % at random, some windows whole', 0.7, 1, 40],
    ['no other app', 0, 1, 95],
  ])(
    'with %s: fewer than 1 in 100 is turned away, none goes out before the stated reset, and of what is left on average most is used',
    async (_, share, atOnce, floor) => {
      const told = await rush(share, atOnce)
      expect(told.early).toBe(0)
      expect(told.tooManyRequests / told.calls).toBeLessThan(0.01)
      expect(Math.round(told.used * 100)).toBeGreaterThanOrEqual(floor)
    },
  )

  it('goes on after a store that was overloaded, and says nothing of it', async () => {
    const open = await openStore((context) => smallStore(context))
    await open.rehearsal.platform.faults.set({ kind: 'overloaded', on: 'GET /v2/time', times: 3 })
    await createClient(open.options).read(time)
    expect(open.calls()).toEqual({ 'GET /v2/time': 4 })
  })

  it('waits for the reset when other apps have taken all', async () => {
    const open = await openStore((context) => smallStore(context))
    const client = createClient(open.options)
    await client.read(time)
    await open.rehearsal.platform.faults.set({ kind: 'too-many-requests', on: '*', times: 1 })
    await client.read(time)
    expect(open.rehearsal.platform.calls.summary()).toMatchObject({ calls: 3, tooManyRequests: 1, early: 0 })
  })
})
