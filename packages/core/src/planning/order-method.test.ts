import { describe, expect, test } from 'vitest'
import type { MethodMappingRecord } from '../records/carrier.ts'
import { chooseMethod, methodKey } from './order-method.ts'

const mapping = (storeMethod: string, carrier: string | null): [string, MethodMappingRecord] => [
  storeMethod,
  { storeMethod, title: storeMethod, carrier, method: 'Next Day', createdByUs: false },
]

describe('a shipping method is known by', () => {
  test.each([
    [{ code: 'EXP', title: 'Express' }, 'EXP'],
    [{ code: ' EXP ', title: 'Express' }, 'EXP'],
    [{ code: '  ', title: ' Express Air ' }, 'express air'],
    [{ code: null, title: 'Express' }, 'express'],
  ])('its code, else its title in lower case: %j', (method, key) => {
    expect(methodKey(method)).toBe(key)
  })
})

describe('the carrier', () => {
  const methods = new Map([mapping('EXP', 'UPS'), mapping('economy', null)])
  test('is the one the method is mapped to', () => {
    expect(chooseMethod({ code: 'EXP', title: 'Express' }, methods)).toEqual({ kind: 'mapped', carrier: 'UPS', method: 'Next Day' })
  })
  test('of a method that nobody mapped, or mapped to nothing, is nobody', () => {
    expect(chooseMethod({ code: null, title: 'Economy' }, methods)).toEqual({ kind: 'unmapped', title: 'Economy' })
    expect(chooseMethod({ code: 'SLOW', title: 'Slow boat' }, methods)).toEqual({ kind: 'unmapped', title: 'Slow boat' })
  })
  test('of an order without a method is no question', () => {
    expect(chooseMethod(null, methods)).toEqual({ kind: 'none' })
  })
})
