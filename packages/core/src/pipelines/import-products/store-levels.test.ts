import { expect, test } from 'vitest'
import type { StoreLevel } from '../../domain/level.ts'
import { testRun } from '../testing/environment.ts'
import { depot, shop, stockKeyOf } from '../testing/records.ts'
import { notStocked, seenLevel, storeLevels } from './store-levels.ts'

const level = (figure: number, rest: Partial<StoreLevel> = {}): StoreLevel => ({
  stockKey: stockKeyOf('TENT'),
  locationId: shop,
  figure,
  physical: null,
  stocked: true,
  ...rest,
})

test('what was wanted and confirmed stays when a figure is seen again', async () => {
  const run = testRun({})
  const confirmed = { ...seenLevel(undefined, level(7), '2026-03-01T00:00:00.000Z'), wanted: 7, confirmed: 7, previous: 9 }
  run.unitOfWork.tables.levels.set(`${stockKeyOf('TENT')}\u0000shop`, confirmed)
  await run.unitOfWork.transaction(run.context.connectionId, (r) =>
    storeLevels(run.context, r, [level(5), level(3, { locationId: depot })]),
  )
  expect([...run.unitOfWork.tables.levels.values()]).toMatchObject([
    { locationId: 'shop', seen: 5, seenAt: '2026-03-02T10:00:00.000Z', wanted: 7, confirmed: 7, previous: 9 },
    { locationId: 'depot', seen: 3, wanted: null, confirmed: null },
  ])
})
test('a figure the store does not keep is known as such, whatever was there before', () => {
  const before = seenLevel(undefined, level(7, { physical: 8 }), '2026-03-01T00:00:00.000Z')
  expect(notStocked(before, before, '2026-03-02T00:00:00.000Z')).toMatchObject({ seen: null, seenPhysical: null, stocked: false })
})
