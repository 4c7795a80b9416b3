import { describe, expect, it } from 'vitest'
import { isPublicAddress, literalAddress } from './address-ranges.ts'

const inside = [
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
]

describe('a server address', () => {
  it.each(inside)('%s is not on the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '23.227.38.65', '2620:fe::fe', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('is recognised in a URL host, with or without brackets', () => {
    expect(literalAddress(new URL('http://[::1]:80/').hostname)).toBe('::1')
    expect(literalAddress(new URL('http://0x7f.1/').hostname)).toBe('127.0.0.1')
    expect(literalAddress('demo.myshopify.com')).toBeNull()
  })
})
