import type { ShopContext } from '../../context.ts'
import { gidOf, numberOf } from '../../ids.ts'
import { byFlag, byNumber, type ListingArguments, list } from '../../listing/index.ts'
import { type CarrierService, type DeliveryMethod, type DeliveryProfile, type DeliveryZone, SHOP_KIND } from '../../model/shop.ts'
import { shopSettings } from '../shop-settings.ts'

/** Carrier services and delivery profiles: the shipping methods a checkout offers. */
export const deliveryResolvers = {
  QueryRoot: {
    carrierServices: (_: unknown, args: ListingArguments, context: ShopContext) =>
      list(context, carriers(context).values(), args, {
        filters: { id: byNumber((carrier) => carrier.id), active: byFlag((carrier) => carrier.active) },
      }),
    deliveryProfiles: (_: unknown, args: ListingArguments, context: ShopContext) => list(context, profiles(context).values(), args),
    deliveryProfile: (_: unknown, args: { readonly id: string }, context: ShopContext) => profiles(context).get(args.id) ?? null,
  },
  DeliveryCarrierService: {
    formattedName: (carrier: CarrierService) => `${carrier.name} (Rates provided by app)`,
    supportsServiceDiscovery: () => true,
    callbackUrl: () => null,
  },
  DeliveryProfile: {
    profileLocationGroups: (profile: DeliveryProfile) => [{ zones: profile.zones }],
    activeMethodDefinitionsCount: (profile: DeliveryProfile) =>
      profile.zones.flatMap((zone) => zone.methods).filter((method) => method.active).length,
    coversAllItems: (profile: DeliveryProfile) => profile.default,
    unassignedLocations: () => [],
    version: () => 1,
    zoneCountryCount: (profile: DeliveryProfile) => profile.zones.length,
    originLocationCount: () => 1,
    locationsWithoutRatesCount: () => 0,
  },
  DeliveryProfileLocationGroup: {
    locationGroupZones: (group: { readonly zones: readonly DeliveryZone[] }, args: ListingArguments, context: ShopContext) =>
      list(context, group.zones, args),
  },
  DeliveryLocationGroupZone: {
    zone: (zone: DeliveryZone) => zone,
    methodDefinitions: (zone: DeliveryZone, args: ListingArguments, context: ShopContext) => list(context, zone.methods, args),
  },
  DeliveryMethodDefinition: {
    description: () => null,
    rateProvider: (method: DeliveryMethod, _: unknown, context: ShopContext) => rateProvider(context, method),
  },
}

function rateProvider(context: ShopContext, method: DeliveryMethod): object {
  if ('price' in method.rate) {
    const price = { amount: method.rate.price, currencyCode: shopSettings(context).currencyCode }
    return { __typename: 'DeliveryRateDefinition', id: gidOf('DeliveryRateDefinition', numberOf(method.id)), price }
  }
  return {
    __typename: 'DeliveryParticipant',
    id: gidOf('DeliveryParticipant', numberOf(method.id)),
    carrierService: carriers(context).get(method.rate.carrierServiceId) ?? null,
    participantServices: method.rate.services,
    adaptToNewServicesFlag: true,
    fixedFee: null,
    percentageOfRateFee: 0,
  }
}

function carriers(context: ShopContext) {
  return context.world.collection<CarrierService>(SHOP_KIND.carrierService)
}

function profiles(context: ShopContext) {
  return context.world.collection<DeliveryProfile>(SHOP_KIND.deliveryProfile)
}
