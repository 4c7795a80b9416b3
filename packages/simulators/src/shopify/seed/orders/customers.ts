import type { Address } from '../../model/orders.ts'

export interface Customer {
  readonly email: string
  readonly address: Address
}

const us = (
  firstName: string,
  lastName: string,
  address1: string,
  city: string,
  provinceCode: string,
  province: string,
  zip: string,
): Customer => customer({ firstName, lastName, address1, city, provinceCode, province, zip, country: 'United States', countryCode: 'US' })

/** People who live where the shop's parcels mostly go. */
export const NEARBY: readonly Customer[] = [
  us('Maren', 'Holloway', '1712 N Prospect Street', 'Tacoma', 'WA', 'Washington', '98406'),
  us('Theo', 'Okafor', '330 Alder Court', 'Bellingham', 'WA', 'Washington', '98225'),
  us('Priya', 'Raman', '2904 SE Belmont Street', 'Portland', 'OR', 'Oregon', '97214'),
  us('Walter', 'Quist', '61 Ferry Landing Road', 'Astoria', 'OR', 'Oregon', '97103'),
  us('Imani', 'Brooks', '845 Divisadero Street', 'San Francisco', 'CA', 'California', '94117'),
  us('Lucas', 'Ferreira', '1208 Garnet Avenue', 'San Diego', 'CA', 'California', '92109'),
  us('Hana', 'Whitaker', '77 Kettle Creek Lane', 'Boise', 'ID', 'Idaho', '83702'),
  us('Dmitri', 'Volkov', '4410 Aurora Avenue N', 'Seattle', 'WA', 'Washington', '98103'),
  us('Ruth', 'Castellano', '19 Chestnut Street', 'Providence', 'RI', 'Rhode Island', '02903'),
  us('Samuel', 'Adeyemi', '2206 Glenwood Avenue', 'Minneapolis', 'MN', 'Minnesota', '55405'),
  us('Clara', 'Nyström', '508 Lakeshore Drive', 'Duluth', 'MN', 'Minnesota', '55802'),
  us('Josephine', 'Tran', '1401 Montrose Boulevard', 'Houston', 'TX', 'Texas', '77019'),
  us('Elliot', 'Marsh', '3 Harbor Row', 'Rockport', 'ME', 'Maine', '04856'),
  us('Beatriz', 'Solano', '950 Camino Real', 'Santa Fe', 'NM', 'New Mexico', '87505'),
]

/** People farther away, written as they write themselves. */
export const ABROAD = {
  montreal: customer({
    ...{
      firstName: 'Geneviève',
      lastName: 'Lévesque-Beauchamp',
      company: 'Café Ö',
      address1: '4382, rue Saint-Denis',
      address2: 'App. 3½',
    },
    ...{
      city: 'Montréal',
      province: 'Quebec',
      provinceCode: 'QC',
      zip: 'H2J 2L1',
      country: 'Canada',
      countryCode: 'CA',
      phone: '+15145550117',
    },
  }),
  tokyo: customer({
    ...{
      firstName: '美咲',
      lastName: '高橋',
      address1: '神宮前4丁目12-10',
      address2: '青山コーポ 203号室',
      city: '渋谷区',
      province: 'Tōkyō',
    },
    ...{ provinceCode: 'JP-13', zip: '150-0001', country: 'Japan', countryCode: 'JP', phone: '+81355550166' },
  }),
  athens: customer({
    ...{
      firstName: 'Ελένη',
      lastName: 'Παπαδοπούλου',
      address1: 'Οδός Ερμού 48',
      city: 'Αθήνα',
      zip: '105 63',
      country: 'Greece',
      countryCode: 'GR',
    },
  }),
  dublin: customer({
    ...{ firstName: 'Aoife', lastName: 'Ní Bhriain', address1: 'The Old Creamery', address2: 'Bell Harbour Road', city: 'Ballyvaughan' },
    ...{ province: 'County Clare', provinceCode: 'CE', zip: null, country: 'Ireland', countryCode: 'IE' },
  }),
  hongKong: customer({
    ...{
      firstName: '嘉欣',
      lastName: '陳',
      address1: '荷李活道 88 號 12 樓 B 室',
      city: '中環',
      province: 'Hong Kong Island',
      provinceCode: 'HK',
    },
    ...{ zip: null, country: 'Hong Kong SAR', countryCode: 'HK' },
  }),
  berlin: customer({
    ...{
      firstName: 'Jörg',
      lastName: 'Müßiggang',
      company: 'Küche & Söhne GmbH',
      address1: 'Straße des 17. Juni 135',
      address2: 'Hinterhof, 2. Stock',
    },
    ...{ city: 'Berlin', zip: '10623', country: 'Germany', countryCode: 'DE' },
  }),
  longName: customer({
    ...{
      firstName: 'Maximiliana Theodora Konstantina',
      lastName: 'von und zu Hohenberg-Waldersee-Oettingen (Estate of, c/o Reception, Ring Twice)',
    },
    ...{ company: 'The Northern Peninsula Cooperative Association of Independent Coffee Roasters, Potters and Boatbuilders, Incorporated' },
    ...{
      address1: 'Unit 17, Building C, Old Cannery Works, 20990 Waterfront Industrial Boulevard Northwest',
      address2: 'Loading dock behind the blue gate; call before noon',
    },
    ...{
      city: 'Port Townsend',
      province: 'Washington',
      provinceCode: 'WA',
      zip: '98368-0001',
      country: 'United States',
      countryCode: 'US',
    },
  }),
} as const

/** Of an address, at least a name and a country. */
function customer(address: Partial<Address>): Customer {
  const full: Address = {
    ...{ firstName: null, lastName: null, company: null, address1: null, address2: null, city: null, province: null },
    ...{ provinceCode: null, zip: null, country: null, countryCode: null, phone: null },
    ...address,
  }
  const name = `${full.firstName}.${full.lastName}`.normalize('NFD').toLowerCase()
  const plain = name
    .replaceAll(/[^a-z.]+/g, '')
    .replaceAll(/^\.|\.$/g, '')
    .slice(0, 40)
  return { email: `${plain || `guest.${full.countryCode?.toLowerCase()}`}@example.com`, address: full }
}
