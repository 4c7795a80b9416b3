import { type EffectKey, id, type LevelBatch, type StockKey, type StoreLocationId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { aLevel } from '../testing/nodes.ts'
import { type Scripted, scriptedShop } from '../testing/scripted-shop.ts'

const item = (number: number) => `gid://shopify/InventoryItem/${number}`
const row = (number: number, figure = 5, comparedWith: number | null = 4) => ({
  stockKey: id<StockKey>(item(number)),
  locationId: id<StoreLocationId>('gid://shopify/Location/1'),
  figure,
  comparedWith,
})
const batch = (key: string, rows: LevelBatch['rows']): LevelBatch => ({ key: id<EffectKey>(key), reference: 'run 7', rows })
const many = (count: number, from = 1) => Array.from({ length: count }, (_, n) => row(from + n))
const fine = (fields = 1): Scripted => ({
  data: Object.fromEntries(Array.from({ length: fields }, (_, n) => [`f${n}`, { userErrors: [] }])),
})
const refused = (...errors: { place?: number; code?: string; message?: string }[]): Scripted => ({
  data: {
    f0: {
      userErrors: errors.map(({ place, code, message }) => ({
        field: place === undefined ? ['input'] : ['input', 'quantities', String(place), 'quantity'],
        code: code ?? null,
        message: message ?? code ?? 'no',
      })),
    },
  },
})
const quantities = (variables: Readonly<Record<string, unknown>>, field = 0) =>
  (variables[`input${field}`] as { quantities: { inventoryItemId: string; changeFromQuantity: number | null }[] }).quantities

describe('sending stock', () => {
  it('of 1,000 items takes four fields in one request, each under its own key', async () => {
    const shop = scriptedShop({ InventorySet: [fine(4)] })
    const batches = [0, 1, 2, 3].map((n) => batch(`k${n}`, many(250, n * 250 + 1)))
    const outcomes = await shop.store.setLevels(batches)
    expect(outcomes.flat().filter(({ kind }) => kind === 'applied')).toHaveLength(1000)
    expect(shop.requests).toHaveLength(1)
    expect([0, 1, 2, 3].map((n) => shop.requests[0]!.variables[`key${n}`])).toEqual(['k0', 'k1', 'k2', 'k3'])
  })

  it('says what it compares with, in every row, and where the figure comes from', async () => {
    const shop = scriptedShop({ InventorySet: [fine()] }, { settings: { stockFigure: 'available' } })
    await shop.store.setLevels([batch('k', [row(1, 5, 4), row(2, 5, null)])])
    expect(shop.requests[0]!.variables['input0']).toEqual({
      name: 'available',
      reason: 'correction',
      referenceDocumentUri: 'gid://intellitrack/SyncJob/run%207',
      quantities: [
        { inventoryItemId: item(1), locationId: 'gid://shopify/Location/1', quantity: 5, changeFromQuantity: 4 },
        { inventoryItemId: item(2), locationId: 'gid://shopify/Location/1', quantity: 5, changeFromQuantity: null },
      ],
    })
  })

  it('with one bad row in 250 ends as 249 written and one named problem, in two calls', async () => {
    const shop = scriptedShop({ InventorySet: [refused({ place: 17, code: 'NON_MUTABLE_INVENTORY_ITEM' }), fine()] })
    const [outcomes] = await shop.store.setLevels([batch('k', many(250))])
    expect(outcomes!.filter(({ kind }) => kind === 'applied')).toHaveLength(249)
    expect(outcomes![17]).toMatchObject({ kind: 'rejected', code: 'bundle_stock', message: expect.stringContaining(item(18)) })
    expect(shop.requests.map(({ variables }) => variables['key0'])).toEqual(['k', 'k:2'])
    expect(quantities(shop.requests[1]!.variables)).toHaveLength(249)
  })

  it('keeps to the place in the batch when rows are taken out a second time', async () => {
    const shop = scriptedShop({
      InventorySet: [
        refused({ place: 0, code: 'INVALID_INVENTORY_ITEM' }),
        refused({ place: 0, code: 'INVALID_QUANTITY_NEGATIVE' }),
        fine(),
      ],
    })
    const [outcomes] = await shop.store.setLevels([batch('k', many(3))])
    expect(outcomes).toMatchObject([{ code: 'stock_item_gone' }, { code: 'quantity_refused' }, { kind: 'applied' }])
  })

  it('halves a batch that is refused without a named row until the bad one is alone', async () => {
    const shop = scriptedShop({
      InventorySet: (variables) => {
        const fields = Object.keys(variables).filter((name) => name.startsWith('input')).length
        const answers = Array.from({ length: fields }, (_, n) => {
          const bad = quantities(variables, n).some(({ inventoryItemId }) => inventoryItemId === item(100))
          return [`f${n}`, { userErrors: bad ? [{ field: null, code: null, message: 'cannot' }] : [] }]
        })
        return { data: Object.fromEntries(answers) }
      },
    })
    const [outcomes] = await shop.store.setLevels([batch('k', many(250))])
    expect(outcomes!.filter(({ kind }) => kind === 'applied')).toHaveLength(249)
    expect(outcomes![99]).toMatchObject({ kind: 'rejected', code: 'stock_refused' })
    expect(shop.requests.length).toBeLessThanOrEqual(16)
    const keys = shop.requests.flatMap(({ variables }) =>
      Object.entries(variables).flatMap(([name, value]) => (name.startsWith('key') ? [value] : [])),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('whose figures moved meanwhile is told the actual ones by one batched read', async () => {
    const stale = refused({ place: 0, code: 'CHANGE_FROM_QUANTITY_STALE' }, { place: 2, code: 'CHANGE_FROM_QUANTITY_STALE' })
    const found = {
      data: {
        nodes: [
          { id: item(1), inventoryLevel: aLevel(1, 9) },
          { id: item(3), inventoryLevel: aLevel(3, 7) },
        ],
      },
    }
    const shop = scriptedShop({ InventorySet: [stale, fine()], InventoryByIds: [found] })
    const [outcomes] = await shop.store.setLevels([batch('k', many(3))])
    expect(outcomes).toEqual([
      { kind: 'stale', actual: 9 },
      { kind: 'applied', value: null },
      { kind: 'stale', actual: 7 },
    ])
    expect(shop.names()).toEqual(['InventorySet', 'InventorySet', 'InventoryByIds'])
  })

  it('is tried again when even the actual figure cannot be read', async () => {
    const shop = scriptedShop({
      InventorySet: [refused({ place: 0, code: 'CHANGE_FROM_QUANTITY_STALE' })],
      InventoryByIds: () => ({ status: 402 }),
    })
    expect(await shop.store.setLevels([batch('k', [row(1)])])).toMatchObject([[{ kind: 'retry' }]])
  })

  it('for an item that is not stocked at the location stocks it first, then sets it without comparing', async () => {
    const shop = scriptedShop({
      InventorySet: [refused({ place: 1, code: 'ITEM_NOT_STOCKED_AT_LOCATION' }), fine(2)],
      InventoryActivate: [fine()],
    })
    const [outcomes] = await shop.store.setLevels([batch('k', many(2))])
    expect(outcomes).toMatchObject([{ kind: 'applied' }, { kind: 'applied' }])
    expect(shop.requests[1]!.variables).toEqual({ item0: item(2), location0: 'gid://shopify/Location/1', key0: 'k:activate:1' })
    expect(quantities(shop.requests[2]!.variables, 1)).toMatchObject([{ inventoryItemId: item(2), changeFromQuantity: null }])
  })

  it('that cannot be stocked there is named', async () => {
    const no = { data: { f0: { userErrors: [{ field: ['locationId'], message: 'no such location' }] } } }
    const shop = scriptedShop({
      InventorySet: [refused({ place: 0, message: 'The item is not stocked at the location.' })],
      InventoryActivate: [no],
    })
    expect(await shop.store.setLevels([batch('k', [row(1)])])).toMatchObject([[{ kind: 'rejected', code: 'not_stocked' }]])
  })

  it('whose reply was lost is asked for again with the same key, and is uncertain when that is lost too', async () => {
    const found = scriptedShop({ InventorySet: [{ broken: 'maybe' }, fine()] })
    expect(await found.store.setLevels([batch('k', [row(1)])])).toMatchObject([[{ kind: 'applied' }]])
    const lost = scriptedShop({ InventorySet: () => ({ broken: 'maybe' }) })
    expect(await lost.store.setLevels([batch('k', many(2))])).toMatchObject([[{ kind: 'uncertain' }, { kind: 'uncertain' }]])
    expect(new Set(lost.requests.map(({ variables }) => variables['key0']))).toEqual(new Set(['k']))
  })

  it.each(['IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED', 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH'])(
    'takes a new key when the shop says %s',
    async (code) => {
      const shop = scriptedShop({ InventorySet: [refused({ code }), fine()] })
      expect(await shop.store.setLevels([batch('k', [row(1)])])).toMatchObject([[{ kind: 'applied' }]])
      expect(shop.requests.map(({ variables }) => variables['key0'])).toEqual(['k', 'k:2'])
    },
  )

  it('waits when the same key is being worked on', async () => {
    const shop = scriptedShop({ InventorySet: [refused({ code: 'IDEMPOTENCY_CONCURRENT_REQUEST' })] })
    expect(await shop.store.setLevels([batch('k', [row(1)])])).toMatchObject([[{ kind: 'retry' }]])
  })

  it('without the permission is a named problem for each row', async () => {
    const denied = { errors: [{ message: 'write_inventory is needed', extensions: { code: 'ACCESS_DENIED' } }] }
    const shop = scriptedShop({ InventorySet: [denied] })
    expect(await shop.store.setLevels([batch('k', many(2))])).toMatchObject([
      [{ code: 'permission_missing' }, { code: 'permission_missing' }],
    ])
  })

  it('keeps one unreadable id from sinking the others, without asking', async () => {
    const shop = scriptedShop({ InventorySet: [fine()] })
    const odd = { ...row(1), stockKey: id<StockKey>('gid://shopify/ProductVariant/1') }
    expect(await shop.store.setLevels([batch('k', [odd, row(2)])])).toMatchObject([[{ code: 'stock_item_gone' }, { kind: 'applied' }]])
    expect(quantities(shop.requests[0]!.variables)).toHaveLength(1)
  })

  it('sends the batches apart when a request with several is refused whole', async () => {
    const bad = { errors: [{ message: 'bad request', extensions: { code: 'INVALID_VARIABLE' } }] }
    const shop = scriptedShop({
      InventorySet: (variables) => {
        const fields = Object.keys(variables).filter((name) => name.startsWith('input'))
        const spoilt = fields.some((_, n) => quantities(variables, n).some(({ inventoryItemId }) => inventoryItemId === item(1)))
        return spoilt ? bad : fine(fields.length)
      },
    })
    const outcomes = await shop.store.setLevels([batch('a', many(2)), batch('b', many(2, 3))])
    expect(outcomes).toMatchObject([
      [{ code: 'stock_refused' }, { kind: 'applied' }],
      [{ kind: 'applied' }, { kind: 'applied' }],
    ])
  })
})
