import { beforeEach, describe, expect, test } from 'vitest'
import { type RunDesk, runDesk, storeDown } from '../pipelines/testing/run-desk.ts'
import type { RequestRecord, RunTrigger } from '../records/work.ts'
import { newRequest } from './request-run.ts'

const at = '2026-03-02T10:00:00.000Z'
/** The pauses of a first and a third attempt; chance is always the middle. */
const [afterOne, afterThree] = ['2026-03-02T10:00:22.500Z', '2026-03-02T10:01:30.000Z']
let desk: RunDesk
beforeEach(() => {
  desk = runDesk()
})
/** The store is down, and meanwhile the same is asked for again. */
const meanwhile = (trigger: RunTrigger, rest: Partial<RequestRecord> = {}) => {
  desk.step = () => {
    desk.ask('import_orders', trigger, { id: 'meanwhile', ...rest })
    desk.step = storeDown
    storeDown()
  }
}
const waiting = () => desk.requests().map((one) => [one.id, one.attempts, one.notBefore])

describe('orders asked for again while a run for them fails', () => {
  test('by a signal wait as long as those that failed would: there is one request, with its attempts and what went wrong', async () => {
    desk.ask('import_orders', 'signal', { attempts: 2 })
    meanwhile('signal')
    expect(await desk.perform()).toHaveLength(1)
    expect(waiting()).toEqual([['meanwhile', 3, afterThree]])
    expect(desk.requests()[0]?.lastError).toBe('The store does not answer')
  })
  test('by a signal while a person’s run fails wait beside it', async () => {
    const asked = desk.ask('import_orders', 'manual')
    meanwhile('signal')
    expect(await desk.perform()).toHaveLength(1)
    expect(waiting()).toEqual([
      [asked.id, 1, afterOne],
      ['meanwhile', 1, afterOne],
    ])
  })
  test('by a signal that waits for the Sync Time Range are not brought forward', async () => {
    desk.ask('import_orders', 'signal')
    meanwhile('signal', { notBefore: '2026-03-03T06:00:00.000Z' })
    await desk.perform()
    expect(waiting()).toEqual([['meanwhile', 1, '2026-03-03T06:00:00.000Z']])
  })
  test.each([
    [2, 0],
    [0, 2],
  ])('take over from the one that failed most often (%i and %i times before)', async (first, second) => {
    desk.ask('import_orders', 'manual', { attempts: first })
    desk.ask('import_orders', 'signal', { attempts: second })
    meanwhile('schedule')
    await desk.perform()
    expect(waiting().at(-1)).toEqual(['meanwhile', 3, afterThree])
  })
  test('have no fewer attempts than before', async () => {
    desk.ask('import_orders', 'signal')
    meanwhile('signal', { attempts: 5, notBefore: '2026-03-02T10:00:01.000Z' })
    await desk.perform()
    expect(waiting()).toEqual([['meanwhile', 5, afterOne]])
  })
  test.each<[RunTrigger]>([['manual'], ['redrive']])('by a person (%s) are tried at once, as if for the first time', async (trigger) => {
    const first = desk.ask('import_orders', 'signal', { attempts: 2 })
    meanwhile(trigger)
    expect(await desk.perform()).toMatchObject([{ trigger: 'signal' }, { trigger }])
    expect(waiting()).toEqual([
      [first.id, 3, afterThree],
      ['meanwhile', 1, afterOne],
    ])
  })
  test('by a signal for the tenth time in vain wait for a person as well', async () => {
    desk.ask('import_orders', 'signal', { attempts: 9 })
    meanwhile('signal')
    await desk.perform()
    expect(desk.requests()).toMatchObject([{ id: 'meanwhile', attempts: 10, deadAt: at }])
    expect(desk.problems()).toEqual(['run_gave_up'])
  })
  test('for products are none of their business', async () => {
    desk.ask('import_orders', 'signal', { attempts: 2 })
    desk.step = () => {
      desk.ask('import_products', 'signal', { id: 'products' })
      desk.step = () => {}
      storeDown()
    }
    expect(await desk.perform()).toMatchObject([{ state: 'failed' }, { kind: 'import_products', state: 'completed' }])
  })
})

test('a store that is down is asked no more often because an order is placed every ten seconds', async () => {
  let asked = 0
  desk.step = () => {
    asked += 1
    storeDown()
  }
  for (let second = 0; second < 600; second += 10) {
    const order = newRequest(desk.runner, { kind: 'import_orders', trigger: 'signal', slot: '' })
    await desk.unitOfWork.transaction(desk.runner.connectionId, (r) => r.requests.add(order))
    await desk.perform()
    desk.clock.pass(10_000)
  }
  expect(asked).toBe(5)
})
