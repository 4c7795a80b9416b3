import { beforeEach, describe, expect, test } from 'vitest'
import { Unavailable } from '../../ports/unavailable.ts'
import { noMarks } from '../../records/connection.ts'
import { setLastAutoSync } from '../../runs/set-last-auto-sync.ts'
import { SetupDesk } from '../testing/setup-desk.ts'
import type { SaveResult } from '../views/configuration.ts'
import { saveBasicConfiguration } from './save-configuration.ts'

let desk: SetupDesk
beforeEach(() => {
  desk = new SetupDesk()
})
const save = (values: Readonly<Record<string, unknown>>, version = desk.connection.settingsVersion, name = 'Bo'): Promise<SaveResult> =>
  saveBasicConfiguration(desk.admin({}, name), { version, values })
const settings = () => desk.connection.settings
const marked = { ...noMarks, lastAutoSyncCompletedOn: '2026-03-01T12:00:00.000Z' }

describe('Save Configuration', () => {
  test('keeps every field as the screen has it', async () => {
    const values = {
      syncInterval: 15,
      syncTimeRange: { start: '22:00', end: '06:00' },
      stockDecreasedWhenOrderPlaced: 'yes',
      sendFulfilment: 'each_shipment',
      waitForTrackingHours: 0,
      notifyCustomer: false,
      exportStock: 'continuous',
      stockBuffer: 3,
      allowNegative: true,
      earliestOrderDate: '2026-03-01T00:00',
      orderNumberPrefix: ' W- ',
      paymentGate: 'paid',
      importTestOrders: true,
      importPartlyFulfilled: true,
      unmappedShippingMethod: 'hold',
      createMissingCarriers: false,
      personalDataDays: 30,
      createItemUsing: 'BARCODE',
      alternateNumberFrom: 'none',
      updateItems: 'all',
    }
    expect(await save(values)).toMatchObject({ kind: 'saved', version: 2 })
    expect(settings()).toMatchObject({
      ...values,
      stockDecreasedWhenOrderPlaced: true,
      earliestOrderDate: '2026-03-01T05:00:00.000Z',
      orderNumberPrefix: 'W-',
      paymentGate: ['paid', 'partially_refunded'],
    })
    expect(
      await save({ syncInterval: null, syncTimeRange: null, paymentGate: 'all', stockDecreasedWhenOrderPlaced: 'follow' }),
    ).toMatchObject({
      kind: 'saved',
    })
    expect(settings()).toMatchObject({ syncInterval: null, syncTimeRange: null, paymentGate: null, stockDecreasedWhenOrderPlaced: null })
  })

  test('says in the timeline who saved what, by the names of the screen', async () => {
    await save({ syncInterval: 15, stockBuffer: 2, notifyCustomer: true })
    expect(desk.notes()).toEqual(['Bo saved Basic Configuration: Sync Interval, Stock buffer'])
  })

  test('of nothing new changes nothing', async () => {
    const before = desk.connection
    expect(await save({ notifyCustomer: true, stockBuffer: 0 })).toEqual({ kind: 'saved', message: 'Nothing had changed.', version: 1 })
    expect([desk.connection, desk.notes()]).toEqual([before, []])
  })

  test('of a complete set-up activates the connection, in the division’s time zone', async () => {
    desk = new SetupDesk({
      state: 'setup',
      timeZone: 'UTC',
      settings: { ...settings(), divisionId: null, unitOfMeasure: null, siteId: null, locationId: null },
    })
    const place = { divisionId: 'division-2', unitOfMeasure: 'PC', siteId: 'site-3', locationId: 'bin-3' }
    expect(await save(place)).toMatchObject({ kind: 'saved', message: expect.stringContaining('Set-up is complete') })
    expect(desk.connection).toMatchObject({ state: 'active', timeZone: 'America/Toronto', settings: place })
  })

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['a setting that there is not', { colour: 'red' }, { colour: 'no such setting' }],
    ['what every object has', { constructor: 1 }, { constructor: 'no such setting' }],
    ['the mapping of another screen', { locations: {} }, { locations: 'no such setting' }],
    ['a status where the store has no choice', { 'orderStatus.1': true }, { 'orderStatus.1': 'no such setting' }],
    ['an interval in words', { syncInterval: 'often' }, { syncInterval: 'whole number' }],
    ['an interval of four minutes', { syncInterval: 4 }, { syncInterval: '5 to 1440' }],
    ['half a unit', { stockBuffer: 0.5 }, { stockBuffer: 'whole number' }],
    ['half a range', { syncTimeRange: { start: '08:00' } }, { syncTimeRange: 'two times' }],
    ['a time that there is not', { endOfDayTime: '24:00' }, { endOfDayTime: 'time of day' }],
    ['a day that there is not', { earliestOrderDate: '2026-02-30T00:00' }, { earliestOrderDate: 'date and time' }],
    ['a way to send fulfilment that there is not', { sendFulfilment: 'never' }, { sendFulfilment: 'from the list' }],
    ['a gate that every object has', { paymentGate: 'constructor' }, { paymentGate: 'from the list' }],
    ['neither on nor off', { notifyCustomer: 'yes' }, { notifyCustomer: 'on or off' }],
    ['a zone that there is not', { timeZone: 'Atlantis' }, { timeZone: 'no time zone' }],
    ['a prefix of 21 letters', { orderNumberPrefix: 'x'.repeat(21) }, { orderNumberPrefix: '20 characters' }],
    ['End of Day before Last Auto Sync Completed On is marked', { endOfDayTime: '18:00' }, { endOfDayTime: 'Mark Last Auto Sync' }],
    ['a mark in the future', { lastAutoSyncCompletedOn: '2026-03-02T05:01' }, { lastAutoSyncCompletedOn: 'has passed' }],
    ['a division of somebody else', { divisionId: 'division-3' }, { divisionId: 'United States, Canada' }],
    ['a unit that the division has not', { unitOfMeasure: 'PC' }, { unitOfMeasure: 'no such unit' }],
    ['a site of another division', { siteId: 'site-3', locationId: null }, { siteId: 'no such site' }],
    ['a location of another site', { locationId: 'bin-2' }, { locationId: 'no such location' }],
    ['a location without a site', { siteId: null }, { locationId: 'Default Site before' }],
  ])('refuses %s by its field, and saves nothing of the rest', async (_, wrong, expected) => {
    const before = structuredClone(desk.unitOfWork.tables)
    const result = await save({ ...wrong, allowNegative: true })
    expect(result.kind).toBe('errors')
    const errors = result.kind === 'errors' ? result.errors : {}
    expect(Object.keys(errors)).toEqual(Object.keys(expected))
    for (const [field, words] of Object.entries(expected)) expect(errors[field]).toContain(words)
    expect(desk.unitOfWork.tables).toEqual(before)
  })

  test('does not rename items: Create Item Using is fixed after the first product import', async () => {
    desk.change({ marks: { ...noMarks, productsImportedAt: '2026-03-01T00:00:00.000Z' } })
    expect(await save({ createItemUsing: 'BARCODE' })).toMatchObject({ kind: 'errors', errors: { createItemUsing: expect.any(String) } })
  })
})

