import { describe, expect, test } from 'vitest'
import { answer, unique } from './asking.ts'
import type { PluginUnderTest, Suite } from './under-test.ts'

interface Outcome {
  readonly id: number
  readonly outcome: string
  readonly actual?: number
  readonly code?: string
}

export function stockTests(suite: Suite): void {
  const write = (store: PluginUnderTest, ...rows: readonly (readonly [id: number, quantity: number, expected?: number])[]) =>
    answer<Outcome[]>(
      store,
      'stock',
      { key: unique('stock'), rows: rows.map(([id, quantity, expected]) => ({ id, quantity, expected: expected ?? null })) },
      'outcomes',
    )
  const mug = async (stock = 10) => {
    const [made] = await suite.now.desk.createProducts([{ name: 'Mug', sku: unique('MUG'), price: '9.50', stock }])
    return made?.id ?? 0
  }

  describe('stock', () => {
    test('that is written is what the store shows, and written again is there already', async () => {
      const { desk } = suite.now
      const id = await mug()
      expect(await write(suite.now, [id, 7, 10])).toEqual([{ id, outcome: 'applied' }])
      expect(await desk.stockOf(id)).toBe(7)
      expect(await write(suite.now, [id, 7, 10])).toEqual([{ id, outcome: 'already' }])
      expect(await write(suite.now, [id, 0])).toEqual([{ id, outcome: 'applied' }])
      expect(await desk.stockOf(id)).toBe(0)
    })

    test('that shows another figure than was expected is left alone, and the figure said', async () => {
      const id = await mug(4)
      expect(await write(suite.now, [id, 9, 10])).toEqual([{ id, outcome: 'stale', actual: 4 }])
      expect(await suite.now.desk.stockOf(id)).toBe(4)
    })

    test('of what does not exist, of what nobody counts and of what its parent counts is refused, each for its reason; the others are written', async () => {
      const { desk } = suite.now
      const [kept, loose, shirt, cap] = await desk.createProducts([
        { name: 'Filter', sku: unique('FILTER'), stock: 5 },
        { name: 'Voucher', sku: unique('VOUCHER') },
        { name: 'Shirt', stock: 30, variations: [{ options: { size: 'S' }, sku: unique('SHIRT') }] },
        { name: 'Cap', variations: [{ options: { size: 'M' }, sku: unique('CAP'), stock: 3 }] },
      ])
      const ids = [kept?.id, loose?.id, shirt?.variations[0], shirt?.id, cap?.variations[0], 2_000_000_000].map(Number)
      const rows = ids.map((id) => [id, 8] as const)
      expect((await write(suite.now, ...rows)).map(({ id, outcome, code }) => [id, code ?? outcome])).toEqual([
        [ids[0], 'applied'],
        [ids[1], 'not_tracked'],
        [ids[2], 'parent_tracked'],
        [ids[3], 'applied'],
        [ids[4], 'applied'],
        [2_000_000_000, 'unknown_product'],
      ])
      expect([await desk.stockOf(ids[3] ?? 0), await desk.stockOf(ids[4] ?? 0)]).toEqual([8, 8])
    })

    test('below nothing is refused', async () => {
      const id = await mug(4)
      expect(await write(suite.now, [id, -1])).toMatchObject([{ id, outcome: 'rejected', code: 'quantity_refused' }])
      expect(await suite.now.desk.stockOf(id)).toBe(4)
    })

    test('of 1,000 rows in one request has 1,000 outcomes, in their order', async () => {
      const { desk } = suite.now
      const made = await desk.createProducts(Array.from({ length: 10 }, (_, at) => ({ name: `Bean ${at}`, sku: unique('BEAN'), stock: 1 })))
      const rows = Array.from({ length: 1_000 }, (_, at) => [at % 100 === 0 ? (made[at / 100]?.id ?? 0) : 1_999_000_000 + at, 6] as const)
      const outcomes = await write(suite.now, ...rows)
      expect(outcomes.map(({ id }) => id)).toEqual(rows.map(([id]) => id))
      expect(outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(10)
      expect(outcomes.filter(({ code }) => code === 'unknown_product')).toHaveLength(990)
      for (const { id } of made) expect(await desk.stockOf(id)).toBe(6)
    })

    suite.needs('running in parallel', 'written while shoppers buy loses none of their units', async () => {
      const { desk } = suite.now
      const id = await mug(100)
      const [outcomes] = await Promise.all([
        write(suite.now, [id, 50, 100]),
        ...Array.from({ length: 4 }, () => desk.placeOrder([{ id, quantity: 1 }])),
      ])
      // Where no order came first it was written and they took theirs from it; where one did, it was not.
      const figure = await desk.stockOf(id)
      expect(figure).toBe(outcomes?.[0]?.outcome === 'applied' ? 46 : 96)
    })

    suite.needs(
      'slow products',
      'whose time is used up says of the rest that it was not looked at; sent again, it is written',
      async () => {
        const { desk } = suite.now
        const made = await desk.createProducts(Array.from({ length: 4 }, (_, at) => ({ name: `Cup ${at}`, sku: unique('CUP'), stock: 1 })))
        const ids = made.map(({ id }) => id)
        await suite.now.slowDown(ids[1] ?? 0)
        const rows = ids.map((id) => [id, 5, 1] as const)
        expect((await write(suite.now, ...rows)).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'retry', 'retry'])
        await suite.now.slowDown(null)
        expect(await desk.stockOf(ids[2] ?? 0)).toBe(1)
        expect((await write(suite.now, ...rows)).map(({ outcome }) => outcome)).toEqual(['already', 'already', 'applied', 'applied'])
      },
    )
  })

  describe('levels', () => {
    interface Level {
      readonly id: number
      readonly stock_quantity: number
      readonly sku: string | null
    }

    test('are those that keep stock of their own, by id', async () => {
      const { desk } = suite.now
      const [mugSku, capSku] = [unique('MUG'), unique('CAP')]
      const [one, loose, shirt, cap] = await desk.createProducts([
        { name: 'Mug', sku: mugSku, stock: 12 },
        { name: 'Voucher', sku: unique('VOUCHER') },
        { name: 'Shirt', sku: unique('SHIRT'), stock: 30, variations: [{ options: { size: 'S' } }] },
        { name: 'Cap', variations: [{ options: { size: 'M' }, sku: capSku, stock: 3 }] },
      ])
      const ids = [one?.id, loose?.id, shirt?.id, shirt?.variations[0], cap?.id, cap?.variations[0], 2_000_000_000].map(Number)
      const levels = await answer<Level[]>(suite.now, 'levels', { ids, after: null, limit: 1_000 }, 'levels')
      expect(levels.toSorted((a, b) => a.id - b.id).map(({ id, stock_quantity }) => [id, stock_quantity])).toEqual([
        [one?.id, 12],
        [shirt?.id, 30],
        [cap?.variations[0], 3],
      ])
      expect(levels.find(({ id }) => id === one?.id)?.sku).toBe(mugSku)
      expect(levels.find(({ id }) => id === cap?.variations[0])?.sku).toBe(capSku)
    })

    test('of the whole store come in pages, none twice and none left out though others are written meanwhile', async () => {
      const { desk } = suite.now
      const made = await desk.createProducts(
        Array.from({ length: 5 }, (_, at) => ({ name: `Tin ${at}`, sku: unique('TIN'), stock: at + 1 })),
      )
      const seen: number[] = []
      let after: string | null = null
      do {
        const body: { levels: Level[]; next: string | null } = await answerWhole(suite.now, { ids: null, after, limit: 3 })
        seen.push(...body.levels.map(({ id }) => id))
        after = body.next
        await desk.changeProduct(made[4]?.id ?? 0, { stock: 90 + seen.length })
      } while (after !== null)
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b))
      expect(seen).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
    })

    const answerWhole = async (store: PluginUnderTest, body: unknown) => {
      const [levels, next] = await Promise.all([
        answer<Level[]>(store, 'levels', body, 'levels'),
        answer<string | null>(store, 'levels', body, 'next'),
      ])
      return { levels, next }
    }
  })
}
