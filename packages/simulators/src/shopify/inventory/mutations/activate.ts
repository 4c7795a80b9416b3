import type { ShopContext } from '../../context.ts'
import type { UserError } from '../../executor/errors.ts'
import { type InventoryItem, type InventoryLevel, KIND, type Location } from '../../model/catalogue.ts'
import { changeLevel, connectLevel, levelOf } from '../level.ts'

interface Arguments {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly available?: number | null
  readonly onHand?: number | null
}
interface Payload {
  readonly inventoryLevel: InventoryLevel | null
  readonly userErrors: readonly UserError[]
}

/** Stocks an item at a location. What was counted there while it was not stocked is kept unless a figure is given. */
export function inventoryActivate(_: unknown, args: Arguments, context: ShopContext): Payload {
  const refusal = refusalOf(context, args)
  if (refusal) return { inventoryLevel: null, userErrors: [refusal] }
  const level = connectLevel(context, args.inventoryItemId, args.locationId)
  const available = args.available ?? (typeof args.onHand === 'number' ? args.onHand - level.committed - level.reserved : level.available)
  return { inventoryLevel: changeLevel(context, level, { available }), userErrors: [] }
}

function refusalOf(context: ShopContext, args: Arguments): UserError | undefined {
  if (!context.world.collection<InventoryItem>(KIND.inventoryItem).has(args.inventoryItemId))
    return { field: ['inventoryItemId'], message: "The product couldn't be stocked because it wasn't found." }
  const location = context.world.collection<Location>(KIND.location).get(args.locationId)
  if (!location?.isActive) return { field: ['locationId'], message: "The product couldn't be stocked because the location wasn't found." }
  if (typeof args.available === 'number' && typeof args.onHand === 'number')
    return { field: null, message: 'Only one of available and onHand can be given.' }
  const active = levelOf(context, args.inventoryItemId, args.locationId)?.isActive
  if (active && (typeof args.available === 'number' || typeof args.onHand === 'number'))
    return { field: ['available'], message: 'Not allowed to set available quantity when the item is already active at the location.' }
  return undefined
}
