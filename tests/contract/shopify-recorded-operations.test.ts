import { existsSync, readFileSync } from 'node:fs'
import { REHEARSAL_SHOP, type Rehearsal, rehearse, seedShop, WAREHOUSE, WAREHOUSE_SCOPES } from '@connect/simulators/shopify'
import { type DefinitionNode, parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'

const file = new URL('../../../shared/specs/shopify/operations.graphql', import.meta.url)
const absent = existsSync(file) ? '' : ' (skipped: the recorded operations are not beside this clone)'
if (absent) console.log(`The recorded Shopify operations are not tried${absent}`)

const definitions = absent ? [] : parse(readFileSync(file, 'utf8')).definitions
const nameOf = (definition: DefinitionNode) => ('name' in definition ? (definition.name?.value ?? '') : '')

/** A document of one operation with the fragments it needs. */
function documentOf(name: string): string {
  const wanted = new Set([name])
  for (let before = 0; before !== wanted.size; ) {
    before = wanted.size
    for (const one of definitions.filter((definition) => wanted.has(nameOf(definition))))
      for (const [, fragment] of print(one).matchAll(/\.\.\.(\w+)/g)) if (fragment && fragment !== 'on') wanted.add(fragment)
  }
  return definitions
    .filter((definition) => wanted.has(nameOf(definition)))
    .map(print)
    .join('\n')
}

async function seeded(): Promise<Rehearsal> {
  const shop = await rehearse({ scopes: [...WAREHOUSE_SCOPES, 'read_customers'] })
  await shop.platform.shop(REHEARSAL_SHOP).command((context) => seedShop(context))
  return shop
}

async function firstId(shop: Rehearsal, root: string): Promise<string> {
  const { data } = await shop.graphql(`{ ${root}(first: 1) { nodes { id } } }`)
  return (data as unknown as Record<string, { nodes: [{ id: string }] }>)[root]!.nodes[0].id
}

describe.skipIf(absent !== '')(`the recorded operations on a seeded simulated shop${absent}`, () => {
  it.each([
    'ShopInfo',
    'Locations',
    'CarrierServices',
    'ShippingMethods',
    'InventoryProperties',
    'VariantsPage',
    'BulkRunning',
    'WebhookList',
  ])('%s is answered in full', async (name) => {
    const { data, errors } = await (await seeded()).graphql(documentOf(name))
    expect(errors).toEqual([])
    expect(data).not.toBeNull()
  })

  it.each([
    ['ProductsChanged', "updated_at:>'2020-01-01T00:00:00Z'"],
    ['OrdersPage', 'status:open'],
    ['OrdersPage', 'status:cancelled'],
    ['FulfillmentOrdersPage', 'status:open'],
  ])('%s with the query "%s" is answered in full', async (name, query) => {
    const { data, errors } = await (await seeded()).graphql(documentOf(name), { query })
    expect(errors).toEqual([])
    const [list] = Object.values((data ?? {}) as unknown as Record<string, { nodes: readonly unknown[] }>)
    expect(list?.nodes.length).toBeGreaterThan(0)
  })

  it.each([
    ['ProductWithVariants', 'products'],
    ['OrderForFulfilment', 'orders'],
  ])('%s is answered in full', async (name, root) => {
    const shop = await seeded()
    const { data, errors } = await shop.graphql(documentOf(name), { id: await firstId(shop, root) })
    expect(errors).toEqual([])
    expect(Object.values(data ?? {})[0]).not.toBeNull()
  })

  it.each([
    ['InventoryByIds', 'inventoryItems'],
    ['OrderStates', 'orders'],
  ])('%s is answered in full', async (name, root) => {
    const shop = await seeded()
    const { data, errors } = await shop.graphql(documentOf(name), { ids: [await firstId(shop, root)], locationId: WAREHOUSE })
    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toContain('gid://shopify/')
  })

  it.each(['BulkCatalogue', 'BulkOpenOrders'])('%s runs as a bulk operation', async (name) => {
    const shop = await seeded()
    const started = await shop.graphql(documentOf('BulkQueryRun'), { query: documentOf(name) })
    const { id } = (started.data as unknown as { bulkOperationRunQuery: { bulkOperation: { id: string } } }).bulkOperationRunQuery
      .bulkOperation
    shop.pass(5_000)
    expect((await shop.graphql(documentOf('BulkStatus'), { id })).data).toMatchObject({
      bulkOperation: { status: 'COMPLETED', errorCode: null },
    })
  })
})
