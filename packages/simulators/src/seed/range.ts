/** One choice of an option: what the customer reads, what the SKU carries, and what it adds to price and cost. */
export type Choice = readonly [name: string, code: string, price?: number, cost?: number]

/** A product of a range: every combination of its choices is a variant. Prices and costs in whole currency. */
export interface RangeItem {
  readonly prefix: string
  readonly price: number
  readonly cost: number
  readonly options?: Readonly<Record<string, readonly Choice[]>>
}

/** One variant of it; `options` are the choices by option, none where the product has none. */
export interface Combination {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly price: string
  readonly cost: string
}

export function combinationsOf(item: RangeItem): readonly Combination[] {
  return combine(Object.entries(item.options ?? {})).map((choices) => {
    const sum = (position: 2 | 3) => choices.reduce((total, [, choice]) => total + (choice[position] ?? 0), 0)
    return {
      sku: [item.prefix, ...choices.map(([, choice]) => choice[1])].join('-'),
      options: Object.fromEntries(choices.map(([name, choice]) => [name, choice[0]])),
      price: (item.price + sum(2)).toFixed(2),
      cost: (item.cost + sum(3)).toFixed(2),
    }
  })
}

type Named = readonly [option: string, choice: Choice]

function combine(options: readonly (readonly [string, readonly Choice[]])[]): Named[][] {
  const [first, ...rest] = options
  if (!first) return [[]]
  const [name, choices] = first
  return choices.flatMap((choice) => combine(rest).map((others): Named[] => [[name, choice], ...others]))
}
