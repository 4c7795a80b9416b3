import type { FeatureGrant, FeatureName } from '../model/access.ts'
import { featureCatalogue } from '../model/access.ts'
import type { Carrier } from '../model/parties.ts'
import type { Division, Location, Site, UnitOfMeasure } from '../model/places.ts'

/** A believable company: an outfitter with an American and a European division. No items: those come from the store. */

type Seeded<T> = Omit<T, 'changeSequence'>

const options = {
  multipleUom: true,
  serialNumbers: true,
  lots: true,
  expirationDates: true,
  containers: false,
  rfid: false,
  unitCostTracking: true,
  logBalanceInHistory: true,
}
const pickingOrders = {
  autoNumber: true,
  nextNumber: 50_000,
  prefix: 'PO',
  autoLineNumber: true,
  allocateInventory: false,
  allocateInventoryForAllOrders: false,
}

export const divisions: readonly Seeded<Division>[] = [
  {
    id: 'div-us',
    name: 'Northwind Outfitters US',
    active: true,
    timeZone: 'America/New_York',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-harbor',
    options,
    pickingOrders,
  },
  {
    id: 'div-eu',
    name: 'Northwind Outfitters Europe',
    active: true,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    defaultUom: 'EA',
    defaultSiteId: 'site-bremen',
    options: { ...options, multipleUom: false },
    pickingOrders: { ...pickingOrders, prefix: 'EU', allocateInventory: true },
  },
]

