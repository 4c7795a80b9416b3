import { z } from 'zod'
import { type Operation, userErrors } from './operation.ts'

const payload = z.object({ userErrors }).nullish()
const data = z.record(z.string(), payload)
export type MutationPayloads = z.infer<typeof data>

/** Fields per request: ten points each, 250 rows each (reference 1.7). */
export const FIELDS_PER_SET = 4
export const FIELDS_PER_ACTIVATION = 20

/** n batches of figures in one request, each under its own key: `f0`, `f1`... */
export function inventorySet(fields: number): Operation<MutationPayloads> {
  return {
    name: 'InventorySet',
    kind: 'idempotent',
    sizes: {},
    points: 10 * fields,
    data,
    text: `mutation InventorySet(${each(fields, (n) => `$input${n}: InventorySetQuantitiesInput!, $key${n}: String!`, ', ')}) {
${each(fields, (n) => `  f${n}: inventorySetQuantities(input: $input${n}) @idempotent(key: $key${n}) { userErrors { code field message } }`, '\n')}
}`,
  }
}

/** Stocks n items, each at a location, in one request. */
export function inventoryActivate(fields: number): Operation<MutationPayloads> {
  return {
    name: 'InventoryActivate',
    kind: 'idempotent',
    sizes: {},
    points: 10 * fields,
    data,
    text: `mutation InventoryActivate(${each(fields, (n) => `$item${n}: ID!, $location${n}: ID!, $key${n}: String!`, ', ')}) {
${each(
  fields,
  (n) =>
    `  f${n}: inventoryActivate(inventoryItemId: $item${n}, locationId: $location${n}) @idempotent(key: $key${n}) { userErrors { field message } }`,
  '\n',
)}
}`,
  }
}

function each(fields: number, write: (n: number) => string, between: string): string {
  return Array.from({ length: fields }, (_, n) => write(n)).join(between)
}
