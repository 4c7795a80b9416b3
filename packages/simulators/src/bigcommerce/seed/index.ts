export { seedLarge } from './seed-large.ts'
export { smallStore } from './small-store.ts'
export { type ProductPlan, stockProduct, type VariantPlan } from './stock-product.ts'
