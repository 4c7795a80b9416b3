import { describe, expect, test } from 'vitest'
import type { Suite } from './under-test.ts'

export function describingTests(suite: Suite): void {
  describe('what the store is', () => {
    test('it says which store it is, its time zone and its currency, and that no permission is missing', async () => {
      const { store, storeKey } = suite.now
      const description = await store.describe()
      expect(description).toMatchObject({ storeKey, name: expect.stringMatching(/./), missingPermissions: [] })
      expect(description.currency).toMatch(/^[A-Z]{3}$/)
      expect(new Intl.DateTimeFormat('en', { timeZone: description.timeZone }).resolvedOptions().timeZone).toBe(description.timeZone)
    })

    suite.needs('having permissions that can be taken away', 'a permission that was taken away is named', async () => {
      const { store, permission } = suite.now
      await suite.now.withhold(permission)
      expect((await store.describe()).missingPermissions).toEqual([expect.stringContaining(permission)])
      await suite.now.withhold(null)
      expect((await store.describe()).missingPermissions).toEqual([])
    })

    test('every status that an order can have has a label of its own', async () => {
      const { orderStatuses } = await suite.now.store.describe()
      expect(orderStatuses.length).toBeGreaterThan(1)
      expect(new Set(orderStatuses.map(({ id }) => id)).size).toBe(orderStatuses.length)
      expect(orderStatuses.every(({ label }) => label.length > 0)).toBe(true)
    })

    suite.needs('choosing order statuses', 'those that come in unless the merchant chooses are among them', async () => {
      const { store } = suite.now
      const ids = (await store.describe()).orderStatuses.map(({ id }) => id)
      expect(store.capabilities.orderStatuses).toBe('selectable')
      expect(store.capabilities.defaultOrderStatuses.length).toBeGreaterThan(0)
      expect(ids).toEqual(expect.arrayContaining([...store.capabilities.defaultOrderStatuses]))
    })

    test('of its places one is the primary one', async () => {
      const locations = await suite.now.store.locations()
      expect(locations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(suite.now.places)))
      expect(locations.filter(({ primary }) => primary).map(({ id }) => id)).toEqual([suite.now.places.main])
      expect(locations.every(({ name }) => name.length > 0)).toBe(true)
    })

    test('its carriers and their methods have codes that tell them apart, and names', async () => {
      const carriers = await suite.now.store.carriers()
      expect(carriers.flatMap(({ methods }) => methods).length).toBeGreaterThan(0)
      expect(new Set(carriers.map(({ code }) => code)).size).toBe(carriers.length)
      for (const { name, methods } of carriers) {
        expect([name, ...methods.map((method) => method.name)].every((text) => text.length > 0)).toBe(true)
        expect(new Set(methods.map(({ code }) => code)).size).toBe(methods.length)
      }
    })

    test('it says how much one call takes', () => {
      const { levelsPerBatch, shipmentsPerBatch } = suite.now.store.capabilities
      expect([levelsPerBatch, shipmentsPerBatch].every((most) => Number.isInteger(most) && most > 0)).toBe(true)
    })
  })
}
