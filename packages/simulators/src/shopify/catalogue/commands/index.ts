import type { ShopContext } from '../../context.ts'
import { changeProduct, deleteProduct } from './change-product.ts'
import { changeVariant } from './change-variant.ts'
import { createProduct } from './create-product.ts'
import { setStock, unstock } from './set-stock.ts'

export { changeProduct, changeVariant, createProduct, deleteProduct, setStock, unstock }

/** What a merchant does to the catalogue and to stock, by name, for the control API. */
export const catalogueCommands: Readonly<Record<string, (context: ShopContext, input: unknown) => unknown>> = {
  changeProduct,
  changeVariant,
  createProduct,
  deleteProduct,
  setStock,
  unstock,
}
