import type { Settings } from '../domain/settings.ts'

/** What a save may change: a setting, or the mark that stands among them. */
export type SettingName = keyof Settings | 'lastAutoSyncCompletedOn'

/** The name of each on the screens, in messages and in the timeline; the original's where it has one. */
export const settingLabels: Readonly<Record<SettingName, string>> = {
  divisionId: 'Default Division',
  unitOfMeasure: 'Default UOM',
  siteId: 'Default Site',
  locationId: 'Default Location',
  createItemUsing: 'Create Item Using',
  alternateNumberFrom: 'Alternate item number',
  updateItems: 'Update items from the store',
  unitCostField: 'Unit cost field',
  timeZone: 'Time zone',
  syncInterval: 'Sync Interval',
  syncTimeRange: 'Sync Time Range',
  lastAutoSyncCompletedOn: 'Last Auto Sync Completed On',
  endOfDayTime: 'End of Day Processing Time',
  stockDecreasedWhenOrderPlaced: 'Stock decreased when order placed',
  sendFulfilment: 'Send fulfilment',
  waitForTrackingHours: 'Wait for tracking',
  notifyCustomer: 'Notify customers',
  exportStock: 'Export stock',
  stockBuffer: 'Stock buffer',
  allowNegative: 'Allow negative stock',
  locations: 'Store locations and sites',
  excludedLocationIds: 'Locations that do not count',
  orderImportStatuses: 'Order Import Status',
  paymentGate: 'Payment',
  importPartlyFulfilled: 'Import partly fulfilled orders',
  importTestOrders: 'Import test orders',
  earliestOrderDate: 'Earliest order date',
  orderNumberPrefix: 'Order number prefix',
  unmappedShippingMethod: 'Shipping methods without a carrier',
  createMissingCarriers: 'Create missing carriers',
  personalDataDays: 'Keep personal data',
}
