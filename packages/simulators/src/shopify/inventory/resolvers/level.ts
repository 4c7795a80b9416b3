import { LEVEL_LISTING } from '../../catalogue/listings.ts'
import type { ShopContext } from '../../context.ts'
import { refuse } from '../../executor/errors.ts'
import { gidOf, numberOf } from '../../ids.ts'
import { type ListingArguments, list } from '../../listing/index.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location } from '../../model/catalogue.ts'
import { levelGid, levelOf, onHand } from '../level.ts'
import { QUANTITY_NAMES } from '../quantity-names.ts'

export const levelResolvers = {
  QueryRoot: {
    inventoryLevel: (_: unknown, args: { readonly id: string }, context: ShopContext) => byGid(context, args.id) ?? null,
    inventoryProperties: () => ({ quantityNames: QUANTITY_NAMES }),
  },
  InventoryLevel: {
    id: (level: InventoryLevel) => levelGid(level),
    createdAt: (level: InventoryLevel) => level.updatedAt,
    canDeactivate: (level: InventoryLevel) => level.committed === 0,
    deactivationAlert: () => null,
    item: (level: InventoryLevel, _: unknown, context: ShopContext) =>
      context.world.collection<InventoryItem>(KIND.inventoryItem).get(level.itemId),
    location: (level: InventoryLevel, _: unknown, context: ShopContext) =>
      context.world.collection<Location>(KIND.location).get(level.locationId),
    quantities: (level: InventoryLevel, args: { readonly names: readonly string[] }) => args.names.map((name) => quantity(level, name)),
  },
  Location: {
    inventoryLevel: (location: Location, args: { readonly inventoryItemId: string }, context: ShopContext) =>
      levelOf(context, args.inventoryItemId, location.id) ?? null,
    inventoryLevels: (location: Location, args: ListingArguments & { readonly includeInactive?: boolean | null }, context: ShopContext) =>
      list(context, levelsAt(context, location, args.includeInactive === true), args, LEVEL_LISTING),
  },
}

function quantity(level: InventoryLevel, name: string): object {
  const known = QUANTITY_NAMES.find((one) => one.name === name)
  if (!known) return refuse('BAD_REQUEST', `The quantity name '${name}' is not valid.`)
  return { id: quantityGid(level, name), name, quantity: read(level, name), updatedAt: level.updatedAt }
}

function read(level: InventoryLevel, name: string): number {
  switch (name) {
    case 'available':
      return level.available
    case 'committed':
      return level.committed
    case 'reserved':
      return level.reserved
    case 'incoming':
      return level.incoming
    case 'on_hand':
      return onHand(level)
    default:
      return 0
  }
}

function quantityGid(level: InventoryLevel, name: string): string {
  return `${gidOf('InventoryQuantity', numberOf(level.locationId))}?inventory_item_id=${numberOf(level.itemId)}&name=${name}`
}

function* levelsAt(context: ShopContext, location: Location, includeInactive: boolean): Iterable<InventoryLevel> {
  for (const level of context.world.collection<InventoryLevel>(KIND.inventoryLevel).values())
    if (level.locationId === location.id && (level.isActive || includeInactive)) yield level
}

function byGid(context: ShopContext, gid: string): InventoryLevel | undefined {
  const [, location, item] = /\/InventoryLevel\/(\d+)\?inventory_item_id=(\d+)$/.exec(gid) ?? []
  return location && item ? levelOf(context, gidOf('InventoryItem', item), gidOf('Location', location)) : undefined
}
