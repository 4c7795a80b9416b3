import { inventoryActivate } from '../mutations/activate.ts'
import { inventoryAdjustQuantities } from '../mutations/adjust-quantities.ts'
import { inventorySetQuantities } from '../mutations/set-quantities.ts'
import { adjustmentResolvers } from './adjustment.ts'
import { itemResolvers } from './item.ts'
import { levelResolvers } from './level.ts'
import { locationResolvers } from './location.ts'

const mutations = { Mutation: { inventorySetQuantities, inventoryAdjustQuantities, inventoryActivate } }

/** What the stock part answers, part by part; the server merges the parts. */
export const inventoryResolvers = [itemResolvers, levelResolvers, locationResolvers, adjustmentResolvers, mutations]
