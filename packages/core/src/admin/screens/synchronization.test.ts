import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { noMarks } from '../../records/connection.ts'
import { noCounts, type PlannedWriteRecord, type RunKind, type RunRecord } from '../../records/work.ts'
import { askForPreview, askForRun } from '../actions/ask-for-run.ts'
import { plannedWritesCsv } from '../actions/planned-writes-csv.ts'
import { stopRun } from '../actions/stop-run.ts'
import { allFeatures, plainFeatures, SetupDesk } from '../testing/setup-desk.ts'
import type { ListQuery } from '../views/list.ts'
import { synchronizationScreen } from './synchronization.ts'

const at = '2026-03-02T09:59:00.000Z'
const done = { ...noMarks, productsImportedAt: at, inventoryImportedAt: at, carriersImportedAt: at }
let desk: SetupDesk
beforeEach(() => {
  desk = new SetupDesk({ marks: done })
})
const query: ListQuery = { search: '', filter: '', cursor: null, limit: 20 }
const screen = (asked: Partial<ListQuery> = {}) => synchronizationScreen(desk.admin(), { query: { ...query, ...asked } })
const blocked = async (kind: RunKind) => (await screen()).runs.find((run) => run.kind === kind)?.blocked
const requests = () => [...desk.unitOfWork.tables.requests.values()].map(({ kind, trigger, slot }) => [kind, trigger, slot])
const write = (ordinal: number, changes: Partial<PlannedWriteRecord> = {}): PlannedWriteRecord => ({
  runId: id('run-1'),
  ordinal,
  system: 'store',
  action: 'set_levels',
  subjectKind: 'level',
  subjectId: 'stock@shop',
  label: 'MUG',
  before: '4',
  after: '7',
  ...changes,
})
function run(changes: Partial<RunRecord> = {}): void {
  const record: RunRecord = {
    id: id('run-1'),
    kind: 'import_orders',
    trigger: 'preview',
    requestedBy: null,
    state: 'completed',
    startedAt: at,
    finishedAt: at,
    counts: noCounts,
    error: null,
    step: '3 writes listed, none of them made',
    cancelRequestedAt: null,
    ...changes,
  }
  desk.unitOfWork.tables.runs.set(record.id, record)
}

describe('what can be run by hand', () => {
  test('is each of the original’s, by its name', async () => {
    expect((await screen()).runs.map((one) => one.title)).toEqual([
      'Import Products',
      'Import Inventory',
      'Import Carriers',
      'Import Orders',
      'Export Picks and Shipping',
      'Export Inventory Adjustments',
      'End of Day',
      'Re-baseline Inventory',
    ])
  })
  test('says what must come first', async () => {
    expect(await blocked('import_inventory')).toContain('use Re-baseline')
    desk.change({ marks: noMarks })
    expect(await blocked('import_inventory')).toContain('run Import Products')
    expect(await blocked('export_inventory')).toContain('run Import Inventory first')
    expect(await blocked('rebaseline_inventory')).toContain('run Import Inventory first')
    expect(await blocked('import_products')).toBeNull()
    desk.change({ settings: { ...desk.connection.settings, unitOfMeasure: null } })
    expect(await blocked('import_products')).toContain('Default UOM')
  })
  test.each([
    ['paused', 'paused'],
    ['disconnected', 'disconnected'],
  ] as const)('is nothing while the connection is %s', async (state, word) => {
    desk.change({ state })
    for (const one of (await screen()).runs) expect(one.blocked).toContain(word)
    expect((await askForRun(desk.admin(), 'import_orders', '')).kind).toBe('refused')
  })
  test('is stored, and the worker woken', async () => {
    expect(await askForRun(desk.admin(), 'import_orders', '')).toEqual({ kind: 'done', message: 'Import Orders begins in a moment.' })
    expect(requests()).toEqual([['import_orders', 'manual', '']])
    expect(desk.woken).toEqual([desk.connection.id])
    expect(await blocked('import_orders')).toBe('It is under way.')
    expect(await askForRun(desk.admin(), 'import_orders', '')).toMatchObject({ kind: 'refused', message: 'It is under way already.' })
    expect((await askForPreview(desk.admin(), 'import_orders')).kind).toBe('done')
  })
  test('of End of Day is the one of today, on the connection’s own calendar', async () => {
    desk.clock.set('2026-03-02T03:00:00.000Z')
    await askForRun(desk.admin(), 'end_of_day', '')
    expect(requests()).toEqual([['end_of_day', 'manual', '2026-03-01']])
  })
  test('re-baseline only once the store’s name is typed; its preview needs none', async () => {
    expect((await screen()).runs.at(-1)?.confirmation).toMatchObject({ expected: 'Harbour Outfitters' })
    expect(await askForRun(desk.admin(), 'rebaseline_inventory', 'harbour')).toMatchObject({ kind: 'refused', field: 'confirmation' })
    expect((await askForPreview(desk.admin(), 'rebaseline_inventory')).kind).toBe('done')
    expect((await askForRun(desk.admin(), 'rebaseline_inventory', ' Harbour Outfitters ')).kind).toBe('done')
    expect(requests()).toEqual([
      ['rebaseline_inventory', 'preview', ''],
      ['rebaseline_inventory', 'manual', 'Harbour Outfitters'],
    ])
  })
  test.each(['first_dataset', 'sync', 'nothing'])('is not %s', async (kind) => {
    for (const ask of [askForRun(desk.admin(), kind as RunKind, ''), askForPreview(desk.admin(), kind as RunKind)])
      expect((await ask).kind).toBe('refused')
  })
})

