import { variantsOfItem } from '../../catalogue/item-variants.ts'
import { ITEM_LISTING, LEVELS_OF_ITEM } from '../../catalogue/listings.ts'
import { count } from '../../catalogue/resolvers/product.ts'
import type { ShopContext } from '../../context.ts'
import { gidOf, numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location } from '../../model/catalogue.ts'
import { duplicatesOf } from '../duplicate-skus.ts'
import { levelOf } from '../level.ts'

type LevelArguments = { readonly locationId: string; readonly includeInactive?: boolean | null }

export const itemResolvers = {
  QueryRoot: {
    inventoryItem: (_: unknown, args: { readonly id: string }, context: ShopContext) => items(context).get(args.id) ?? null,
    inventoryItems: (_: unknown, args: ListingArguments, context: ShopContext) =>
      list(context, items(context).values(), args, ITEM_LISTING),
  },
  InventoryItem: {
    legacyResourceId: (item: InventoryItem) => String(numberOf(item.id)),
    createdAt: (item: InventoryItem) => item.createdAt ?? item.updatedAt,
    countryCodeOfOrigin: (item: InventoryItem) => item.countryCodeOfOrigin ?? null,
    harmonizedSystemCode: (item: InventoryItem) => item.harmonizedSystemCode ?? null,
    provinceCodeOfOrigin: () => null,
    inventoryHistoryUrl: () => null,
    duplicateSkuCount: (item: InventoryItem, _: unknown, context: ShopContext) => duplicatesOf(context, item),
    measurement: (item: InventoryItem) => ({
      id: gidOf('InventoryItemMeasurement', numberOf(item.id)),
      weight: item.weight ?? { value: 0, unit: 'POUNDS' },
    }),
    locationsCount: (item: InventoryItem, _: unknown, context: ShopContext) => count(levelsOf(context, item, false).length),
    inventoryLevel: (item: InventoryItem, args: LevelArguments, context: ShopContext) => {
      const level = levelOf(context, item.id, args.locationId)
      return level && (level.isActive || args.includeInactive) ? level : null
    },
    inventoryLevels: (item: InventoryItem, args: ListingArguments & { readonly includeInactive?: boolean | null }, context: ShopContext) =>
      list(context, levelsOf(context, item, args.includeInactive === true), args, LEVELS_OF_ITEM),
    variant: (item: InventoryItem, _: unknown, context: ShopContext) => variantsOfItem(context, item.id)[0],
    variants: (item: InventoryItem, args: ListingArguments, context: ShopContext) => list(context, variantsOfItem(context, item.id), args),
  },
}

function levelsOf(context: ShopContext, item: InventoryItem, includeInactive: boolean): InventoryLevel[] {
  const levels: InventoryLevel[] = []
  for (const location of context.world.collection<Location>(KIND.location).values()) {
    const level = levelOf(context, item.id, location.id)
    if (level && (level.isActive || includeInactive)) levels.push(level)
  }
  return levels
}

function items(context: ShopContext) {
  return context.world.collection<InventoryItem>(KIND.inventoryItem)
}
