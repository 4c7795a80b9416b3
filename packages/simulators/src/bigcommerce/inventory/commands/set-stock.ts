import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { InventoryItem } from '../../model/inventory.ts'
import { findLocation, findVariant } from '../../orders/commands/find.ts'
import { defaultLocation } from '../locations.ts'
import { holderOf, inventoryItems, itemAt, itemId, onHand, setOnHand } from '../stock.ts'

/** The merchant counts: `variantId`, `sku` or `productId`, `location` (the default one unless told), `quantity` on hand, `safetyStock`. */
export function setStock(context: StoreContext, input: unknown): InventoryItem {
  const read = new Reader('setStock', input)
  const { variant } = findVariant(context, read)
  const location = read.optionalText('location')
  const { id } = location === null ? defaultLocation(context) : findLocation(context, location)
  const holder = holderOf(context, variant.id)
  if (!holder) throw new CommandError(`The inventory of ${variant.sku || `variant ${variant.id}`} is not tracked`)
  setOnHand(context, variant.id, id, read.wholeNumber('quantity', 0, onHand(context, variant.id, id)))
  const item = itemAt(context, holder.variant.id, id)!
  const safetyStock = read.wholeNumber('safetyStock', 0, item.safetyStock)
  const kept = { ...item, safetyStock, isInStock: item.onHand - safetyStock > 0 }
  return inventoryItems(context).put(itemId(item.variantId, id), kept)
}
