import type { Reader } from '../../server/reader.ts'
import type { Address } from '../model/orders.ts'

/** Reads an address; whatever is not given is unknown. */
export function readAddress(input: Reader): Address {
  return {
    firstName: input.optionalText('firstName'),
    lastName: input.optionalText('lastName'),
    company: input.optionalText('company'),
    address1: input.optionalText('address1'),
    address2: input.optionalText('address2'),
    city: input.optionalText('city'),
    province: input.optionalText('province'),
    provinceCode: input.optionalText('provinceCode'),
    zip: input.optionalText('zip'),
    country: input.optionalText('country'),
    countryCode: input.optionalText('countryCode'),
    phone: input.optionalText('phone'),
  }
}

/** Who buys when nobody is named. */
export const SOMEBODY: Address = {
  firstName: 'Dana',
  lastName: 'Whitfield',
  company: null,
  address1: '418 Juniper Street',
  address2: 'Apt 2',
  city: 'Portland',
  province: 'Oregon',
  provinceCode: 'OR',
  zip: '97205',
  country: 'United States',
  countryCode: 'US',
  phone: '+15035550142',
}
