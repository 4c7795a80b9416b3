import { codeTexts } from '@connect/core'
import type { Scenario } from '@connect/testing/scenario'
import { expect } from 'vitest'

const hour = 3_600_000

/** The open problems, each with words and advice that a person can follow. */
export async function problems(s: Scenario): Promise<readonly (readonly [string, string])[]> {
  const open = await s.problems()
  for (const problem of open) {
    expect(Object.keys(codeTexts)).toContain(problem.code)
    expect(problem.message.length).toBeGreaterThan(20)
  }
  return open.map((problem) => [problem.code, problem.label] as const)
}

/** The cause is mended: the next run puts everything right. */
export async function mended(s: Scenario, number: string): Promise<void> {
  s.time.clock.pass(2 * hour)
  await s.done('sync')
  expect((await s.warehouse.orders()).map((order) => order.orderNumber)).toContain(number)
  expect(await problems(s)).toEqual([])
}
