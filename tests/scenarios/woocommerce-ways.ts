import { codeTexts } from '@connect/core'
import type { WooCommerceScenario } from '@connect/testing/scenario'
import { expect } from 'vitest'
import { keepSubscriptions } from '../../apps/worker/src/jobs/keep-subscriptions.ts'
import { problems } from './problems-with-words.ts'

/** Both ways into a store of WooCommerce. */
export const ways = ['plugin', 'rest'] as const

/** Minutes go by; each of them the site's cron does what it has to. */
export async function minutesPass(s: WooCommerceScenario, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    s.time.clock.pass(60_000)
    await s.admin.site.platform.runQueue()
  }
}

/** A worker looks whether the store still tells us of changes. */
export async function signalsAreLookedAt(s: WooCommerceScenario): Promise<void> {
  const quiet = () => {}
  const needed = {
    directory: s.storage.directory,
    credentials: { get: async () => null },
    unitOfWork: s.storage.unitOfWork(),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    ...s.time,
  }
  const open = () => s.side.process(s.side.transport)()
  await keepSubscriptions(needed as unknown as Parameters<typeof keepSubscriptions>[0], open, new Map(), new AbortController().signal)
}

/** The Problems page names this, with its cause in a sentence, a title and what to do. */
export async function expectNamed(s: WooCommerceScenario, code: string, cause: RegExp): Promise<void> {
  expect((await problems(s)).map(([known]) => known)).toContain(code)
  expect((await s.problems()).find((problem) => problem.code === code)?.message).toMatch(cause)
  expect(codeTexts[code]?.title).toMatch(/\w{3}/)
  expect(codeTexts[code]?.advice.length).toBeGreaterThan(40)
}

export const pickingOrders = async (s: WooCommerceScenario) => (await s.warehouse.orders()).map((order) => order.orderNumber).sort()
