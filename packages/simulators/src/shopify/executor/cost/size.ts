/**
 * How dear a connection of n rows is. `curve` reproduces the points measured on the platform, `2 + floor(n^0.44) x row` (reference 1.6);
 * `linear` is the old rule, `2 + n x row`, which some shops are reported to keep.
 */
export type CostModel = 'curve' | 'linear'

export const CONNECTION_BASE = 2
export const MUTATION_COST = 10
/** No single document may ask for more. */
export const DOCUMENT_LIMIT = 1_000

export function factorOf(model: CostModel, rows: number): number {
  return model === 'linear' ? rows : Math.floor(rows ** 0.44)
}
