import type { Address } from '../model/parties.ts'

/** Fields in one order, and a missing one the same as an empty one, so that equal addresses compare equal. */
export const normalAddress = (address: Address): Address => ({
  address1: address.address1 ?? null,
  address2: address.address2 ?? null,
  address3: address.address3 ?? null,
  city: address.city ?? null,
  state: address.state ?? null,
  postalCode: address.postalCode ?? null,
  country: address.country ?? null,
})
