import type { World } from '../world/index.ts'
import type { Licence, Role, Session, StoreKey, User } from './model/access.ts'
import type { InventoryRecord, Item } from './model/items.ts'
import type { PickingOrder } from './model/orders.ts'
import type { Carrier, Customer, ShipTo } from './model/parties.ts'
import type { Division, Location, Site, UnitOfMeasure } from './model/places.ts'
import type { Effect, HistoryRecord, SignalDelivery, SignalRegistration } from './model/records.ts'
import { Table } from './table.ts'

/** One string of several parts that cannot run into each other. */
export const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts)

const all = () => ['']
const ofDivision = (row: { divisionId: string }) => [row.divisionId]

/** All tables of a warehouse, with the indexes its rules and lists need. */
export function openTables(world: World) {
  return {
    divisions: new Table<Division, 'all'>(world, 'division', { all }),
    sites: new Table<Site, 'division'>(world, 'site', { division: ofDivision }),
    locations: new Table<Location, 'site' | 'division'>(world, 'location', { site: (l) => [l.siteId], division: ofDivision }),
    unitsOfMeasure: new Table<UnitOfMeasure, 'division'>(world, 'unit-of-measure', { division: ofDivision }),
    items: new Table<Item, 'division' | 'number' | 'alternate'>(world, 'item', {
      division: ofDivision,
      number: (i) => [keyOf(i.divisionId, i.itemNumber)],
      alternate: (i) => (i.alternateNumber === null ? [] : [keyOf(i.divisionId, i.alternateNumber)]),
    }),
    inventory: new Table<InventoryRecord, 'division' | 'item' | 'place' | 'serial'>(world, 'inventory', {
      division: ofDivision,
      item: (r) => [r.itemId],
      place: (r) => [keyOf(r.itemId, r.locationId, r.uom, r.lot, r.serial, r.expiration)],
      serial: (r) => (r.serial === null || r.onHand === 0 ? [] : [keyOf(r.itemId, r.serial)]),
    }),
    customers: new Table<Customer, 'division' | 'external'>(world, 'customer', {
      division: ofDivision,
      external: (c) => c.externalRefs.map((ref) => keyOf(c.divisionId, ref.system, ref.id)),
    }),
    shipTos: new Table<ShipTo, 'customer' | 'external'>(world, 'ship-to', {
      customer: (s) => [s.customerId],
      external: (s) => (s.externalRef === null ? [] : [keyOf(s.customerId, s.externalRef.system, s.externalRef.id)]),
    }),
    carriers: new Table<Carrier, 'division' | 'name'>(world, 'carrier', {
      division: ofDivision,
      name: (c) => [keyOf(c.divisionId, c.name.toLowerCase())],
    }),
    orders: new Table<PickingOrder, 'division' | 'number' | 'external' | 'system' | 'open' | 'allocating' | 'item' | 'carrier'>(
      world,
      'picking-order',
      {
        division: ofDivision,
        number: (o) => (o.deletedAt === null ? [keyOf(o.divisionId, o.orderNumber)] : []),
        external: (o) => (o.externalRef === null ? [] : [keyOf(o.divisionId, o.externalRef.system, o.externalRef.id)]),
        system: (o) => (o.externalRef === null ? [] : [keyOf(o.divisionId, o.externalRef.system)]),
        open: (o) => (isOpen(o) ? [o.divisionId] : []),
        allocating: (o) => (isOpen(o) && o.allocateInventory ? [...new Set(o.lines.map((line) => line.itemId))] : []),
        item: (o) => [...new Set(o.lines.map((line) => line.itemId))],
        carrier: (o) => (o.deletedAt === null ? carriersNamed(o) : []),
      },
    ),
    history: new Table<HistoryRecord, 'division' | 'item' | 'order'>(world, 'history', {
      division: ofDivision,
      item: (h) => (h.itemId === null ? [] : [h.itemId]),
      order: (h) => (h.orderId === null ? [] : [h.orderId]),
    }),
    effects: new Table<Effect, 'all'>(world, 'effect', { all }),
    registrations: new Table<SignalRegistration, 'division'>(world, 'signal-registration', { division: ofDivision }),
    deliveries: new Table<SignalDelivery, 'all' | 'registration'>(world, 'signal-delivery', {
      all,
      registration: (d) => [d.registrationId],
    }),
    licences: new Table<Licence, 'all'>(world, 'licence', { all }),
    roles: new Table<Role, 'all'>(world, 'role', { all }),
    users: new Table<User, 'all' | 'name' | 'role'>(world, 'user', {
      all,
      name: (u) => [u.userName.toLowerCase()],
      role: (u) => u.roleIds,
    }),
    sessions: new Table<Session, 'user'>(world, 'session', { user: (s) => [s.userId] }),
    storeKeys: new Table<StoreKey, 'division' | 'secret'>(world, 'store-key', { division: ofDivision, secret: (k) => [k.secretHash] }),
  }
}

export type Tables = ReturnType<typeof openTables>

const isOpen = (order: PickingOrder): boolean => order.status === 'open' && order.deletedAt === null

const carriersNamed = (order: PickingOrder): readonly string[] => [
  ...new Set([order, ...order.shipments].flatMap(({ carrierId, methodId }) => [carrierId, methodId].filter((id) => id !== null))),
]
