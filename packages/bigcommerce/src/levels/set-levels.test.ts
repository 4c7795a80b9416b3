import { type EffectKey, id, type LevelBatch, type StockKey, type StoreLocationId } from '@connect/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aProduct, aVariant } from '../testing/nodes.ts'
import { type Script, type Scripted, type SeenRequest, scriptedStore } from '../testing/scripted-store.ts'
import { setLevels } from './set-levels.ts'

const PUT = 'PUT /v3/inventory/adjustments/absolute'
const fine: Scripted = { json: { transaction_id: 't' } }
const refused = (title: string, errors: object = {}): Scripted => ({ status: 422, json: { status: 422, title, type: 'x', errors } })
const row = (key: string, figure = 5, location = '1') => ({
  stockKey: id<StockKey>(key),
  locationId: id<StoreLocationId>(location),
  figure,
  comparedWith: 4,
})
const batch = (rows: LevelBatch['rows'], key = 'k'): LevelBatch => ({ key: id<EffectKey>(key), reference: 'IntelliTrack run', rows })
interface Item {
  readonly location_id: number
  readonly variant_id?: number
  readonly product_id?: number
  readonly quantity: number
}
const itemsOf = (request: SeenRequest) => (request.body as { readonly items: readonly Item[] }).items
const send = async (script: Script, ...batches: readonly LevelBatch[]) => {
  const store = scriptedStore(script)
  return { outcomes: await setLevels(store.client, batches), store, sent: store.requests.filter(({ name }) => name === PUT) }
}

