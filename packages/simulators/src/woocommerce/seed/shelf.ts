import { combinationsOf, type RangeItem } from '../../seed/range.ts'
import { type CreateProductInput, createProduct } from '../catalogue/commands/index.ts'
import type { Seeding } from './seeding.ts'

/** A plain product: name, SKU, price, cost, pounds, units on the shelf. */
export type Plain = readonly [name: string, sku: string, price: string, cost: string, weight: string, units: number]

/** A product whose choices are variations. */
export interface Chosen extends RangeItem {
  readonly name: string
  readonly weight: string
  /** At most, of each variation. */
  readonly units: number
}

/** Where a shop keeps what its goods cost: in the store's own field, or in a meta field of the merchant's. */
export type CostKeeping = (cost: string) => Pick<CreateProductInput, 'cost' | 'meta'>

export const inCostOfGoods: CostKeeping = (cost) => ({ cost })

export function inMeta(key: string): CostKeeping {
  return (cost) => ({ meta: { [key]: cost } })
}

export function stockPlain({ context }: Seeding, plain: readonly Plain[], costs: CostKeeping): void {
  for (const [name, sku, price, cost, weight, stock] of plain) createProduct(context, { name, sku, price, weight, stock, ...costs(cost) })
}

export function stockChosen(seeding: Seeding, chosen: readonly Chosen[], costs: CostKeeping): void {
  for (const item of chosen) {
    const variations = combinationsOf(item).map(({ sku, options, price, cost }) => ({
      sku,
      options,
      price,
      ...costs(cost),
      stock: seeding.between(Math.ceil(item.units / 2), item.units),
    }))
    createProduct(seeding.context, { name: item.name, sku: item.prefix, weight: item.weight, variations })
  }
}
