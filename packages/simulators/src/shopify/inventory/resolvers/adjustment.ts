import type { ShopContext } from '../../context.ts'
import { type InventoryItem, KIND, type Location } from '../../model/catalogue.ts'
import type { Adjustment, Change } from '../adjustment.ts'

interface ChangeFilter {
  readonly inventoryItemIds?: readonly string[] | null
  readonly locationIds?: readonly string[] | null
  readonly quantityNames?: readonly string[] | null
}

export const adjustmentResolvers = {
  InventoryAdjustmentGroup: {
    app: () => null,
    staffMember: () => null,
    changes: (group: Adjustment, filter: ChangeFilter) => group.changes.filter((change) => wanted(change, filter)),
  },
  InventoryChange: {
    ledgerDocumentUri: () => null,
    item: (change: Change, _: unknown, context: ShopContext) =>
      context.world.collection<InventoryItem>(KIND.inventoryItem).get(change.itemId) ?? null,
    location: (change: Change, _: unknown, context: ShopContext) =>
      context.world.collection<Location>(KIND.location).get(change.locationId) ?? null,
  },
}

function wanted(change: Change, filter: ChangeFilter): boolean {
  return (
    (!filter.inventoryItemIds || filter.inventoryItemIds.includes(change.itemId)) &&
    (!filter.locationIds || filter.locationIds.includes(change.locationId)) &&
    (!filter.quantityNames || filter.quantityNames.includes(change.name))
  )
}
