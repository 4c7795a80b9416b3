import type { Reader } from '../../../server/reader.ts'
import type { Address } from '../../model/orders.ts'

/** Reads an address; what is left out is empty, the country the United States. */
export function readAddress(read: Reader, email: string): Address {
  const text = (field: string) => read.optionalText(field) ?? ''
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    company: text('company'),
    street1: text('street1'),
    street2: text('street2'),
    city: text('city'),
    state: text('state'),
    zip: text('zip'),
    country: read.optionalText('country') ?? 'United States',
    countryIso2: read.optionalText('countryIso2') ?? 'US',
    phone: text('phone'),
    email: read.optionalText('email') ?? email,
  }
}

/** Who buys when nobody is named. */
export const SOMEBODY: Address = {
  firstName: 'Morgan',
  lastName: 'Ellery',
  company: '',
  street1: '2217 Larkspur Avenue',
  street2: 'Unit 4',
  city: 'Madison',
  state: 'Wisconsin',
  zip: '53704',
  country: 'United States',
  countryIso2: 'US',
  phone: '6085550134',
  email: 'morgan.ellery@example.com',
}