describe('sending stock', () => {
  it('says for each row one thing that its stock is kept on, the figure, and what it is for', async () => {
    const { outcomes, sent } = await send({ [PUT]: [fine] }, batch([row('v:7', 3), row('p:9', 4, '2')]))
    expect(outcomes).toMatchObject([[{ kind: 'applied' }, { kind: 'applied' }]])
    expect(sent[0]!.body).toEqual({
      reason: 'IntelliTrack run',
      items: [
        { location_id: 1, variant_id: 7, quantity: 3 },
        { location_id: 2, product_id: 9, quantity: 4 },
      ],
    })
  })

  it('puts rows of several batches into full requests, grouped by place, and answers each batch in its order', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => row(`v:${n + 1}`, n, n % 2 === 0 ? '2' : '1'))
    const { outcomes, sent } = await send({ [PUT]: () => fine }, batch(rows.slice(0, 1200), 'a'), batch(rows.slice(1200), 'b'))
    expect(outcomes.map((list) => list.length)).toEqual([1200, 800])
    expect(sent).toHaveLength(1)
    expect(itemsOf(sent[0]!).map(({ location_id }) => location_id)).toEqual(rows.map((_, n) => (n < 1000 ? 1 : 2)))
  })

  it('never asks for what no store has: another key, another place, less than none', async () => {
    const odd = [row('gid://x'), row('v:0'), row('v:1', 5, 'here'), row('v:2', -1), row('v:3', 1.5), row('v:4', 3_000_000_000), row('v:5')]
    const { outcomes, sent } = await send({ [PUT]: [fine] }, batch(odd))
    expect(outcomes[0]?.map((one) => ('code' in one ? one.code : one.kind))).toEqual([
      'stock_item_gone',
      'stock_item_gone',
      'stock_location_gone',
      'quantity_refused',
      'quantity_refused',
      'quantity_refused',
      'applied',
    ])
    expect(itemsOf(sent[0]!)).toHaveLength(1)
  })

  it('takes out the rows that the store names, each with what it says of it, and sends the rest again', async () => {
    const title = '[Item with variant_id 2 is not tracked, Item with product_id 3 does not exist]'
    const { outcomes, sent } = await send({ [PUT]: [refused(title), fine] }, batch([row('v:1'), row('v:2'), row('p:3'), row('v:3')]))
    expect(outcomes).toMatchObject([
      [
        { kind: 'applied' },
        { code: 'stock_refused', message: 'v:2 at 1: Item with variant_id 2 is not tracked' },
        { code: 'stock_item_gone', message: expect.stringContaining('product_id 3') },
        { kind: 'applied' },
      ],
    ])
    expect(itemsOf(sent[1]!).map((item) => item.variant_id)).toEqual([1, 3])
  })

  it('takes out rows that are named by their place in the list', async () => {
    const answers = [refused('Payload contains invalid fields', { 'items.1.quantity': 'must be lower' }), fine]
    const { outcomes } = await send({ [PUT]: answers }, batch([row('v:1'), row('v:2')]))
    expect(outcomes).toMatchObject([[{ kind: 'applied' }, { code: 'quantity_refused', message: 'v:2 at 1: must be lower' }]])
  })

  it('halves what is refused without a name, and is not caught by a store that refuses everything', async () => {
    const bad = new Set([17])
    const fussy = (request: SeenRequest) => (itemsOf(request).some(({ variant_id }) => bad.has(variant_id ?? 0)) ? refused('No.') : fine)
    const rows = Array.from({ length: 2000 }, (_, n) => row(`v:${n + 1}`))
    const one = await send({ [PUT]: fussy }, batch(rows))
    expect(one.outcomes[0]?.filter(({ kind }) => kind === 'applied')).toHaveLength(1999)
    expect(one.outcomes[0]?.[16]).toMatchObject({ kind: 'rejected', code: 'stock_refused' })
    expect(one.sent.length).toBeLessThanOrEqual(24)
    const all = await send({ [PUT]: () => ({ status: 400, body: '<html>' }) }, batch(rows))
    expect(all.sent.length).toBeLessThanOrEqual(151)
    expect(all.outcomes[0]?.every(({ kind }) => kind === 'retry' || kind === 'rejected')).toBe(true)
  })

  it('follows the stock of a product with one variant to where it is kept now', async () => {
    const title = '[Item with variant_id 1001 is tracked by product, please update stock by product id]'
    const script = {
      [PUT]: [refused(title), fine, fine],
      'GET /v3/inventory/items': [{ json: { data: [{ identity: { variant_id: 1001, product_id: 1 }, locations: [] }] } }],
      'GET /v3/catalog/products': [{ json: { data: [aProduct(1)] } }],
    }
    const { outcomes, sent } = await send(script, batch([row('v:1001', 8), row('v:5')]))
    expect(outcomes).toMatchObject([[{ kind: 'applied' }, { kind: 'applied' }]])
    expect(sent.map((request) => itemsOf(request))).toEqual([
      [expect.anything(), expect.anything()],
      [{ location_id: 1, variant_id: 5, quantity: 5 }],
      [{ location_id: 1, product_id: 1, quantity: 8 }],
    ])
  })

  it.each<[string, Scripted, string]>([
    ['has several variants', { json: { data: [aProduct(1, { variants: [aVariant(1001), aVariant(1002)] })] } }, 'rejected'],
    ['is gone', { json: { data: [] } }, 'rejected'],
    ['cannot be read now', { status: 403 }, 'retry'],
  ])('leaves a figure alone whose product %s', async (_, product, kind) => {
    const script = { [PUT]: [refused('[Item with product_id 1 is tracked by variant]')], 'GET /v3/catalog/products': [product] }
    expect((await send(script, batch([row('p:1')]))).outcomes).toMatchObject([[{ kind }]])
  })

  it('goes on after a lost reply, and stops where nothing can be done now', async () => {
    const rows = Array.from({ length: 4001 }, (_, n) => row(`v:${n + 1}`))
    const kinds = (outcomes: readonly (readonly { readonly kind: string }[])[]) => [...new Set(outcomes.flat().map(({ kind }) => kind))]
    const lost = await send({ [PUT]: (_, nth) => (nth < 3 ? { broken: 'maybe' } : fine) }, batch(rows))
    expect(kinds(lost.outcomes)).toEqual(['uncertain', 'applied'])
    expect(lost.outcomes[0]?.filter(({ kind }) => kind === 'uncertain')).toHaveLength(2000)
    const dead = await send({ [PUT]: () => ({ status: 401 }) }, batch(rows))
    expect(kinds(dead.outcomes)).toEqual(['retry'])
    const denied = await send({ [PUT]: [fine, { status: 403 }] }, batch(rows))
    expect(denied.outcomes[0]?.slice(1998, 2002)).toMatchObject([
      { kind: 'applied' },
      { kind: 'applied' },
      { code: 'permission_missing' },
      { code: 'permission_missing' },
    ])
    expect(denied.sent).toHaveLength(2)
  })

  it('whatever rows a store will not take, and however it says so, every other row is written and every row has one outcome', async () => {
    const trouble = fc.constantFrom('named', 'listed', 'unnamed')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.option(trouble, { freq: 9 }), { maxLength: 60 }), { maxLength: 5 }), async (shape) => {
        const bad = new Map<number, string>()
        const written = new Map<number, number>()
        let next = 0
        const batches = shape.map((places, n) =>
          batch(
            places.map((one) => {
              next += 1
              if (one) bad.set(next, one)
              return row(`v:${next}`, next)
            }),
            `k${n}`,
          ),
        )
        const judge = (request: SeenRequest): Scripted => {
          const items = itemsOf(request)
          const has = (kind: string) => items.filter(({ variant_id }) => bad.get(variant_id ?? 0) === kind)
          if (has('unnamed').length > 0) return refused('Something is wrong')
          if (has('listed').length > 0) return refused('Invalid', { [`items.${items.indexOf(has('listed')[0]!)}`]: 'no' })
          if (has('named').length > 0)
            return refused(
              `Items with identity: [${has('named')
                .map((one) => `variant_id ${one.variant_id}`)
                .join(', ')}] not found`,
            )
          for (const { variant_id, quantity } of items) written.set(variant_id ?? 0, quantity)
          return fine
        }
        const { outcomes } = await send({ [PUT]: judge }, ...batches)
        expect(outcomes.map((list) => list.length)).toEqual(batches.map(({ rows }) => rows.length))
        const flat = outcomes.flat()
        for (let n = 1; n <= next; n += 1) {
          if (flat[n - 1]?.kind === 'retry') continue
          expect([n, flat[n - 1]?.kind]).toEqual([n, bad.has(n) ? 'rejected' : 'applied'])
          expect(written.get(n)).toBe(bad.has(n) ? undefined : n)
        }
        if (bad.size < 10) expect(flat.some(({ kind }) => kind === 'retry')).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
