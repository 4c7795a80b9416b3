import { expect, test } from 'vitest'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testConnection, testRun } from '../testing/environment.ts'
import { signalOf } from '../testing/order-fixtures.ts'
import { aVariant } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importProducts } from './import-products.ts'

const changes = { full: false, withLevels: false }

/** A store whose changed products do not show that the variant has changed since the first import. */
async function changedInSilence() {
  const store = new CatalogueStore()
  const warehouse = new StockWarehouse()
  const run = testRun({ store, warehouse }, { connection: testConnection() })
  store.put(aVariant('TENT'), aVariant('LAMP'))
  await importProducts(run.context, { full: true, withLevels: false })
  store.changeInSilence(aVariant('TENT', { productTitle: 'Ridge tent' }))
  const hear = async (subject: string | null) => {
    const signal = signalOf({ orderId: 'o' as never }, { eventId: `sku ${subject}`, topic: 'variant_changed', subject })
    await run.unitOfWork.transaction(run.context.connectionId, (r) => r.inbox.add(signal))
  }
  store.calls.length = 0
  return { store, warehouse, run, hear }
}

test('a variant that a signal names is read, although no walk over changes shows it', async () => {
  const { store, warehouse, run, hear } = await changedInSilence()
  await importProducts(run.context, changes)
  expect([warehouse.items.get('TENT')?.description, store.calls]).toEqual(['Product TENT', ['products']])
  await hear('variant-tent')
  await importProducts(run.context, changes)
  expect(warehouse.items.get('TENT')?.description).toBe('Ridge tent')
  expect(store.calls).toEqual(['products', 'products', 'variants'])
})

test('one that the walk came by is not read again, nor is one without a name', async () => {
  const { store, run, hear } = await changedInSilence()
  store.put(aVariant('TENT', { productTitle: 'Ridge tent' }))
  await hear('variant-tent')
  await hear(null)
  await importProducts(run.context, changes)
  expect(store.calls).toEqual(['products'])
})

test('one that is gone changes nothing', async () => {
  const { warehouse, run, hear } = await changedInSilence()
  const before = [...warehouse.items.keys()]
  await hear('variant-nobody')
  await importProducts(run.context, changes)
  expect([...warehouse.items.keys()]).toEqual(before)
})