describe('who may', () => {
  test.each([
    ['without Manual Sync', {}, plainFeatures, 'Plugin Manual Sync'],
    ['narrowed by the owner', { manualSync: false }, null, 'owner of the store'],
    ['with Integrate read-only', {}, { ...plainFeatures, 'Plugin Manual Sync': 'edit', Integrate: 'read_only' } as const, 'Integrate'],
  ])('somebody %s runs, previews and stops nothing', async (_, narrowing, features, words) => {
    if (features) desk.change({ features })
    run({ state: 'running', trigger: 'schedule' })
    const admin = desk.admin(narrowing)
    const answers = [await askForRun(admin, 'import_orders', ''), await askForPreview(admin, 'import_orders'), await stopRun(admin)]
    for (const answer of answers) expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) })
    expect(requests()).toEqual([])
    expect(desk.unitOfWork.tables.runs.get('run-1')?.cancelRequestedAt).toBeNull()
    for (const one of (await synchronizationScreen(admin, { query })).runs) expect(one.blocked).toContain(words)
  })
  test('somebody who may not look sees nothing, also not the file', async () => {
    run()
    desk.unitOfWork.tables.plannedWrites.push(write(1))
    const admin = desk.admin({ view: false })
    expect(await synchronizationScreen(admin, { query })).toMatchObject({
      runs: [],
      preview: null,
      history: [],
      notices: [{ tone: 'critical' }],
    })
    expect(await file(admin)).not.toContain('MUG')
  })
})

