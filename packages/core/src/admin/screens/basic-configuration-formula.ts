import { availableToSell } from '../../planning/available-to-sell.ts'
import { stockMode } from '../../planning/stock-mode.ts'
import type { Capabilities } from '../../ports/store-platform.ts'
import type { StockArithmetic } from '../../records/catalogue.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { FormulaView } from '../views/configuration.ts'

/** Products looked through for one whose sum says the most. */
const looked = 25

/** The sum behind a figure of the store, worked on a SKU of the merchant's own; before there is one, on an example that says so. */
export async function stockFormula(admin: Admin, { id, settings }: ConnectionRecord, store: Capabilities): Promise<FormulaView> {
  const mode = stockMode(settings, store)
  const { rows } = await admin.reports.products(id, { search: '', filter: '', cursor: null, limit: looked })
  const sums = rows.flatMap(({ variant, levels }) =>
    levels.flatMap(({ arithmetic }) => (arithmetic?.mode === mode ? [{ sku: variant.sku ?? variant.productTitle, sum: arithmetic }] : [])),
  )
  const [telling] = sums.toSorted((a, b) => weight(b.sum) - weight(a.sum) || b.sum.onHand - a.sum.onHand)
  if (telling) return view(admin, telling.sku, telling.sum, 'As it was worked last for this item.')
  const text =
    mode === 'order'
      ? 'An example: no stock has been sent in this way yet. Units on open orders are left out, as the store has taken them off already.'
      : 'An example: no stock has been sent in this way yet. The store takes off its own open orders by itself, and is told of shipments.'
  return view(admin, 'Example', example(mode, settings), text)
}

/** Requirements 4.5: 40 on the shelf, 7 of them promised. */
const example = (mode: StockArithmetic['mode'], settings: ConnectionRecord['settings']): StockArithmetic =>
  availableToSell({
    mode,
    onHand: 40,
    unpickedOnOpenOrders: 7,
    unpickedOnOwnOrders: mode === 'order' ? 7 : 4,
    notAccepted: 2,
    pickedNotRecorded: 5,
    buffer: settings.stockBuffer,
    allowNegative: settings.allowNegative,
  })

function view({ app }: Admin, sku: string, sum: StockArithmetic, text: string): FormulaView {
  const total = sum.onHand + sum.pickedNotRecorded - sum.unpicked - sum.notAccepted - sum.buffer
  return {
    group: 'stock',
    title: 'How the stock of an item is worked out',
    text: total < 0 && sum.result === 0 ? `${text} The store never shows less than 0.` : text,
    sku,
    terms: [{ label: 'On hand in IntelliTrack', sign: '', units: sum.onHand }, ...terms(sum)],
    result: { label: `Shown in ${app.storeAdmin}`, units: sum.result },
  }
}

const weight = (sum: StockArithmetic): number => terms(sum).filter(({ units }) => units !== 0).length

/** All that the mode knows; a buffer only where there is one. */
function terms({ mode, unpicked, notAccepted, pickedNotRecorded, buffer }: StockArithmetic): FormulaView['terms'] {
  const all: FormulaView['terms'] =
    mode === 'order'
      ? [
          { label: 'Unpicked on open picking orders', sign: '-', units: unpicked },
          { label: 'Sold, not in IntelliTrack yet', sign: '-', units: notAccepted },
          { label: 'Stock buffer', sign: '-', units: buffer },
        ]
      : [
          { label: 'Picked, not recorded in the store yet', sign: '+', units: pickedNotRecorded },
          { label: 'Unpicked on orders of other systems', sign: '-', units: unpicked },
          { label: 'Stock buffer', sign: '-', units: buffer },
        ]
  return all.filter(({ units, label }) => units !== 0 || label !== 'Stock buffer')
}