describe('Last Auto Sync Completed On', () => {
  test('and End of Day Processing Time may be marked in one save; it stands in the timeline', async () => {
    expect(await save({ lastAutoSyncCompletedOn: '2026-03-02T03:00', endOfDayTime: '18:00' })).toMatchObject({ kind: 'saved', version: 2 })
    expect(desk.connection.marks).toMatchObject({ lastAutoSyncCompletedOn: '2026-03-02T08:00:00.000Z', lastEndOfDay: '2026-03-01' })
    expect(desk.notes()).toEqual([
      'Bo saved Basic Configuration: End of Day Processing Time, Last Auto Sync Completed On',
      expect.stringContaining('Bo set Last Auto Sync Completed On from unmarked to 2026-03-02T08:00:00.000Z'),
    ])
  })
  test('may be unmarked together with End of Day, not without it', async () => {
    desk.change({ marks: marked, settings: { ...settings(), endOfDayTime: '18:00' } })
    expect(await save({ lastAutoSyncCompletedOn: null })).toMatchObject({ kind: 'errors', errors: { endOfDayTime: expect.any(String) } })
    expect(desk.connection.marks).toEqual(marked)
    expect(await save({ lastAutoSyncCompletedOn: null, endOfDayTime: null })).toMatchObject({ kind: 'saved' })
    expect(desk.connection.marks.lastAutoSyncCompletedOn).toBeNull()
  })
  test('is not set while a run is under way that would move it', async () => {
    const run = { id: 'run-1', kind: 'sync', trigger: 'schedule', state: 'running' }
    desk.unitOfWork.tables.runs.set('run-1', run as never)
    expect(await save({ lastAutoSyncCompletedOn: '2026-03-02T03:00', stockBuffer: 5 })).toMatchObject({
      errors: { lastAutoSyncCompletedOn: expect.stringContaining('under way') },
    })
    expect(settings().stockBuffer).toBe(0)
  })
})

