import type { FeatureGrant, FeatureName } from '../model/access.ts'
import { featureCatalogue } from '../model/access.ts'
import type { Carrier } from '../model/parties.ts'
import { divisions, type Seeded } from './places.ts'

/** Who works in the company, and with whom it sends. No items: those come from the stores. */

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
  carrier('div-west', 'west-ups', 'UPS', 'https://www.ups.com/track?tracknum={trackingNumber}', ['Ground', '2nd Day Air']),
  carrier('div-west', 'west-usps', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={trackingNumber}', ['Priority Mail']),
  carrier('div-north', 'north-ups', 'UPS', 'https://www.ups.com/track?tracknum={trackingNumber}', ['Ground', '2nd Day Air']),
  carrier('div-lakes', 'lakes-usps', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={trackingNumber}', ['Media Mail']),
  carrier('div-hills', 'hills-ups', 'UPS', 'https://www.ups.com/track?tracknum={trackingNumber}', ['Ground']),
  carrier('div-east', 'east-usps', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={trackingNumber}', ['Priority Mail']),
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

const everywhere = divisions.map(({ id }) => id)
export const users = [
  {
    id: 'user-admin',
    userName: 'admin@northwind-outfitters.example',
    displayName: 'Administrator',
    kind: 'administrative',
    roleIds: ['role-admin'],
    divisionIds: everywhere,
  },
  {
    id: 'user-manager',
    userName: 'manager@northwind-outfitters.example',
    displayName: 'Warehouse manager',
    kind: 'standard',
    roleIds: ['role-manager'],
    divisionIds: everywhere,
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
    divisionIds: everywhere,
  },
] as const
