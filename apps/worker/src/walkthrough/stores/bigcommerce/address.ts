import { shopper } from '../walked-store.ts'

export const oregon = 'Oregon'

/** Where the shopper wants it, in the store's words. */
export const address = (street1: string) => ({
  ...{ firstName: shopper.firstName, lastName: shopper.lastName, street1 },
  ...{ city: shopper.city, state: oregon, zip: shopper.postalCode, countryIso2: shopper.country },
})
