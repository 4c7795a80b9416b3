import { id, type StockKey, type StoreLocationId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { aLevel } from '../testing/nodes.ts'
import { collected, nodes, scriptedShop } from '../testing/scripted-shop.ts'

const place = (number: number) => id<StoreLocationId>(`gid://shopify/Location/${number}`)
const key = (number: number) => id<StockKey>(`gid://shopify/InventoryItem/${number}`)
const at = (levels: ReturnType<typeof aLevel>[], endCursor: string | null = null, count?: number) => ({
  data: {
    location: { id: place(1), inventoryLevels: nodes(levels, endCursor) },
    ...(count === undefined ? {} : { productVariantsCount: { count } }),
  },
})

describe('reading stock', () => {
  it('of everything takes pages of 250 per location', async () => {
    const shop = scriptedShop({ InventoryAtLocation: [at([aLevel(1, 4)], 'c', 300), at([aLevel(2, 5)]), at([aLevel(1, 1, 1, 2)])] })
    const levels = (await collected(shop.store.readLevels([place(1), place(2)], 'all'))).flat()
    expect(levels.map(({ figure }) => figure)).toEqual([4, 5, 1])
    expect(shop.requests.map(({ variables }) => [variables['first'], variables['after'], variables['count']])).toEqual([
      [250, null, true],
      [250, 'c', false],
      [250, null, false],
    ])
  })

  it('of a large catalogue is one bulk result, of the locations asked for', async () => {
    const started = { data: { bulkOperationRunQuery: { bulkOperation: { id: 'b', status: 'CREATED' }, userErrors: [] } } }
    const completed = { data: { bulkOperation: { id: 'b', status: 'COMPLETED', url: 'http://f' } } }
    const file = [{ id: key(1) }, { ...aLevel(1, 4), __parentId: key(1) }, { ...aLevel(1, 9, 9, 2), __parentId: key(1) }]
    const script = { InventoryAtLocation: [at([aLevel(1, 4)], 'c', 9000)], BulkQueryRun: [started], BulkStatus: [completed] }
    const shop = scriptedShop(script, {}, { 'http://f': file.map((line) => JSON.stringify(line)).join('\n') })
    expect((await collected(shop.store.readLevels([place(1)], 'all'))).flat()).toMatchObject([{ stockKey: key(1), figure: 4 }])
  })

  it('of items named says which are not stocked there, and leaves out what is unknown', async () => {
    const found = { data: { nodes: [{ id: key(1), inventoryLevel: aLevel(1, 4, 3) }, { id: key(2), inventoryLevel: null }, null] } }
    const shop = scriptedShop({ InventoryByIds: [found] }, { settings: { stockFigure: 'available' } })
    expect((await collected(shop.store.readLevels([place(1)], [key(1), key(2), key(3)]))).flat()).toEqual([
      { stockKey: key(1), locationId: place(1), figure: 3, physical: 4, stocked: true },
      { stockKey: key(2), locationId: place(1), figure: 0, physical: 0, stocked: false },
    ])
  })
})