export const sites: readonly Seeded<Site>[] = [
  { id: 'site-harbor', divisionId: 'div-us', name: 'Harbor Warehouse', immediateCountUpdates: true, allowSublocations: true },
  { id: 'site-downtown', divisionId: 'div-us', name: 'Downtown Store Room', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-bremen', divisionId: 'div-eu', name: 'Bremen Lager', immediateCountUpdates: true, allowSublocations: false },
]

const location = (id: string, siteId: string, name: string, description: string, extra: Partial<Location> = {}): Seeded<Location> => ({
  id,
  divisionId: siteId === 'site-bremen' ? 'div-eu' : 'div-us',
  siteId,
  parentId: null,
  name,
  description,
  quarantine: false,
  primary: false,
  ...extra,
})

const bins = (zone: string, count: number): readonly Seeded<Location>[] =>
  Array.from({ length: count }, (_, i) => {
    const bin = String(i + 1).padStart(2, '0')
    return location(`loc-${zone.toLowerCase()}-${bin}`, 'site-harbor', `${zone}-${bin}`, `Zone ${zone}, bin ${bin}`, {
      parentId: `loc-${zone.toLowerCase()}`,
    })
  })

export const locations: readonly Seeded<Location>[] = [
  location('loc-main', 'site-harbor', 'MAIN', 'Main shelf', { primary: true }),
  location('loc-a', 'site-harbor', 'A', 'Zone A: fast movers'),
  ...bins('A', 6),
  location('loc-b', 'site-harbor', 'B', 'Zone B: bulky goods'),
  ...bins('B', 4),
  location('loc-dock', 'site-harbor', 'DOCK', 'Receiving dock'),
  location('loc-quarantine', 'site-harbor', 'QUARANTINE', 'Returns to be inspected', { quarantine: true }),
  location('loc-downtown', 'site-downtown', 'SHOP', 'Behind the counter', { primary: true }),
  location('loc-downtown-cellar', 'site-downtown', 'CELLAR', 'Cellar'),
  location('loc-bremen', 'site-bremen', 'REGAL-1', 'Regal 1', { primary: true }),
  location('loc-bremen-2', 'site-bremen', 'REGAL-2', 'Regal 2'),
  location('loc-bremen-sperr', 'site-bremen', 'SPERRLAGER', 'Gesperrte Ware', { quarantine: true }),
]

export const unitsOfMeasure: readonly Seeded<UnitOfMeasure>[] = [
  ...['div-us', 'div-eu'].map((divisionId) => ({ id: `${divisionId}-ea`, divisionId, code: 'EA', name: 'Each' })),
  { id: 'div-us-bx', divisionId: 'div-us', code: 'BX', name: 'Box' },
  { id: 'div-us-cs', divisionId: 'div-us', code: 'CS', name: 'Case' },
]

const carrier = (divisionId: string, id: string, name: string, trackingUrlTemplate: string | null, methods: readonly string[]) => ({
  id: `car-${id}`,
  divisionId,
  name,
  trackingUrlTemplate,
  methods: methods.map((method) => ({
    id: `met-${id}-${method.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    name: method,
    description: null,
  })),
})

export const carriers: readonly Seeded<Omit<Carrier, 'updatedAt'>>[] = [
  carrier('div-us', 'ups', 'UPS', 'https://www.ups.com/track?tracknum={trackingNumber}', ['Ground', '2nd Day Air', 'Next Day Air']),
  carrier('div-us', 'usps', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={trackingNumber}', [
    'Ground Advantage',
    'Priority Mail',
  ]),
  carrier('div-us', 'fedex', 'FedEx', 'https://www.fedex.com/fedextrack/?trknbr={trackingNumber}', ['Home Delivery', '2Day']),
  carrier('div-us', 'pickup', 'Customer pickup', null, ['Counter']),
  carrier('div-eu', 'dhl', 'DHL', 'https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html?piececode={trackingNumber}', [
    'Paket',
    'Express',
  ]),
]

const all = Object.keys(featureCatalogue) as FeatureName[]
const grant = (name: FeatureName): FeatureGrant => ({
  name,
  access: (featureCatalogue[name] as readonly string[]).includes('edit') ? 'edit' : 'read_only',
})
const readable = (name: FeatureName) => (featureCatalogue[name] as readonly string[]).includes('read_only')
const readOnly = (names: readonly FeatureName[]): readonly FeatureGrant[] =>
  names.filter(readable).map((name) => ({ name, access: 'read_only' }))

export const licensed: readonly FeatureName[] = all

/** What a store connection needs: its own features and those of what it reads and writes. */
export const storeKeyFeatures: readonly FeatureGrant[] = [
  ...all.filter((name) => name === 'Integrate' || name.startsWith('IntelliTrack for')).map(grant),
  ...(['Items', 'Add Item to Inventory', 'Inventory Adjustment', 'Customers', 'Carriers', 'Picking Orders'] as const).map(grant),
  ...readOnly(['Inventory View', 'History']),
]

export const roles = [
  { id: 'role-admin', name: 'Admin', isAdmin: true, features: all.map(grant) },
  { id: 'role-manager', name: 'Manager', isAdmin: false, features: all.filter((name) => name !== 'Users_Roles').map(grant) },
  {
    id: 'role-picker',
    name: 'Picker',
    isAdmin: false,
    features: [grant('Picking Orders'), ...readOnly(['Items', 'Inventory View', 'Customers', 'Carriers', 'History'])],
  },
  { id: 'role-read-only', name: 'Read-only', isAdmin: false, features: readOnly(all) },
] as const

const both = ['div-us', 'div-eu']
export const users = [
  {
    id: 'user-admin',
    userName: 'admin@northwind-outfitters.example',
    displayName: 'Administrator',
    kind: 'administrative',
    roleIds: ['role-admin'],
    divisionIds: both,
  },
  {
    id: 'user-manager',
    userName: 'manager@northwind-outfitters.example',
    displayName: 'Warehouse manager',
    kind: 'standard',
    roleIds: ['role-manager'],
    divisionIds: both,
  },
  {
    id: 'user-picker',
    userName: 'picker@northwind-outfitters.example',
    displayName: 'Picker',
    kind: 'standard',
    roleIds: ['role-picker'],
    divisionIds: ['div-us'],
  },
  {
    id: 'user-reader',
    userName: 'reader@northwind-outfitters.example',
    displayName: 'Auditor',
    kind: 'standard',
    roleIds: ['role-read-only'],
    divisionIds: both,
  },
] as const
