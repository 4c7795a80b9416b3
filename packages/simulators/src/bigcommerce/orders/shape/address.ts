import type { Address } from '../../model/orders.ts'

/** An address as v2 writes it. */
export function addressShape(address: Address) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    street_1: address.street1,
    street_2: address.street2,
    city: address.city,
    state: address.state,
    zip: address.zip,
    country: address.country,
    country_iso2: address.countryIso2,
    phone: address.phone,
    email: address.email,
  }
}
