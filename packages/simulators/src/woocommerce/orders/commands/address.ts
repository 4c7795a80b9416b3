import type { Reader } from '../../../server/reader.ts'

/** Who buys when nobody is named. */
export const SOMEBODY = {
  first_name: 'Morgan',
  last_name: 'Ellery',
  company: '',
  address_1: '2217 Larkspur Avenue',
  address_2: 'Unit 4',
  city: 'Madison',
  state: 'WI',
  postcode: '53704',
  country: 'US',
  phone: '6085550134',
} as const

export type AddressInput = Partial<Record<keyof typeof SOMEBODY, string>>

/** The fields of an address that were given, by WooCommerce's own names. */
export function readAddress(read: Reader | null): Record<string, string> {
  if (!read) return {}
  const names = Object.keys(SOMEBODY).filter((name) => read.has(name))
  return Object.fromEntries(names.map((name) => [name, read.optionalText(name) ?? '']))
}
