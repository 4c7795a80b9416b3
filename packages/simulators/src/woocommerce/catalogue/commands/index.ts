import type { SiteContext } from '../../context.ts'
import { changeProduct, deleteProduct, restoreProduct, setStock, trashProduct } from './change-product.ts'
import { createProduct } from './create-product.ts'

export { changeProduct, deleteProduct, type ProductInput, restoreProduct, setStock, trashProduct } from './change-product.ts'
export { addVariation, type CreateProductInput, createProduct, type VariationInput } from './create-product.ts'
export { findProduct } from './find-product.ts'
export type { ProductFields } from './product-body.ts'

export const catalogueCommands = {
  createProduct,
  changeProduct,
  setStock,
  deleteProduct,
  trashProduct,
  restoreProduct,
} satisfies Readonly<Record<string, (context: SiteContext, input: never) => unknown>>
