export { changeProduct, deleteProduct } from './change-product.ts'
export { changeVariant } from './change-variant.ts'
export { type CreateProductInput, createProduct, type VariantInput } from './create-product.ts'
