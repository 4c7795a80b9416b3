import { describe, expect, test } from 'vitest'
import type { Suite } from './under-test.ts'

export function placeTests(suite: Suite): void {
  describe('places', () => {
    test('who is calling, and where things are, can be chosen from', async () => {
      const { warehouse, place } = suite.now
      const identity = await warehouse.identity()
      expect(identity.divisionIds).toContain(place.divisionId)
      expect(identity.features['Picking Orders']).toBe('edit')
      const division = (await warehouse.divisions()).find((one) => one.id === place.divisionId)
      expect(division).toMatchObject({ name: expect.any(String), active: true })
      expect(new Intl.DateTimeFormat('en', { timeZone: division?.timeZone }).resolvedOptions().timeZone).toBe(division?.timeZone)
      const sites = await warehouse.sites(place.divisionId)
      expect(sites.map((one) => one.id)).toEqual(expect.arrayContaining([place.siteId, place.otherSiteId]))
      const locations = await warehouse.locations(place.divisionId, place.siteId)
      expect(locations.map((one) => one.id)).toEqual(expect.arrayContaining([place.locationId, place.otherLocationId]))
      expect(new Set(locations.map((one) => one.siteId))).toEqual(new Set([place.siteId]))
      const units = await warehouse.unitsOfMeasure(place.divisionId)
      expect(units.map((one) => one.id)).toContain(place.unitOfMeasure)
    })
  })
}
