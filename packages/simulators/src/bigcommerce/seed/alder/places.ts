import type { StoreContext } from '../../context.ts'
import { addLocation } from '../../inventory/commands/change-location.ts'
import { INVENTORY_KIND, type Location } from '../../model/inventory.ts'
import { changeInventorySettings } from '../../store/inventory-settings.ts'
import { changeStore } from '../../store/profile.ts'
import { addShippingZone } from '../../store/shipping.ts'
import { renameStatus } from '../../store/status-labels.ts'

export const WAREHOUSE = 'ALDER-WAREHOUSE'
export const SHOWROOM = 'PORTLAND-SHOWROOM'

/** The store's own record, its two places, what it ships with, and the names it gave to two statuses. */
export function seedPlaces(context: StoreContext): void {
  changeStore(context, {
    name: 'Alder Supply Co.',
    adminEmail: 'owner@aldersupply.example',
    timeZone: 'America/Los_Angeles',
    planName: 'BigCommerce Plus',
    planLevel: 'Plus',
  })
  changeInventorySettings(context, { updateStockBehavior: 'order_placed', refundOrderStockAdjustment: true })
  const warehouse: Location = {
    ...{ id: 1, code: WAREHOUSE, label: 'Alder Warehouse', typeId: 'PHYSICAL', enabled: true },
    ...{ managedByExternalSource: false, isDefault: true, timeZone: 'America/Los_Angeles' },
  }
  context.world.collection<Location>(INVENTORY_KIND.location).put('1', warehouse)
  addLocation(context, { code: SHOWROOM, label: 'Portland Showroom', timeZone: 'America/Los_Angeles' })
  addShippingZone(context, {
    name: 'United States',
    methods: [
      { name: 'Flat Rate' },
      { name: 'Free Shipping', type: 'freeshipping' },
      { name: 'UPS® (Ground)', type: 'upsready' },
      { name: 'UPS® (2nd Day Air)', type: 'upsready' },
      { name: 'USPS (Priority Mail)', type: 'usps' },
      { name: 'Pallet Freight', type: 'peritem', enabled: false },
    ],
  })
  addShippingZone(context, { name: 'Canada', methods: [{ name: 'Canada Post', type: 'canadapost' }, { name: 'Flat Rate, Canada' }] })
  addShippingZone(context, {
    name: 'Rest of the World',
    methods: [
      { name: 'DHL Express', type: 'dhlexpress' },
      { name: 'International, by Weight', type: 'weight' },
    ],
  })
  renameStatus(context, { status: 9, label: 'Packed, Waiting for Courier' })
  renameStatus(context, { status: 12, label: 'Check by Hand' })
}
