import { describe } from 'vitest'
import { useSubject } from './suite.ts'
import { feedTests } from './warehouse/feed.ts'
import { itemTests } from './warehouse/items.ts'
import { lostReplyTests } from './warehouse/lost-replies.ts'
import { orderChangeTests } from './warehouse/order-changes.ts'
import { orderTests } from './warehouse/orders.ts'
import { placeTests } from './warehouse/places.ts'
import { stockTests } from './warehouse/stock.ts'
import type { OpenWarehouse, Unsupported } from './warehouse/under-test.ts'

export type { OpenWarehouse, Unsupported, WarehouseAbility, WarehouseFloor, WarehouseUnderTest } from './warehouse/under-test.ts'

/** What every implementation of the Warehouse port must do. `open` gives one that is empty; what it cannot do is named with a reason. */
export function warehouseBattery(
  name: string,
  open: OpenWarehouse,
  { unsupported = {} }: { readonly unsupported?: Unsupported } = {},
): void {
  describe(`warehouse: ${name}`, () => {
    const suite = useSubject(open, unsupported)
    placeTests(suite)
    itemTests(suite)
    stockTests(suite)
    orderTests(suite)
    orderChangeTests(suite)
    feedTests(suite)
    lostReplyTests(suite)
  })
}
