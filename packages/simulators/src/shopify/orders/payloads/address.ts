import type { Address } from '../../model/orders.ts'

/** An address in the shape of the REST resources. */
export function addressPayload(address: Address): Readonly<Record<string, unknown>> {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    name: nameOf(address),
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    province_code: address.provinceCode,
    zip: address.zip,
    country: address.country,
    country_code: address.countryCode,
    phone: address.phone,
  }
}

/** The full name as one line, or null when neither part is known. */
export function nameOf(address: Address): string | null {
  return [address.firstName, address.lastName].filter((part) => part !== null && part !== '').join(' ') || null
}
