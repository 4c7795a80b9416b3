import { describe, expect, test } from 'vitest'
import type { ExportRow } from './export-run.ts'
import { notLoaded } from './plan-rows.ts'

const row = { key: 'stock-1@shop', label: 'CARAFE' } as ExportRow
const run = { unloaded: new Map([['stock-1@shop', { code: 'shared_stock', message: 'Receive it by hand.' }]]) }

describe('stock whose first inventory waits for a person', () => {
  test('keeps the store figure while the warehouse has none of it', () => {
    expect(notLoaded(run, row, { onHand: 0 })).toMatchObject({ code: 'shared_stock' })
  })
  test('is sent like any other once some has been received', () => {
    expect(notLoaded(run, row, { onHand: 3 })).toBeNull()
  })
  test('is only meant where it was refused', () => {
    expect(notLoaded({ unloaded: new Map() }, row, { onHand: 0 })).toBeNull()
  })
})
