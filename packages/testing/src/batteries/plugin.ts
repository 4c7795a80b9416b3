import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import { connectionTests } from './plugin/connection.ts'
import { describingTests } from './plugin/describing.ts'
import { orderTests } from './plugin/orders.ts'
import { outboxTests } from './plugin/outbox.ts'
import { productTests } from './plugin/products.ts'
import { shipmentTests } from './plugin/shipments.ts'
import { signingTests } from './plugin/signing.ts'
import { stockTests } from './plugin/stock.ts'
import type { OpenPlugin, PluginLacks, PluginUnderTest, Suite } from './plugin/under-test.ts'

export { type BackendDouble, backendDouble } from './plugin/backend-double.ts'
export type * from './plugin/desk.ts'
export type { OpenPlugin, PluginAbility, PluginLacks, PluginUnderTest } from './plugin/under-test.ts'

/**
 * What docs/plugin-protocol.md promises of a store with our plugin. One store is opened for all of it: each test makes products and orders of its own,
 * and expects nothing of the others that the store may hold.
 */
export function pluginBattery(name: string, open: OpenPlugin, { unsupported = {} }: { readonly unsupported?: PluginLacks } = {}): void {
  describe(`plugin: ${name}`, () => {
    let opened: PluginUnderTest | null = null
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.close())
    afterEach(() => opened && asUsual(opened))
    const suite: Suite = {
      get now() {
        if (!opened) throw new Error('The store could not be opened')
        return opened
      },
      needs: (ability, title, work) => {
        const reason = unsupported[ability]
        if (reason === undefined) test(title, work)
        else test.skip(`${title} (${ability}: ${reason})`, work)
      },
    }
    describingTests(suite)
    signingTests(suite)
    stockTests(suite)
    productTests(suite)
    orderTests(suite)
    shipmentTests(suite)
    outboxTests(suite)
    connectionTests(suite)
  })
}

/** A test that failed half-way leaves no backend that is down to the next. */
function asUsual({ backend }: PluginUnderTest): void {
  backend.answering = true
  backend.hello = null
}
