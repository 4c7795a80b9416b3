import { deliveryResolvers } from './delivery.ts'
import { productResolvers } from './product.ts'
import { catalogueRoots } from './roots.ts'
import { shopResolvers } from './shop.ts'
import { variantResolvers } from './variant.ts'

/** What the catalogue half answers, part by part; the server merges the parts. */
export const catalogueResolvers = [shopResolvers, deliveryResolvers, catalogueRoots, productResolvers, variantResolvers]
