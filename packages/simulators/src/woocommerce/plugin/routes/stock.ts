import { productOf, setProductStock } from '../../catalogue/products.ts'
import type { SiteContext } from '../../context.ts'
import { profileOf } from '../../site/profile.ts'
import type { Fields } from '../fields.ts'
import { stockKeeper } from '../stock-keeper.ts'

interface Row {
  readonly id: number
  readonly quantity: number
  readonly expected: number | null
}

type Outcome = Readonly<Record<string, unknown>> & { readonly id: number; readonly outcome: string }

const BUDGET_MS = 15_000
/** What a store can sensibly show. */
const MOST = 999_999_999

/** Absolute figures, each compared with what was expected; after fifteen seconds the rest is to be sent again. */
export function writeStock(context: SiteContext, body: Fields): unknown {
  body.text('key')
  const rows = body.rows('rows', 1, 1000).map(readRow)
  const { stockRowMs } = profileOf(context)
  const lives = context.call?.diesHalfWay ? Math.ceil(rows.length / 2) : rows.length
  let milliseconds = 0
  const outcomes = rows.slice(0, lives).map((row): Outcome => {
    if (milliseconds >= BUDGET_MS) return { id: row.id, outcome: 'retry' }
    milliseconds += stockRowMs
    return writeRow(context, row)
  })
  return { outcomes, milliseconds }
}

function readRow(row: Fields): Row {
  return { id: row.wholeNumber('id', 1), quantity: row.wholeNumber('quantity'), expected: row.optionalNumber('expected') }
}

function writeRow(context: SiteContext, { id, quantity, expected }: Row): Outcome {
  const product = productOf(context, id)
  const keeper = product && stockKeeper(context, product)
  if (!product || product.status === 'trash') return rejected(id, 'unknown_product', 'The store has no such product.')
  if (!keeper) return rejected(id, 'not_tracked', 'The store keeps no stock of this product.')
  if (keeper.id !== id) return rejected(id, 'parent_tracked', `Product ${keeper.id} keeps the stock of this variation.`)
  if (quantity < 0 || quantity > MOST) return rejected(id, 'quantity_refused', `The store cannot show a quantity of ${quantity}.`)
  const actual = keeper.stockQuantity ?? 0
  if (actual === quantity) return { id, outcome: 'already' }
  if (expected !== null && actual !== expected) return { id, outcome: 'stale', actual }
  setProductStock(context, id, quantity, { byPlugin: true })
  return { id, outcome: 'applied' }
}

function rejected(id: number, code: string, message: string): Outcome {
  return { id, outcome: 'rejected', code, message }
}
