import type { StorePlatform } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { all } from './records.ts'
import type { Suite } from './under-test.ts'

const reads: readonly (readonly [string, (store: StorePlatform) => Promise<unknown>])[] = [
  ['what it is', (store) => store.describe()],
  ['its products', (store) => all(store.changedProducts(null, { full: true, withLevels: true }))],
  ['its orders', (store) => all(store.changedOrders(null, { since: null }))],
  ['its carriers', (store) => store.carriers()],
  ['its places', (store) => store.locations()],
]

export function unavailableTests(suite: Suite): void {
  describe('a store that cannot be read says why', () => {
    test.each(reads)('when the app’s access is dead: %s', async (_, read) => {
      await suite.now.revokeAccess()
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'auth' })
    })

    test.each(reads)('when nobody answers: %s', async (_, read) => {
      suite.now.faults.cutLine(true)
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'unreachable' })
    })

    test.each(reads)('when it fails again and again: %s', async (_, read) => {
      await suite.now.faults.strike('anything', 'fail before', null)
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'unreachable' })
    })

    test('when it is asked too much, with the wait it asks for', async () => {
      await suite.now.faults.strike('anything', 'throttle', null)
      const reading = suite.now.store.locations()
      await expect(reading).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'throttled' })
    })

    test('when a permission is missing', async () => {
      const { store, permission } = suite.now
      await suite.now.withhold(permission)
      await expect(all(store.changedOrders(null, { since: null }))).rejects.toMatchObject({ name: 'Unavailable', reason: 'forbidden' })
    })
  })

  describe('a store that fails for a moment', () => {
    test.each(['fail before', 'lose reply', 'cut reply', 'throttle'] as const)('is asked again (%s), and nobody notices', async (fault) => {
      await suite.now.faults.strike('anything', fault)
      expect((await suite.now.store.locations()).length).toBeGreaterThan(0)
    })
  })
}
