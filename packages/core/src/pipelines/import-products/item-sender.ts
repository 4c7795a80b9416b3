import type { EffectKey, VariantId } from '../../domain/ids.ts'
import type { ItemUpsert, UpsertedItem } from '../../domain/warehouse.ts'
import type { RunContext } from '../context.ts'
import type { EffectSender } from '../effects.ts'

/** How an item is written, and looked up after a lost reply. The subject is the variant: what stays open is tried again by it. */
export const itemSender = (
  { warehouse }: Pick<RunContext, 'warehouse'>,
  subjects: ReadonlyMap<EffectKey, VariantId>,
): EffectSender<ItemUpsert, UpsertedItem> => ({
  kind: 'upsert_item',
  subject: (request) => subjects.get(request.key) ?? request.itemNumber,
  send: (requests) => warehouse.upsertItems(requests),
  find: async (request) => {
    const found = await warehouse.findEffect(request.key)
    if (found.kind !== 'applied') return found
    return { kind: 'applied', value: found.value.item ?? { itemNumber: request.itemNumber, created: false } }
  },
})
