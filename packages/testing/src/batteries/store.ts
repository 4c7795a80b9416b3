import { describe } from 'vitest'
import { describingTests } from './store/describing.ts'
import { levelTests } from './store/levels.ts'
import { orderChangeTests } from './store/order-changes.ts'
import { orderTests } from './store/orders.ts'
import { productTests } from './store/products.ts'
import { shipmentTests } from './store/shipments.ts'
import { signalTests } from './store/signals.ts'
import { unavailableTests } from './store/unavailable.ts'
import type { OpenStore, StoreLacks } from './store/under-test.ts'
import { useSubject } from './suite.ts'

export type { StoreDesk } from './store/desk.ts'
export type { OpenStore, StoreAbility, StoreLacks, StoreUnderTest } from './store/under-test.ts'

/** What every implementation of the StorePlatform port must do. `open` gives a store without products; what it cannot do is named with a reason. */
export function storeBattery(name: string, open: OpenStore, { unsupported = {} }: { readonly unsupported?: StoreLacks } = {}): void {
  describe(`store: ${name}`, () => {
    const suite = useSubject(open, unsupported)
    describingTests(suite)
    productTests(suite)
    levelTests(suite)
    orderTests(suite)
    orderChangeTests(suite)
    shipmentTests(suite)
    signalTests(suite)
    unavailableTests(suite)
  })
}
