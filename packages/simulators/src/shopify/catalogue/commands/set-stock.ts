import { CommandError, Reader } from '../../../server/reader.ts'
import { findLocation, findVariant } from '../../commands/find.ts'
import type { ShopContext } from '../../context.ts'
import { numberOf } from '../../ids.ts'
import { connectLevel, levelOf } from '../../inventory/index.ts'
import { changeLevel } from '../../inventory/level.ts'
import { type InventoryLevel, KIND } from '../../model/catalogue.ts'

/** The merchant counts by hand: `{sku | variantId, location, available? , onHand?, incoming?, reserved?}`; stocks the item there if it is not. */
export function setStock(context: ShopContext, input: unknown): InventoryLevel {
  const read = new Reader('setStock', input)
  const variant = findVariant(context, read)
  const level = connectLevel(context, variant.inventoryItemId, findLocation(context, read, 'location').id)
  const reserved = read.wholeNumber('reserved', 0, level.reserved)
  const incoming = read.wholeNumber('incoming', 0, level.incoming)
  const available = read.has('onHand')
    ? read.wholeNumber('onHand', 0) - level.committed - reserved
    : read.wholeNumber('available', -1_000_000_000, level.available)
  return changeLevel(context, level, { available, reserved, incoming })
}

/** The merchant stops stocking an item at a location: `{sku | variantId, location}`. Refused while units are committed there. */
export function unstock(context: ShopContext, input: unknown): { readonly unstocked: string } {
  const read = new Reader('unstock', input)
  const variant = findVariant(context, read)
  const location = findLocation(context, read, 'location')
  const level = levelOf(context, variant.inventoryItemId, location.id)
  if (!level) throw new CommandError(`${variant.sku ?? variant.id} is not stocked at ${location.name}`)
  if (level.committed !== 0)
    throw new CommandError(`${variant.sku ?? variant.id} has ${level.committed} committed units at ${location.name}`)
  context.world.collection<InventoryLevel>(KIND.inventoryLevel).delete(level.id)
  context.emit('inventory_levels/disconnect', { inventory_item_id: numberOf(level.itemId), location_id: numberOf(location.id) })
  return { unstocked: level.id }
}
