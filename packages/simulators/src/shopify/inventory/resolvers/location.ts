import { LOCATION_LISTING } from '../../catalogue/listings.ts'
import type { ShopContext } from '../../context.ts'
import { gidOf, instant, numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { KIND, type Location } from '../../model/catalogue.ts'

type LocationArguments = ListingArguments & { readonly includeInactive?: boolean | null; readonly includeLegacy?: boolean | null }

export const locationResolvers = {
  QueryRoot: {
    location: (_: unknown, args: { readonly id?: string | null }, context: ShopContext) =>
      (args.id ? locations(context).get(args.id) : [...locations(context).values()].find((one) => one.shipsInventory)) ?? null,
    locations: (_: unknown, args: LocationArguments, context: ShopContext) =>
      list(
        context,
        [...locations(context).values()].filter((location) => listed(location, args)),
        args,
        LOCATION_LISTING,
      ),
  },
  Location: {
    legacyResourceId: (location: Location) => String(numberOf(location.id)),
    addressVerified: () => true,
    activatable: (location: Location) => !location.isActive,
    deactivatable: (location: Location) => location.isActive,
    deactivatedAt: () => null,
    deletable: () => false,
    isPrimary: (location: Location, _: unknown, context: ShopContext) => locations(context).values().next().value?.id === location.id,
    createdAt: (_: Location, __: unknown, context: ShopContext) => instant(context),
    updatedAt: (_: Location, __: unknown, context: ShopContext) => instant(context),
    fulfillmentService: (location: Location) => (location.isFulfillmentService ? serviceOf(location) : null),
  },
  LocationAddress: {
    address2: () => null,
    phone: () => null,
    country: (address: Location['address']) => address.countryCode,
    province: (address: Location['address']) => address.provinceCode,
    latitude: () => null,
    longitude: () => null,
    formatted: (address: Location['address']) => [address.address1, `${address.city} ${address.zip}`, address.countryCode],
  },
}

function listed(location: Location, args: LocationArguments): boolean {
  return (location.isActive || args.includeInactive === true) && (!location.isFulfillmentService || args.includeLegacy === true)
}

function serviceOf(location: Location): object {
  const handle = location.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return {
    id: gidOf('FulfillmentService', numberOf(location.id)),
    handle,
    serviceName: location.name,
    type: 'THIRD_PARTY',
    callbackUrl: null,
    inventoryManagement: true,
    trackingSupport: true,
    requiresShippingMethod: true,
    location,
  }
}

function locations(context: ShopContext) {
  return context.world.collection<Location>(KIND.location)
}