describe('two people with the page open', () => {
  test('who change other fields lose nothing', async () => {
    expect(await save({ stockBuffer: 3 }, 1, 'Ann')).toMatchObject({ kind: 'saved', version: 2 })
    expect(await save({ orderNumberPrefix: 'W-' }, 1)).toMatchObject({ kind: 'saved', version: 3 })
    expect(settings()).toMatchObject({ stockBuffer: 3, orderNumberPrefix: 'W-' })
  })
  test('who change the same field: the second is told which, and nothing of theirs is written', async () => {
    await save({ stockBuffer: 3, syncInterval: 15 }, 1, 'Ann')
    const before = desk.connection
    expect(await save({ stockBuffer: 5, allowNegative: true }, 1)).toEqual({
      kind: 'changed_meanwhile',
      message: 'Nothing was saved: somebody else has changed Stock buffer since you opened this page.',
      fields: ['Stock buffer'],
      version: 2,
    })
    expect(desk.connection).toEqual(before)
    expect(await save({ stockBuffer: 5 }, 2)).toMatchObject({ kind: 'saved', version: 3 })
  })
  test('who choose the same agree', async () => {
    await save({ stockBuffer: 3 }, 1, 'Ann')
    expect(await save({ stockBuffer: 3, allowNegative: true }, 1)).toMatchObject({ kind: 'saved' })
  })
  test('who both set the mark', async () => {
    await save({ lastAutoSyncCompletedOn: '2026-03-02T03:00' }, 1, 'Ann')
    expect(await save({ lastAutoSyncCompletedOn: '2026-03-02T04:00' }, 1)).toMatchObject({
      kind: 'changed_meanwhile',
      fields: ['Last Auto Sync Completed On'],
    })
  })
  test('of saves of long ago only those since the page was opened count', async () => {
    await save({ stockBuffer: 3 }, 1, 'Ann')
    await save({ allowNegative: true }, 2, 'Ann')
    expect(await save({ stockBuffer: 9 }, 2)).toMatchObject({ kind: 'saved' })
  })
  test('what is saved while the two sides are asked is seen, too', async () => {
    let isFirst = true
    desk.meanwhile = async () => {
      if (!isFirst) return
      isFirst = false
      await save({ siteId: 'site-2', locationId: 'bin-2' }, 1, 'Ann')
    }
    expect(await save({ timeZone: 'UTC' }, 1)).toMatchObject({ kind: 'saved', version: 3 })
    expect(settings()).toMatchObject({ siteId: 'site-2', timeZone: 'UTC' })
    isFirst = true
    desk.meanwhile = async () => {
      if (!isFirst) return
      isFirst = false
      await save({ siteId: 'site-1', locationId: 'bin-1' }, 3, 'Ann')
    }
    expect(await save({ locationId: null }, 3)).toMatchObject({ kind: 'changed_meanwhile', fields: ['Default Location'] })
  })
  test('a run that moves the mark is nobody who saves', async () => {
    const admin = desk.admin()
    await desk.unitOfWork.transaction(desk.connection.id, (r) => setLastAutoSync(admin, r, '2026-03-02T09:00:00Z', 'a run'))
    expect(await save({ syncInterval: 15 }, 1)).toMatchObject({ kind: 'saved' })
  })
})

describe('a side that does not answer', () => {
  test('keeps only from being saved what it decides', async () => {
    desk.warehouseAway = new Unavailable('warehouse', 'unreachable', 'The warehouse does not answer.')
    expect(await save({ siteId: 'site-2', locationId: null })).toEqual({
      kind: 'refused',
      message: 'Nothing was saved. The warehouse does not answer.',
    })
    expect(await save({ stockBuffer: 4, syncInterval: 30 })).toMatchObject({ kind: 'saved' })
    expect(desk.connection).toMatchObject({ timeZone: 'America/New_York', storeName: 'Harbour Outfitters', decrementsAt: 'order' })
  })
})

describe('order statuses, where the store has a choice', () => {
  beforeEach(() => {
    desk.capabilities = { ...desk.capabilities, orderStatuses: 'selectable', defaultOrderStatuses: ['11', '9'] }
  })
  test('are switched one by one, beginning with the platform’s own', async () => {
    await save({ 'orderStatus.9': false, 'orderStatus.7': true })
    expect(settings().orderImportStatuses).toEqual(['11', '7'])
    await save({ 'orderStatus.11': false })
    expect(settings().orderImportStatuses).toEqual(['7'])
  })
})

test.each([
  ['narrowed by the owner', { configure: false }, undefined],
  ['of a Store Key with Integrate read-only', {}, { Integrate: 'read_only', Plugin: 'edit' } as const],
])('somebody %s saves nothing', async (_, narrowing, features) => {
  if (features) desk.change({ features })
  const result = await saveBasicConfiguration(desk.admin(narrowing), { version: 1, values: { stockBuffer: 3 } })
  expect(result.kind).toBe('refused')
  expect(settings().stockBuffer).toBe(0)
})
