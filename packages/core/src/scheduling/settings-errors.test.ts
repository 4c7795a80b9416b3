import { describe, expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../domain/settings.ts'
import { lockedErrors, settingsErrors } from './settings-errors.ts'

const fields = (settings: Partial<Settings>, lastAutoSyncCompletedOn: string | null = '2026-03-01T00:00:00Z') =>
  settingsErrors({ ...defaultSettings, ...settings }, { lastAutoSyncCompletedOn }).map((error) => error.field)

describe('Save Configuration', () => {
  test('takes what a fresh connection has', () => {
    expect(fields({})).toEqual([])
  })

  test('wants Last Auto Sync Completed On before End of Day', () => {
    expect(fields({ endOfDayTime: '18:00' }, null)).toEqual(['endOfDayTime'])
    expect(fields({ endOfDayTime: '18:00' })).toEqual([])
  })

  test.each<[Partial<Settings>, keyof Settings]>([
    [{ syncInterval: 4 }, 'syncInterval'],
    [{ syncInterval: 1441 }, 'syncInterval'],
    [{ syncInterval: 7.5 }, 'syncInterval'],
    [{ syncTimeRange: { start: '8:00', end: '18:00' } }, 'syncTimeRange'],
    [{ syncTimeRange: { start: '08:00', end: '24:00' } }, 'syncTimeRange'],
    [{ endOfDayTime: '25:00' }, 'endOfDayTime'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ waitForTrackingHours: -1 }, 'waitForTrackingHours'],
    [{ stockBuffer: 1.5 }, 'stockBuffer'],
    [{ personalDataDays: 0 }, 'personalDataDays'],
    [{ orderNumberPrefix: 'x'.repeat(21) }, 'orderNumberPrefix'],
    [{ earliestOrderDate: 'soon' }, 'earliestOrderDate'],
    [{ divisionId: 'd', locationId: 'l' }, 'locationId'],
    [{ siteId: 's' }, 'siteId'],
  ])('refuses %j, naming the field', (settings, field) => {
    expect(fields(settings)).toEqual([field])
  })

  test.each<Partial<Settings>>([
    { syncInterval: 5 },
    { syncInterval: 1440 },
    { syncTimeRange: { start: '22:00', end: '06:00' } },
    { waitForTrackingHours: 0 },
  ])('takes %j', (settings) => {
    expect(fields(settings)).toEqual([])
  })
})

describe('Division, UOM, Site and Location', () => {
  const chosen: Settings = { ...defaultSettings, siteId: 'site-1', locationId: 'bin-1' }
  const moved: Settings = { ...chosen, siteId: 'site-2', locationId: null }
  test('may be emptied until the first product import', () => {
    expect(lockedErrors(chosen, moved, { productsImportedAt: null })).toEqual([])
  })
  test('stay chosen from then on: another site needs a location of its own', () => {
    const marks = { productsImportedAt: '2026-03-01T00:00:00.000Z' }
    expect(lockedErrors(chosen, moved, marks)).toMatchObject([
      { field: 'locationId', message: expect.stringContaining('Default Location') },
    ])
    expect(lockedErrors(chosen, { ...moved, locationId: 'bin-2' }, marks)).toEqual([])
    expect(lockedErrors(moved, moved, marks)).toEqual([])
  })
})

describe('Create Item Using', () => {
  const changed: Settings = { ...defaultSettings, createItemUsing: 'BARCODE' }
  test('may be chosen until the first product import', () => {
    expect(lockedErrors(defaultSettings, changed, { productsImportedAt: null })).toEqual([])
  })
  test('is fixed from then on: items are named by it', () => {
    const marks = { productsImportedAt: '2026-03-01T00:00:00.000Z' }
    expect(lockedErrors(defaultSettings, changed, marks)).toMatchObject([{ field: 'createItemUsing' }])
    expect(lockedErrors(changed, changed, marks)).toEqual([])
  })
})
