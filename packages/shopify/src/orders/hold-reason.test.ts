import { expect, test } from 'vitest'
import { holdReason } from './hold-reason.ts'

test('a hold says why in words, with what was noted, and never a code', () => {
  expect(holdReason({ reason: 'INCORRECT_ADDRESS', reasonNotes: null })).toBe('the address is incorrect')
  expect(holdReason({ reason: 'HIGH_RISK_OF_FRAUD', reasonNotes: 'call her' })).toBe('high risk of fraud: call her')
  expect(holdReason({ reason: 'OTHER', reasonNotes: 'waits for the lantern' })).toBe('waits for the lantern')
  expect(holdReason({ reason: 'OTHER', reasonNotes: null })).toBe('another reason')
  expect(holdReason({ reason: 'MOON_IS_FULL' })).toBe('moon is full')
})
