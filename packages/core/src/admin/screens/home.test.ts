import { describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import type { Settings } from '../../domain/settings.ts'
import { testConnection } from '../../pipelines/testing/environment.ts'
import { type ConnectionRecord, type Marks, noMarks } from '../../records/connection.ts'
import { noCounts, type RequestRecord, type RunRecord } from '../../records/work.ts'
import { noHome, noWork, rawTexts, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { homeScreen } from './home.ts'

const then = '2026-02-01T08:00:00.000Z'
const allMarks: Marks = {
  lastAutoSyncCompletedOn: '2026-03-02T09:50:00.000Z',
  productsImportedAt: then,
  inventoryImportedAt: then,
  carriersImportedAt: then,
  lastEndOfDay: '2026-03-01',
}
const complete: Partial<Settings> = { syncInterval: 15, endOfDayTime: '18:30' }
const shop = (settings: Partial<Settings> = complete, rest: Partial<ConnectionRecord> = {}) =>
  testConnection(settings, { timeZone: 'Europe/Amsterdam', features: {}, marks: allMarks, ...rest })
const home = (facts: ScreenFacts = {}) => homeScreen(screenAdmin({ connection: shop(), ...facts }))
const dial = async (facts: ScreenFacts, name: 'orders' | 'shipments' | 'stock') => (await home(facts)).dials.find((one) => one.id === name)
const withCounts = (counts: Partial<typeof noHome>): ScreenFacts => ({ reports: { home: { ...noHome, ...counts } } })

describe('setting up', () => {
  const fresh = testConnection(
    { divisionId: null, unitOfMeasure: null, siteId: null, locationId: null },
    { state: 'setup', warehouseUrl: null, marks: noMarks },
  )

  test('begins with nothing done, and names the steps in their order', async () => {
    const { checklist } = await home({ connection: fresh })
    expect(checklist?.steps.map((step) => [step.title, step.isDone, step.link.screen])).toEqual([
      ['Connect IntelliTrack', false, 'shopping_cart_configuration'],
      ['Choose Default Division, UOM, Site and Location', false, 'basic_configuration'],
      ['Choose Create Item Using', false, 'basic_configuration'],
      ['Import Products, Inventory, and Carriers', false, 'shopping_cart_configuration'],
      ['Turn on Sync Interval', false, 'basic_configuration'],
      ['Mark End of Day Processing Time', false, 'basic_configuration'],
    ])
    expect(checklist?.done).toBe(0)
  })

  test('goes on step by step; without carriers the first dataset is not in', async () => {
    const chosen = shop({}, { marks: { ...allMarks, carriersImportedAt: null } })
    expect((await home({ connection: chosen })).checklist).toMatchObject({ done: 3 })
    expect((await home({ connection: shop({ syncInterval: 15 }) })).checklist).toMatchObject({ done: 5 })
  })

  test('is over when all of it is done', async () => {
    expect((await home()).checklist).toBeNull()
  })
})

describe('the three numbers', () => {
  test('answer Yes, with figures as people write them', async () => {
    const facts = withCounts({ orders: { due: 1204, inWarehouse: 1204, waiting: 0 }, levels: { kept: 1, equal: 1 } })
    expect(await dial(facts, 'orders')).toEqual({
      id: 'orders',
      question: 'Is every order in the warehouse?',
      answer: 'Yes',
      tone: 'success',
      text: '1,204 of 1,204 orders are in the warehouse',
      link: { label: 'See all orders', screen: 'orders' },
    })
    expect(await dial(facts, 'stock')).toMatchObject({ answer: 'Yes', text: '1 of 1 stock figure is equal' })
  })

  test('answer No, and lead to exactly what is missing', async () => {
    const facts = withCounts({
      orders: { due: 5, inWarehouse: 4, waiting: 1 },
      shipments: { made: 9, inStore: 7 },
      levels: { kept: 1_000_000, equal: 999_999 },
    })
    expect(await dial(facts, 'orders')).toMatchObject({
      answer: 'No',
      tone: 'critical',
      text: '4 of 5 orders are in the warehouse; 1 rightly waits in the store',
      link: { label: '1 order missing in the warehouse', screen: 'orders', filter: 'missing' },
    })
    expect(await dial(facts, 'shipments')).toMatchObject({ link: { label: '2 shipments missing in the store', filter: 'untold' } })
    expect(await dial(facts, 'stock')).toMatchObject({
      text: '999,999 of 1,000,000 stock figures are equal',
      link: { label: '1 figure differs', screen: 'products', filter: 'differs' },
    })
  })

  test('answer Not yet before anything was imported, and Yes when nothing is under way', async () => {
    const before = await home({ connection: shop({}, { marks: noMarks }) })
    expect(before.dials.map((one) => one.answer)).toEqual(['Not yet', 'Not yet', 'Not yet'])
    const idle = await home(withCounts({ orders: { due: 0, inWarehouse: 0, waiting: 3 } }))
    expect(idle.dials[0]).toMatchObject({ answer: 'Yes', text: 'No order is under way; 3 rightly wait in the store' })
    expect(idle.dials[1]).toMatchObject({ answer: 'Yes', text: 'No shipment is under way' })
  })
})

describe('the charts', () => {
  test('have all 24 hours of the merchant’s clock, in a zone with half hours too', async () => {
    const hours = [
      { hour: '2026-03-01T10:30:00.000Z', orders: 2, shipments: 0 },
      { hour: '2026-03-02T09:30:00.000Z', orders: 1, shipments: 4 },
    ]
    const { flow } = await home({ connection: shop(complete, { timeZone: 'Asia/Kolkata' }), reports: { home: { ...noHome, hours } } })
    expect(flow.points).toHaveLength(24)
    expect([flow.points[0], flow.points[23]]).toEqual([
      { label: '16:00', values: [2, 0] },
      { label: '15:00', values: [1, 4] },
    ])
    expect(flow.empty).toBeNull()
  })

  test('have 14 days of drift, and a sentence where there is nothing', async () => {
    const { drift, flow } = await home({ reports: { home: { ...noHome, drift: [{ day: '2026-02-17', figures: 3 }] } } })
    expect(drift.points).toHaveLength(14)
    expect([drift.points[0], drift.points[13]]).toEqual([
      { label: '17 February', values: [3] },
      { label: '2 March', values: [0] },
    ])
    expect([drift.empty, flow.empty]).toEqual([null, 'No order came in and no shipment went out in the last 24 hours.'])
  })
})

describe('runs', () => {
  const run = (changes: Partial<RunRecord>): RunRecord => ({
    id: id('run'),
    kind: 'sync',
    trigger: 'schedule',
    requestedBy: null,
    state: 'completed',
    startedAt: '2026-03-02T09:50:00.000Z',
    finishedAt: null,
    counts: noCounts,
    error: null,
    step: null,
    cancelRequestedAt: null,
    ...changes,
  })
  const next = async (
    connection: ConnectionRecord,
    latest: readonly RunRecord[] = [],
    requests: readonly RequestRecord[] = [],
    at?: string,
  ) =>
    (await home({ connection, reports: { work: { ...noWork, latest, requests } }, ...(at ? { at } : {}) })).nextRuns.map(
      (one) => `${one.title}: ${one.when}`,
    )

  test('that ended are told with their counts in words; previews and what runs are not among them', async () => {
    const latest = [
      run({ state: 'running' }),
      run({ trigger: 'preview' }),
      run({ counts: { ...noCounts, seen: 16, applied: 12, unchanged: 3, rejected: 1 } }),
      run({
        kind: 'end_of_day',
        state: 'failed',
        startedAt: '2026-03-01T17:30:00.000Z',
        error: { code: 'store_throttled', message: '429' },
      }),
      run({ state: 'cancelled' }),
    ]
    expect((await home({ reports: { work: { ...noWork, latest } } })).lastRuns.map(({ runId: _runId, ...line }) => line)).toEqual([
      {
        title: 'Synchronization',
        when: 'Today at 10:50',
        result: 'Completed',
        tone: 'attention',
        counts: '12 applied, 3 unchanged, 1 rejected',
      },
      { title: 'End of Day', when: 'Yesterday at 18:30', result: 'Failed: The store is busy', tone: 'critical', counts: 'Nothing to do' },
      { title: 'Synchronization', when: 'Today at 10:50', result: 'Stopped', tone: 'neutral', counts: 'Nothing to do' },
    ])
  })

  test('to come are the next interval and the next End of Day', async () => {
    expect(await next(shop())).toEqual(['Synchronization: Today at 11:05', 'End of Day: Today at 18:30'])
    expect(await next(shop(), [run({ startedAt: '2026-03-02T09:58:00.000Z' })])).toContain('Synchronization: Today at 11:13')
    expect(await next(shop(), [run({ trigger: 'manual', startedAt: '2026-03-02T09:58:00.000Z' })])).toContain(
      'Synchronization: Today at 11:05',
    )
  })

  test('to come wait for the Sync Time Range, and are due at once after a break', async () => {
    const evenings = shop({ ...complete, syncTimeRange: { start: '20:00', end: '22:00' } })
    expect(await next(evenings)).toContain('Synchronization: Today at 20:00')
    expect(await next(shop(), [], [], '2026-03-02T12:00:00.000Z')).toContain('Synchronization: Now')
  })

  test('to come name the End of Day of tomorrow once today’s is done, and one that was missed at once', async () => {
    const evening = '2026-03-02T19:00:00.000Z'
    expect(await next(shop(complete, { marks: { ...allMarks, lastEndOfDay: '2026-03-02' } }), [], [], evening)).toContain(
      'End of Day: Tomorrow at 18:30',
    )
    expect(await next(shop(), [], [], evening)).toContain('End of Day: Now')
    expect(await next(shop(complete, { marks: { ...allMarks, lastEndOfDay: '2026-02-28' } }))).toContain('End of Day: Now')
  })

  test('to come are none while paused, before the first dataset, or with both switched off', async () => {
    expect(await next(shop(complete, { state: 'paused' }))).toEqual([])
    expect(await next(shop(complete, { marks: noMarks }))).toEqual([])
    expect(await next(shop({}))).toEqual([])
  })
})

describe('the home page', () => {
  test('reads two statements beside the connection, and shows no code or id', async () => {
    const problem = {
      id: '00000000-0000-4000-8000-000000000002',
      subjectKind: 'variant' as const,
      subjectId: 'gid://shop/Variant/1',
      label: 'gid://shop/Variant/1',
      code: 'item_key_missing',
      message: 'Tent has no SKU',
      details: null,
      openedAt: then,
      lastSeenAt: then,
      resolvedAt: null,
    }
    const admin = screenAdmin({ connection: shop({}), reports: { home: { ...noHome, openProblems: 1, newestProblems: [problem] } } })
    const view = await homeScreen(admin)
    expect(admin.asked.toSorted()).toEqual(['home', 'work'])
    expect(view.problems).toMatchObject([{ subject: 'Product without a SKU', since: '1 February at 09:00' }])
    expect(rawTexts(view)).toEqual([])
  })

  test('shows whoever may not look why, and no data', async () => {
    const admin = screenAdmin({ actor: { grants: { integrate: null, activate: 'edit', manualSync: null } } })
    const view = await homeScreen(admin)
    expect(admin.asked).toEqual([])
    expect(view).toMatchObject({
      checklist: null,
      dials: [],
      lastRuns: [],
      notices: [{ text: expect.stringContaining('the feature Integrate') }],
    })
    expect(view.flow.empty).toContain('the feature Integrate')
  })
})
