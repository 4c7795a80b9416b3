import { describe, expect, it } from 'vitest'
import { toAmount } from './amount.ts'
import { cutOrNull, cutText } from './text.ts'
import { unitCostOf } from './unit-cost.ts'

describe('a text at the contract’s limit', () => {
  it('is left as it is when it fits, counted in characters', () => {
    expect(cutText('a'.repeat(10), 10)).toBe('a'.repeat(10))
    expect(cutText('😀'.repeat(10), 10)).toBe('😀'.repeat(10))
  })

  it.each([
    ['an emoji of one code point', `${'a'.repeat(9)}😀😀`, `${'a'.repeat(9)}😀`],
    ['a family of seven code points', `${'a'.repeat(5)}👩‍👩‍👧‍👦b`, 'aaaaa'],
    ['a letter and its accent', `${'a'.repeat(9)}e\u0301x`, 'a'.repeat(9)],
    ['a flag', `${'a'.repeat(9)}🇩🇪x`, 'a'.repeat(9)],
    ['the space before what is cut', `${'a'.repeat(9)} bb`, 'a'.repeat(9)],
  ])('never cuts within %s', (_, text, cut) => {
    expect(cutText(text, 10)).toBe(cut)
  })

  it('keeps something of one character longer than the limit', () => {
    expect(cutText(`e${'\u0301'.repeat(20)}`, 10)).toHaveLength(10)
  })

  it('counts a blank one as none', () => {
    expect([cutOrNull(' \n', 5), cutOrNull(null, 5), cutOrNull(' a ', 5)]).toEqual([null, null, 'a'])
  })
})

describe('an amount', () => {
  it.each([
    ['84.5', '84.5'],
    ['0', '0'],
    ['0012.50', '12.50'],
    ['12.', '12'],
    ['1.23456', '1.2346'],
    ['1.23454', '1.2345'],
    ['0.00005', '0.0001'],
    ['0.00004', '0.0000'],
    ['9.99995', '10.0000'],
    ['0.1000000000000000055511151231257827', '0.1000'],
  ])('%s is %s', (text, amount) => {
    expect(toAmount(text)).toBe(amount)
  })

  it.each(['-1', '1e3', 'free', '', '1,5', '1234567890123', '999999999999.99999'])('%j is none the warehouse takes', (text) => {
    expect(toAmount(text)).toBeNull()
  })
})

describe('a unit cost', () => {
  const item = (amount: string, currency: string) => ({ itemNumber: 'TENT' as never, unitCost: { amount, currency } })

  it('is sent in the division’s currency', () => {
    expect(unitCostOf(item('12.5', 'USD'), 'USD')).toEqual({ sent: true, unitCost: '12.5' })
  })

  it('in another currency is left out, and both currencies are named', () => {
    const note =
      'The unit cost of item TENT was not sent: in the store it is 12.5 CAD, and this division keeps its costs in USD. Enter it in IntelliTrack.'
    expect(unitCostOf(item('12.5', 'CAD'), 'USD')).toEqual({ sent: false, note })
  })

  it('that is no amount is left out and said', () => {
    expect(unitCostOf(item('-3', 'USD'), 'USD')).toMatchObject({ sent: false, note: expect.stringContaining('"-3" USD') })
  })

  it('that the store does not give is no cost of nothing, and nothing to tell', () => {
    expect(unitCostOf({ itemNumber: 'TENT' as never, unitCost: null }, null)).toEqual({ sent: false, note: null })
  })
})
