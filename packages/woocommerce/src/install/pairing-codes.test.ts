import { expect, test } from 'vitest'
import { createPairingCodes, PAIRING_SECONDS } from './pairing-codes.ts'

const key = (byte: number) => new Uint8Array(32).fill(byte)
function codes(keys: readonly Uint8Array[] = [key(1)], fraction = 0.3) {
  let now = Date.parse('2026-11-21T10:00:00.000Z')
  const made = createPairingCodes(keys, { clock: { now: () => now }, random: { uuid: () => '', fraction: () => fraction } })
  return {
    ...made,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

test('a code is five groups of five, and good for a quarter of an hour for the store it was given for', () => {
  const { issue, check, pass } = codes()
  const { code, expiresAt } = issue('shop.example/sub')
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(check(code, 'shop.example/sub')).toEqual({ kind: 'good', plain: code.replaceAll('-', ''), expiresAt })
  pass(PAIRING_SECONDS)
  expect(check(code, 'shop.example/sub').kind).toBe('good')
  pass(1)
  expect(check(code, 'shop.example/sub').kind).toBe('over')
})

test('a code may be typed in any case, without hyphens, and with letters that look like its digits', () => {
  const { issue, check } = codes()
  const { code } = issue('shop.example')
  for (const typed of [code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')])
    expect(check(typed, 'shop.example').kind).toBe('good')
})

test('no other code is good: of another store, with any sign changed, cut off, or of nobody who has the key', () => {
  const { issue, check } = codes()
  const { code } = issue('shop.example')
  expect(check(code, 'www.shop.example').kind).toBe('wrong')
  for (let place = 0; place < code.length; place += 1) {
    if (code[place] === '-') continue
    const other = code[place] === 'A' ? 'B' : 'A'
    expect(check(code.slice(0, place) + other + code.slice(place + 1), 'shop.example').kind).toBe('wrong')
  }
  for (const typed of ['', code.slice(1), `${code}A`, 'not a code at all!']) expect(check(typed, 'shop.example').kind).toBe('wrong')
  expect(codes([key(2)]).check(code, 'shop.example').kind).toBe('wrong')
})

test('while a key is being replaced, codes of both are good', () => {
  const { code } = codes([key(1)]).issue('shop.example')
  expect(codes([key(2), key(1)]).check(code, 'shop.example').kind).toBe('good')
})
