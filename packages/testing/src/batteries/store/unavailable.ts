import type { StorePlatform } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { all } from './records.ts'
import type { Suite } from './under-test.ts'

type Read = (store: StorePlatform) => Promise<unknown>
const readPlaces: Read = (store) => store.locations()
const reads: readonly (readonly [string, Read])[] = [
  ['what it is', (store) => store.describe()],
  ['its products', (store) => all(store.changedProducts(null, { full: true, withLevels: true }))],
  ['its orders', (store) => all(store.changedOrders(null, { since: null }))],
  ['its carriers', (store) => store.carriers()],
]

export function unavailableTests(suite: Suite): void {
  describe('a store that cannot be read says why', () => {
    const dead = async (read: Read) => {
      await suite.now.revokeAccess()
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'auth' })
    }
    const silent = async (read: Read) => {
      suite.now.faults.cutLine(true)
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'unreachable' })
    }
    const failing = async (read: Read) => {
      await suite.now.faults.strike('anything', 'fail before', null)
      await expect(read(suite.now.store)).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'unreachable' })
    }

    test.each(reads)('when the app’s access is dead: %s', (_, read) => dead(read))
    test.each(reads)('when nobody answers: %s', (_, read) => silent(read))
    test.each(reads)('when it fails again and again: %s', (_, read) => failing(read))
    suite.needs('keeping stock at several places', 'when the app’s access is dead: its places', () => dead(readPlaces))
    suite.needs('keeping stock at several places', 'when nobody answers: its places', () => silent(readPlaces))
    suite.needs('keeping stock at several places', 'when it fails again and again: its places', () => failing(readPlaces))

    test('when it is asked too much, with the wait it asks for', async () => {
      await suite.now.faults.strike('anything', 'throttle', null)
      const reading = suite.now.store.carriers()
      await expect(reading).rejects.toMatchObject({ name: 'Unavailable', party: 'store', reason: 'throttled' })
    })

    suite.needs('having permissions that can be taken away', 'when a permission is missing', async () => {
      const { store, permission } = suite.now
      await suite.now.withhold(permission)
      await expect(all(store.changedOrders(null, { since: null }))).rejects.toMatchObject({ name: 'Unavailable', reason: 'forbidden' })
    })
  })

  describe('a store that fails for a moment', () => {
    test.each(['fail before', 'lose reply', 'cut reply', 'throttle'] as const)('is asked again (%s), and nobody notices', async (fault) => {
      await suite.now.faults.strike('anything', fault)
      expect((await suite.now.store.carriers()).length).toBeGreaterThan(0)
    })
  })
}
