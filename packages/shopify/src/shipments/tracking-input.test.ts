import { describe, expect, it } from 'vitest'
import { companyName, isKnownCompany } from './company-name.ts'
import { trackingInput } from './tracking-input.ts'

describe("a carrier's name", () => {
  it.each([
    ['ups', 'UPS'],
    ['UPS Ground', 'UPS'],
    ['FEDEX_2DAY', 'FedEx'],
    ['Federal Express', 'FedEx'],
    ['U.S. Postal Service', 'USPS'],
    ['dhl express', 'DHL Express'],
    ['DHL Express Worldwide', 'DHL Express'],
    ['LaserShip', 'Lasership'],
    ['canada-post', 'Canada Post'],
    ['Osterreichische Post', 'Osterreichische Post'],
    ['DX Freight Lines', 'DX Freight Lines'],
    ['Bob and his van', 'Bob and his van'],
  ])('%s is %s in the shop', (carrier, name) => {
    expect(companyName(carrier)).toBe(name)
  })

  it('is known exactly as the shop spells it', () => {
    expect(isKnownCompany('FedEx')).toBe(true)
    expect(isKnownCompany('Fedex')).toBe(false)
  })
})

describe('tracking', () => {
  it('is left out where there is nothing to say', () => {
    expect(trackingInput(null)).toBeUndefined()
    expect(trackingInput({ carrier: ' ', method: 'Ground', number: null, url: null })).toBeUndefined()
  })

  it('of an unknown carrier is sent with its link', () => {
    const tracking = { carrier: 'Bob', method: null, number: '7', url: 'https://bob.example/7' }
    expect(trackingInput(tracking)).toEqual({ company: 'Bob', number: '7', url: 'https://bob.example/7' })
  })

  it('with several numbers pairs numbers and links by their place', () => {
    const tracking = { carrier: 'UPS', method: null, number: '1Z1, 1Z2', url: 'https://a.example/1;https://a.example/2' }
    expect(trackingInput(tracking)).toEqual({
      company: 'UPS',
      numbers: ['1Z1', '1Z2'],
      urls: ['https://a.example/1', 'https://a.example/2'],
    })
  })

  it('without a real link is sent without one, because the shop would refuse the shipment for it', () => {
    expect(trackingInput({ carrier: 'UPS', method: null, number: '7', url: 'see mail' })).toEqual({ company: 'UPS', number: '7' })
  })
})
