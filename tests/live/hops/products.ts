import { costs } from '../store/create-catalogue.ts'
import { listed } from '../walk/at-warehouse.ts'
import { asked, quiet } from '../walk/at-worker.ts'
import { type Catalogue, type Hop, type Live, noted } from '../walk/live.ts'

interface Item {
  readonly itemNumber: string
  readonly description: string | null
  readonly unitCost: string | null
}

/** WC-21 to WC-26: goods come in, one item for each variation; the rest does not, each with its reason. */
export const products: Hop = {
  name: 'First dataset: products come in with their unit cost, or stay out with a reason',
  run: async (live) => {
    const { made, notes, check, measure } = live
    const catalogue = noted(notes.catalogue, 'catalogue')
    await asked(live, 'POST', 'requests', { kind: 'first_dataset' })
    const done = await quiet(live)
    check('the first dataset, and the connection', [done.firstDataset, done.state], ['done', 'active'])
    const items = await listed<Item>(live, 'items')
    measure('items of the whole store', items.length)
    const own = items.filter(({ itemNumber }) => itemNumber.startsWith(made.prefix))
    const { simple, red, blue, small, large, row } = catalogue
    const wanted = [simple, red, blue, small, large, ...row].map(({ sku }) => sku)
    check('items of the products made', own.map(({ itemNumber }) => itemNumber).sort(), [...wanted].sort())
    const mug = own.find(({ itemNumber }) => itemNumber === simple.sku)
    check('unit cost of the mug', Number(mug?.unitCost), Number(notes.hasCosts ? costs.ownCost : costs.field))
    const unknown = own.filter(({ itemNumber, unitCost }) => itemNumber !== simple.sku && unitCost !== null)
    check(
      'unit costs of products that have none',
      unknown.map(({ itemNumber }) => itemNumber),
      [],
    )
    check(
      'how a variation is called',
      own.find(({ itemNumber }) => itemNumber === red.sku)?.description?.replace(/\W+/g, ' '),
      'Live suite shirt RED',
    )
    await reasons(live, catalogue)
  },
}

interface Row {
  readonly variantId: string
  readonly state: string
  readonly text: string
}

/** As the plugin's page shows them. */
async function reasons({ page, check, measure }: Live, { grouped, external, virtual, pdf, nameless }: Catalogue): Promise<void> {
  if (!page) return
  const kinds = { grouped, external, virtual, downloadable: pdf, 'without SKU': nameless }
  for (const [kind, sold] of Object.entries(kinds)) {
    const search = sold.sku || 'Live suite without SKU'
    const { json } = await page.screen('products', `?search=${encodeURIComponent(search)}`)
    const row = (json['products'] as { readonly rows: readonly Row[] } | undefined)?.rows.find(
      ({ variantId }) => variantId === String(sold.id),
    )
    check(`${kind}: what its page says`, row?.state, 'Not imported')
    measure(`${kind}: reason`, row?.text ?? JSON.stringify(json).slice(0, 200))
  }
}
