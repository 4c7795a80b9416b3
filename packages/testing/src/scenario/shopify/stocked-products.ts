import { type ProductPlan, WAREHOUSE } from '@connect/simulators/shopify'

/** One plain product for each SKU, with units at the shop's warehouse location and a unit cost. */
export const stockedProducts = (stock: Readonly<Record<string, number>>): readonly ProductPlan[] =>
  Object.entries(stock).map(([sku, units]) => ({
    title: `Product ${sku}`,
    variants: [{ sku, price: '20.00', cost: '8.50', stock: { [WAREHOUSE]: units } }],
  }))