describe('a preview', () => {
  const state = async () => (await screen()).preview?.state ?? null
  test('waits, is made, and is there, by what is stored', async () => {
    expect(await state()).toBeNull()
    await askForPreview(desk.admin(), 'import_orders')
    expect(await state()).toBe('waiting')
    desk.unitOfWork.tables.requests.clear()
    run({ state: 'running', step: 'Orders' })
    expect((await screen()).preview).toMatchObject({ state: 'running', text: 'Orders', title: 'Preview of Import Orders' })
    run({ state: 'failed', error: { code: 'store_unreachable', message: 'The store does not answer' } })
    expect((await screen()).preview?.text).toContain('The store does not answer.')
    run()
    expect(await state()).toBe('ready')
    run({ state: 'cancelled' })
    expect(await state()).toBeNull()
  })
  test('lists every write in words, filtered by kind, found by label, a page at a time', async () => {
    run()
    desk.unitOfWork.tables.plannedWrites.push(
      write(1),
      write(2, { system: 'warehouse', action: 'receive_order', label: '#1001', before: null, after: '2 x MUG' }),
      write(3, { label: 'TENT' }),
    )
    const { preview } = await screen()
    expect(preview).toMatchObject({ total: 3, text: expect.stringContaining('it would make 3 changes') })
    expect(preview?.filters).toEqual([
      { id: '', label: 'All', count: 3 },
      { id: 'store:set_levels', label: 'Shop Admin: Set the stock figure', count: 2 },
      { id: 'warehouse:receive_order', label: 'IntelliTrack: Send an order', count: 1 },
    ])
    expect(preview?.writes.rows[1]).toEqual({
      id: '2',
      where: 'IntelliTrack',
      action: 'Send an order',
      label: '#1001',
      before: '',
      after: '2 x MUG',
      tone: 'info',
    })
    const labels = async (asked: Partial<ListQuery>) => (await screen(asked)).preview?.writes.rows.map((row) => row.label)
    expect(await labels({ filter: 'store:set_levels' })).toEqual(['MUG', 'TENT'])
    expect(await labels({ search: 'TENT' })).toEqual(['TENT'])
    const first = (await screen({ limit: 2 })).preview?.writes
    expect(first?.next).toBe('2')
    expect(await labels({ limit: 2, cursor: first?.next ?? null })).toEqual(['TENT'])
  })
  test('that would write nothing says so', async () => {
    run()
    expect((await screen()).preview?.text).toContain('it would write nothing')
  })
  test('of yesterday is out of date', async () => {
    run({ startedAt: '2026-03-01T09:59:00.000Z' })
    expect(await state()).toBeNull()
  })
  test('stands in the history as what it was', async () => {
    run()
    expect((await screen()).history).toMatchObject([
      { title: 'Preview of Import Orders', when: 'Today at 04:59', counts: '3 writes listed, none of them made' },
    ])
  })
})

async function file(admin = desk.admin()): Promise<string> {
  let text = ''
  for await (const part of plannedWritesCsv(admin, id('run-1'))) text += part
  return text
}

describe('the file of a preview', () => {
  test('has every write, quoted as tables are, and no cell that a spreadsheet would compute', async () => {
    desk.unitOfWork.tables.plannedWrites.push(
      write(1, { label: '=HYPERLINK("http://x")', before: '-3', after: '-5' }),
      write(2, { label: 'Mug, "large"', before: null, after: 'two\nlines', system: 'warehouse', action: 'upsert_item' }),
      write(3, { label: '@SUM(A1)', before: '+1', after: '-1 pair' }),
      write(4, { runId: id('run-2'), label: 'of another preview' }),
    )
    expect(await file()).toBe(
      [
        'Number,Where,Change,What,Before,After',
        `1,Shop Admin,Set the stock figure,"'=HYPERLINK(""http://x"")",-3,-5`,
        '2,IntelliTrack,Make or change an item,"Mug, ""large""",,"two\nlines"',
        "3,Shop Admin,Set the stock figure,'@SUM(A1),'+1,'-1 pair",
        '',
      ].join('\r\n'),
    )
  })
  test('is whole, however long', async () => {
    desk.unitOfWork.tables.plannedWrites.push(...Array.from({ length: 2_000 }, (_, index) => write(index + 1)))
    const lines = (await file()).trimEnd().split('\r\n')
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 1))
  })
})

test('a run under way is stopped, and the timeline says by whom', async () => {
  run({ state: 'running', trigger: 'schedule' })
  expect((await stopRun(desk.admin())).kind).toBe('done')
  expect(desk.unitOfWork.tables.runs.get('run-1')?.cancelRequestedAt).not.toBeNull()
  expect(desk.notes()[0]).toContain('Bo stopped the run')
  desk.change({ features: plainFeatures })
  run({ state: 'running', trigger: 'manual', kind: 'first_dataset' })
  expect((await stopRun(desk.admin({ configure: false }))).kind).toBe('refused')
  expect((await stopRun(desk.admin())).kind).toBe('done')
  desk.change({ features: allFeatures })
  desk.unitOfWork.tables.runs.clear()
  expect(await stopRun(desk.admin())).toMatchObject({ kind: 'refused', message: 'No run is under way.' })
})
