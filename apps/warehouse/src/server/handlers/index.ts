import type { Handlers } from '../call.ts'
import { accessHandlers } from './access.ts'
import { inventoryHandlers } from './inventory.ts'
import { itemHandlers } from './items.ts'
import { orderHandlers } from './orders.ts'
import { partyHandlers } from './parties.ts'
import { placeHandlers } from './places.ts'
import { recordHandlers } from './records.ts'
import { summaryHandlers } from './summary.ts'

/** Every operation of the contract: the compiler misses one that is left out. Knows nothing of sockets or frameworks. */
export const handlers: Handlers = {
  ...accessHandlers,
  ...placeHandlers,
  ...itemHandlers,
  ...inventoryHandlers,
  ...summaryHandlers,
  ...partyHandlers,
  ...orderHandlers,
  ...recordHandlers,
}
