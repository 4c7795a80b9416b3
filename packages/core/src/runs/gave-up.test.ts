import { beforeEach, describe, expect, test } from 'vitest'
import { RunCancelled } from '../pipelines/context.ts'
import { type RunDesk, runDesk, storeDown } from '../pipelines/testing/run-desk.ts'
import { type StoreCause, Unavailable } from '../ports/unavailable.ts'
import type { RequestRecord } from '../records/work.ts'

const at = '2026-03-02T10:00:00.000Z'
let desk: RunDesk
beforeEach(() => {
  desk = runDesk()
})

describe('the problem that a run gave up', () => {
  const dead = { attempts: 10, deadAt: at }
  const giveUp = async (kind: RequestRecord['kind']) => {
    desk.step = storeDown
    desk.ask(kind, 'signal', { attempts: 9 })
    await desk.perform()
    desk.step = () => {}
  }
  test('stays open when something else goes well, and is over when the same does: its dead request is answered', async () => {
    await giveUp('import_orders')
    desk.ask('import_carriers', 'manual')
    await desk.perform()
    expect([desk.problems(), desk.requests().length]).toEqual([['run_gave_up'], 1])
    desk.ask('import_orders', 'manual')
    await desk.perform()
    expect([desk.problems(), desk.requests()]).toEqual([[], []])
  })
  test('is over with a sync that answers a signal for the same on its way', async () => {
    await giveUp('import_orders')
    desk.ask('sync', 'schedule')
    desk.ask('import_orders', 'signal')
    await desk.perform()
    expect([desk.problems(), desk.requests()]).toEqual([[], []])
  })
  test('stays open while an End of Day of another date is dead', async () => {
    await giveUp('import_orders')
    desk.ask('end_of_day', 'schedule', { ...dead, slot: '2026-03-01' })
    desk.ask('import_orders', 'manual')
    desk.ask('end_of_day', 'schedule', { slot: '2026-03-02' })
    await desk.perform()
    expect([desk.problems(), desk.requests().map((one) => one.slot)]).toEqual([['run_gave_up'], ['2026-03-01']])
  })
  test('keeps no access lost: that is over with the first run that goes well', async () => {
    await giveUp('import_orders')
    desk.step = () => {
      throw new Unavailable('warehouse', 'forbidden', 'The key was revoked')
    }
    desk.ask('import_carriers', 'manual')
    await desk.perform()
    expect(desk.problems()).toEqual(['run_gave_up', 'warehouse_access_lost'])
    desk.step = () => {}
    desk.ask('import_products', 'manual')
    await desk.perform()
    expect(desk.problems()).toEqual(['run_gave_up'])
  })
  test('is not over because a person stopped the run', async () => {
    await giveUp('import_orders')
    desk.ask('import_orders', 'manual')
    desk.step = () => {
      throw new RunCancelled('Run was stopped')
    }
    await desk.perform()
    expect([desk.problems(), desk.requests()]).toMatchObject([['run_gave_up'], [{ deadAt: at }]])
  })
})

describe('a store whose trouble has a name', () => {
  const fails = (code: StoreCause) => () => {
    throw new Unavailable('store', 'fault', 'It is shut', null, { code })
  }
  const run = async (step: () => void) => {
    desk.step = step
    desk.ask('import_orders', 'manual')
    await desk.perform()
    return desk.problems()
  }
  test('is a problem at once, the last seen only, and none once a run goes well', async () => {
    expect(await run(fails('store_clock_wrong'))).toEqual(['store_clock_wrong'])
    expect(await run(fails('store_answers_page'))).toEqual(['store_answers_page'])
    expect(await run(() => {})).toEqual([])
  })
})
