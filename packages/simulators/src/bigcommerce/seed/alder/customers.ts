import type { PlaceOrderInput } from '../../orders/index.ts'

type Address = NonNullable<PlaceOrderInput['shippingAddresses']>[number]

/** Who buys, and where it goes. Nobody of them is real. */
export interface Customer {
  readonly id: number
  readonly email: string
  readonly address: Address
}

const us = (id: number, name: string, street1: string, city: string, state: string, zip: string, more: Partial<Address> = {}): Customer =>
  customer(id, name, { street1, city, state, zip, phone: `503555${String(100 + id).padStart(4, '0')}`, ...more })

/** People in the country. */
export const NEARBY: readonly Customer[] = [
  us(11, 'Orla Fenwick', '1840 SE Tamarack Street', 'Portland', 'Oregon', '97214'),
  us(12, 'Marcus Adebayo', '92 Millrace Court', 'Eugene', 'Oregon', '97401'),
  us(13, 'Ines Valdovinos', '4417 Cedarbrook Lane', 'Sacramento', 'California', '95818'),
  us(14, 'Gordon Pell', '15 Wharf Road', 'Astoria', 'Oregon', '97103'),
  us(15, 'Naomi Ashdown', '2206 Vine Maple Avenue', 'Olympia', 'Washington', '98501', { company: 'Ashdown Joinery LLC' }),
  us(16, 'Tobias Renner', '731 Kettering Drive', 'Madison', 'Wisconsin', '53705'),
  us(17, 'Lucille Barroso', '3 Quarry Hill', 'Montpelier', 'Vermont', '05602'),
  us(18, 'Dale Whitcombe', 'PO Box 118', 'Bozeman', 'Montana', '59771'),
  us(19, 'Sunita Kapadia', '880 Orchard Terrace', 'Boulder', 'Colorado', '80302', { street2: 'Apt 12' }),
  us(20, 'Elias Thorne', '56 Foundry Lane', 'Pittsburgh', 'Pennsylvania', '15222', { company: 'Thorne & Daughters' }),
  us(21, 'Beatrix Novak', '1011 Lindenwood Place', 'Minneapolis', 'Minnesota', '55408'),
  us(22, 'Rafael Quintero', '640 Alameda Norte', 'Albuquerque', 'New Mexico', '87102'),
]

/** People farther away, written as they write themselves; and one whose address is as long as addresses get. */
export const ABROAD = {
  toronto: customer(31, 'Maëlle Bouchard-Roy', {
    ...{ company: 'Atelier Érable', street1: '77, rue des Érables', street2: 'Bureau 2½', city: 'Montréal', state: 'Quebec' },
    ...{ zip: 'H2K 3V1', country: 'Canada', countryIso2: 'CA', phone: '+15145550188' },
  }),
  osaka: customer(32, '健太 森本', {
    ...{ street1: '北区中崎西2丁目4-12', street2: '中崎ビル 301', city: '大阪市', state: '大阪府', zip: '530-0015' },
    ...{ country: 'Japan', countryIso2: 'JP', phone: '+81665550123' },
  }),
  leipzig: customer(33, 'Jürgen Großmann', {
    ...{ company: 'Tischlerei Großmann & Söhne', street1: 'Straße der Einheit 14', city: 'Leipzig', zip: '04109' },
    ...{ country: 'Germany', countryIso2: 'DE' },
  }),
  galway: customer(34, 'Caoimhe Ó Dálaigh', {
    ...{ street1: 'The Forge', street2: 'Kilcolgan Road', city: 'Oranmore', state: 'County Galway', country: 'Ireland', countryIso2: 'IE' },
  }),
  leeds: customer(35, 'Harriet Stubbs', {
    street1: '9 Tannery Row',
    city: 'Leeds',
    zip: 'LS2 7EW',
    country: 'United Kingdom',
    countryIso2: 'GB',
  }),
  longest: customer(36, 'Bartholomew-Christopher Featherstonehaugh-Cholmondeley of the Upper Valley Guild', {
    company: 'The Upper Valley Guild of Independent Joiners, Turners, Coopers, Wheelwrights, Basket Makers and Allied Trades, Incorporated',
    street1: 'Building 14, Unit C, The Old Northern Pacific Locomotive Works, 21700 Riverside Industrial Parkway Southwest',
    street2: 'Dock 9 behind the water tower; ring twice and wait',
    ...{ city: 'Sedro-Woolley', state: 'Washington', zip: '98284-1234' },
  }),
} as const

function customer(id: number, name: string, address: Address): Customer {
  const [firstName = '', ...rest] = name.split(' ')
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(' ', '.')
    .replaceAll(/[^a-z.]+/g, '')
    .slice(0, 40)
  const email = `${plain.length > 3 ? plain : `customer.${id}`}@example.com`
  return { id, email, address: { firstName, lastName: rest.join(' '), email, ...address } }
}
