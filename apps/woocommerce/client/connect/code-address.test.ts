import { expect, test } from 'vitest'
import { codeAddress } from './code-address.ts'

test('a pairing code is asked for at the address that was typed, for this store', () => {
  const home = 'https://shop.example/sub'
  expect(codeAddress('https://connect.example', home)).toBe('https://connect.example/connect?store=https%3A%2F%2Fshop.example%2Fsub')
  expect(codeAddress(' https://tools.example/intellitrack/ ', home)).toMatch(/^https:\/\/tools\.example\/intellitrack\/connect\?store=/)
})

test('what is no address of a page leads nowhere', () => {
  for (const typed of ['', 'connect.example', 'javascript:alert(1)', 'ftp://connect.example']) expect(codeAddress(typed, 'h')).toBeNull()
})
