import { describe, expect, test } from 'vitest'
import type { Address, Customer } from '../domain/address.ts'
import { pierRoad, storeOrder } from '../pipelines/testing/order-fixtures.ts'
import { orderFacts } from '../pipelines/testing/planning-facts.ts'
import { readAddress } from './order-address.ts'
import { orderCustomer } from './order-customer.ts'

const nothing: Address = {
  name: null,
  company: null,
  address1: null,
  address2: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  phone: null,
}
const shipping = { delivery: 'shipping', redacted: false } as const

describe('an address', () => {
  test.each<[string, Partial<Address>]>([
    ['street', { address1: '1 Pier Road' }],
    ['city', { city: 'Portland' }],
    ['postal code', { postalCode: '04101' }],
  ])('with a %s alone can be sent to', (_, fields) => {
    expect(readAddress({ ...shipping, shipTo: { ...nothing, ...fields } }, null).kind).toBe('address')
  })
  test.each<[string, Partial<Address>]>([
    ['name', { name: 'Ada Coast' }],
    ['country', { country: 'US' }],
    ['phone', { phone: '1' }],
    ['second line', { address2: 'Rear' }],
  ])('with a %s alone cannot', (_, fields) => {
    expect(readAddress({ ...shipping, shipTo: { ...nothing, ...fields } }, null).kind).toBe('missing')
  })
  test('that the store hides is told from one that is missing', () => {
    expect(readAddress({ ...shipping, redacted: true, shipTo: null }, null)).toEqual({ kind: 'unavailable' })
    expect(readAddress({ ...shipping, shipTo: null }, null)).toEqual({ kind: 'missing' })
  })
  test('is taken as it is, whoever the customer is', () => {
    expect(readAddress({ ...shipping, shipTo: pierRoad }, 'Bo Shore')).toEqual({ kind: 'address', address: pierRoad })
  })
  test('of a pick-up is the customer name, where the store gives none', () => {
    const pickup = { delivery: 'pickup', redacted: true } as const
    expect(readAddress({ ...pickup, shipTo: null }, 'Ada Coast')).toEqual({ kind: 'address', address: { ...nothing, name: 'Ada Coast' } })
    const shipTo = { ...nothing, name: 'Bo Shore', phone: '1' }
    expect(readAddress({ ...pickup, shipTo }, 'Ada Coast')).toEqual({ kind: 'address', address: shipTo })
    expect(readAddress({ ...pickup, shipTo: null }, null)).toEqual({ kind: 'address', address: nothing })
  })
})

describe('whose picking order it is', () => {
  const whose = (customer: Partial<Customer> | null) =>
    orderCustomer(
      orderFacts(
        storeOrder({ customer: customer && { externalId: null, name: null, company: null, email: null, phone: null, ...customer } }),
      ),
    )
  test('is the same for every order of one customer, however the rest is written', () => {
    expect(whose({ externalId: 'c-1', email: 'a@example.com' }).reference).toBe(whose({ externalId: 'c-1', name: 'Ada' }).reference)
    expect(whose({ email: 'Ada@Example.com ' }).reference).toBe(whose({ email: 'ada@example.com' }).reference)
  })
  test('is another for a guest than for the customer of the same name', () => {
    expect(whose({ externalId: 'x', name: 'Ada' }).reference).not.toBe(whose({ email: 'x', name: 'Ada' }).reference)
  })
  test.each<[Partial<Customer>, string, string]>([
    [{ externalId: 'c-1', name: 'Ada', company: 'Coast Ltd' }, 'Ada', 'Coast Ltd'],
    [{ externalId: 'c-1', company: 'Coast Ltd' }, 'Coast Ltd', 'Coast Ltd'],
    [{ externalId: 'c-1', email: 'ada@example.com' }, 'ada@example.com', 'ada@example.com'],
    [{ externalId: 'c-1' }, 'Customer customer:c-1', 'Customer customer:c-1'],
  ])('%j is shown as %s of %s', (customer, name, company) => {
    expect(whose(customer)).toMatchObject({ name, company })
  })
  test('is the catch-all of the store where nothing tells', () => {
    const guests = { name: 'Guests of Harbour Outfitters', reference: 'guests', externalId: null, company: null, email: null, phone: null }
    for (const nobody of [null, {}, { email: ' ' }, { phone: '1' }]) expect(whose(nobody)).toEqual(guests)
  })
})
