import { z } from 'zod'

const id = z.number().int().positive()
const units = z.number().int()

const place = z.object({
  location_id: id,
  total_inventory_onhand: units.nullish(),
  available_to_sell: units.nullish(),
  settings: z
    .object({ safety_stock: units.nullish().catch(null) })
    .nullish()
    .catch(null),
})
export type PlaceNode = z.infer<typeof place>

/** Stock of one thing at all locations that were asked for. */
export const itemNode = z.object({
  identity: z.object({ variant_id: id.nullish(), product_id: id.nullish() }),
  locations: z.array(place).catch([]),
})
export type ItemNode = z.infer<typeof itemNode>
