import { describe, expect, it } from 'vitest'
import { formatQuantity, parseQuantity } from './quantity.ts'

describe('quantities', () => {
  it('read and write decimal strings exactly', () => {
    for (const text of ['0', '40', '2.5', '0.0001', '-3.25', '99999999999.9999']) expect(formatQuantity(parseQuantity(text))).toBe(text)
    expect(parseQuantity('0.1') + parseQuantity('0.2')).toBe(parseQuantity('0.3'))
  })

  it('are nothing else', () => {
    for (const text of ['', '1e3', '1.00001', ' 1', 'NaN']) expect(() => parseQuantity(text)).toThrow('Not a quantity')
  })
})
