import type { Division, Location, Site, UnitOfMeasure } from '../model/places.ts'

/** A believable company: an outfitter that sends for several stores, each from a division of its own. */

export type Seeded<T> = Omit<T, 'changeSequence'>

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
  {
    id: 'div-west',
    name: 'Northwind Outfitters West',
    active: true,
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-tacoma',
    options,
    pickingOrders: { ...pickingOrders, prefix: 'NW' },
  },
  {
    id: 'div-east',
    name: 'Northwind Outfitters East',
    active: true,
    timeZone: 'America/New_York',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-providence',
    options: { ...options, multipleUom: false },
    pickingOrders: { ...pickingOrders, prefix: 'NE' },
  },
  {
    id: 'div-north',
    name: 'Northwind Outfitters North',
    active: true,
    timeZone: 'America/Chicago',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-duluth',
    options,
    pickingOrders: { ...pickingOrders, prefix: 'NN' },
  },
  {
    id: 'div-lakes',
    name: 'Northwind Outfitters Lakes',
    active: true,
    timeZone: 'America/New_York',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-erie',
    options: { ...options, multipleUom: false },
    pickingOrders: { ...pickingOrders, prefix: 'NL' },
  },
  {
    id: 'div-hills',
    name: 'Northwind Outfitters Hills',
    active: true,
    timeZone: 'America/Denver',
    currency: 'USD',
    defaultUom: 'EA',
    defaultSiteId: 'site-boulder',
    options,
    pickingOrders: { ...pickingOrders, prefix: 'NH' },
  },
]

export const sites: readonly Seeded<Site>[] = [
  { id: 'site-harbor', divisionId: 'div-us', name: 'Harbor Warehouse', immediateCountUpdates: true, allowSublocations: true },
  { id: 'site-downtown', divisionId: 'div-us', name: 'Downtown Store Room', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-bremen', divisionId: 'div-eu', name: 'Bremen Lager', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-tacoma', divisionId: 'div-west', name: 'Tacoma Warehouse', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-providence', divisionId: 'div-east', name: 'Providence Depot', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-duluth', divisionId: 'div-north', name: 'Duluth Warehouse', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-erie', divisionId: 'div-lakes', name: 'Erie Depot', immediateCountUpdates: true, allowSublocations: false },
  { id: 'site-boulder', divisionId: 'div-hills', name: 'Boulder Depot', immediateCountUpdates: true, allowSublocations: false },
]

const location = (id: string, siteId: string, name: string, description: string, extra: Partial<Location> = {}): Seeded<Location> => ({
  id,
  divisionId: sites.find((site) => site.id === siteId)?.divisionId ?? '',
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
  location('loc-tacoma', 'site-tacoma', 'T-01', 'Tacoma, aisle 1', { primary: true }),
  location('loc-tacoma-2', 'site-tacoma', 'T-02', 'Tacoma, aisle 2'),
  location('loc-tacoma-hold', 'site-tacoma', 'T-HOLD', 'Returns to be inspected', { quarantine: true }),
  location('loc-providence', 'site-providence', 'BAY-1', 'Bay 1', { primary: true }),
  location('loc-providence-2', 'site-providence', 'BAY-2', 'Bay 2'),
  location('loc-duluth', 'site-duluth', 'D-01', 'Duluth, aisle 1', { primary: true }),
  location('loc-duluth-2', 'site-duluth', 'D-02', 'Duluth, aisle 2'),
  location('loc-duluth-hold', 'site-duluth', 'D-HOLD', 'Returns to be inspected', { quarantine: true }),
  location('loc-erie', 'site-erie', 'SHELF-1', 'Shelf 1', { primary: true }),
  location('loc-boulder', 'site-boulder', 'RACK-1', 'Rack 1', { primary: true }),
  location('loc-boulder-2', 'site-boulder', 'RACK-2', 'Rack 2'),
]

export const unitsOfMeasure: readonly Seeded<UnitOfMeasure>[] = [
  ...divisions.map(({ id: divisionId }) => ({ id: `${divisionId}-ea`, divisionId, code: 'EA', name: 'Each' })),
  { id: 'div-us-bx', divisionId: 'div-us', code: 'BX', name: 'Box' },
  { id: 'div-us-cs', divisionId: 'div-us', code: 'CS', name: 'Case' },
]
