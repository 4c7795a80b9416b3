import type { Recipient } from './desk.ts'

/** Where a customer wants an order sent after all. */
export const quayStreet: Recipient = {
  firstName: 'Ada',
  lastName: 'Coast',
  street: '9 Quay Street',
  city: 'Tacoma',
  regionCode: 'WA',
  postalCode: '98402',
  countryCode: 'US',
}
