import { describe, expect, test } from 'vitest'
import type { ItemUpsert } from '../../domain/warehouse.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testRun } from '../testing/environment.ts'
import { aVariant } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importProducts } from './import-products.ts'

const note = 'Its unit cost is in EUR and the division keeps USD: it was left out.'

/** Takes items, but not all of what they say. */
class ChoosyWarehouse extends StockWarehouse {
  override async upsertItems(items: readonly ItemUpsert[]) {
    const outcomes = await super.upsertItems(items)
    return outcomes.map((outcome) => (outcome.kind === 'applied' ? { ...outcome, value: { ...outcome.value, note } } : outcome))
  }
}

async function imported(warehouse: StockWarehouse): Promise<readonly { readonly code: string; readonly message: string }[]> {
  const store = new CatalogueStore()
  store.put(aVariant('TENT', { productTitle: 'Ridge tent' }))
  const run = testRun({ store, warehouse })
  await importProducts(run.context, { full: true, withLevels: false })
  expect(run.run().counts).toMatchObject({ seen: 1, applied: 1 })
  expect([...run.unitOfWork.tables.problems.values()]).toEqual([])
  return run.unitOfWork.tables.activity
}

describe('what the warehouse did not take over of an item', () => {
  test('stands in the timeline of the product, behind what was done', async () => {
    expect(await imported(new ChoosyWarehouse())).toMatchObject([
      { code: 'item_created', message: `Ridge tent (SKU TENT): item "TENT" was created. ${note}` },
    ])
  })
  test('is not spoken of where it took everything', async () => {
    expect(await imported(new StockWarehouse())).toMatchObject([{ message: 'Ridge tent (SKU TENT): item "TENT" was created.' }])
  })
})
