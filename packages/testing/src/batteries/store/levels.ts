import { id, type StockKey } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { batch, catalogue, levels, minutes, plain, stocked, variant, write } from './records.ts'
import type { Suite } from './under-test.ts'

export function levelTests(suite: Suite): void {
  const figures = async () => Object.fromEntries((await levels(suite.now)).map((level) => [level.stockKey, level.figure]))
  const known = async (sku: string) => {
    const { stockKey } = await variant(suite.now, sku)
    const level = (await levels(suite.now, [stockKey])).find((one) => one.stockKey === stockKey)
    if (!level) throw new Error(`No level of ${sku}`)
    return level
  }

  describe('stock figures', () => {
    test('are read as they stand, of everything or of what is named', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const [mug, filter] = [await variant(suite.now, 'MUG'), await variant(suite.now, 'FILTER')]
      expect(await figures()).toEqual({ [mug.stockKey]: 40, [filter.stockKey]: 100 })
      await desk.setStock('MUG', 38)
      expect((await levels(suite.now, [mug.stockKey])).map(({ stockKey, figure }) => [stockKey, figure])).toEqual([[mug.stockKey, 38]])
      expect(await levels(suite.now, [])).toEqual([])
    })

    test('that are written are what is read afterwards, and written again change nothing', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      const rows = await levels(suite.now)
      expect(
        await store.setLevels([
          batch(
            'b1',
            rows.map((level) => write(level, 7)),
          ),
        ]),
      ).toMatchObject([[{ kind: 'applied' }, { kind: 'applied' }]])
      await suite.now.pass(minutes)
      expect((await levels(suite.now)).map(({ figure }) => figure)).toEqual([7, 7])
      expect([desk.figure('MUG'), desk.figure('FILTER')]).toEqual([7, 7])
      const again = (await levels(suite.now)).map((level) => write(level, 7))
      const [outcomes] = await store.setLevels([batch('b2', again)])
      expect(outcomes?.every(({ kind }) => kind === 'applied' || kind === 'already')).toBe(true)
      await store.setLevels([
        batch(
          'b3',
          again.map((row) => ({ ...row, figure: 0 })),
        ),
      ])
      await suite.now.pass(minutes)
      expect(desk.figure('MUG')).toBe(0)
    })

    test('have one outcome each, in their order, and a row of something that is gone sinks no other', async () => {
      const { desk, store } = suite.now
      await desk.addProducts(plain({ A: 1, GONE: 1, B: 1 }))
      const before = [await known('A'), await known('GONE'), await known('B')]
      await desk.removeProduct('GONE')
      const [outcomes] = await store.setLevels([
        batch(
          'b1',
          before.map((level) => write(level, 9)),
        ),
      ])
      expect(outcomes?.map(({ kind }) => kind)).toEqual(['applied', 'rejected', 'applied'])
      expect(outcomes?.[1]).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/./) })
      await suite.now.pass(minutes)
      expect([desk.figure('A'), desk.figure('B')]).toEqual([9, 9])
    })

    test('of several batches have a list of outcomes each', async () => {
      const { store } = suite.now
      await stocked(suite.now)
      const [one, two] = [await known('MUG'), await known('FILTER')]
      const outcomes = await store.setLevels([batch('b1', [write(one, 5)]), batch('b2', [write(two, 6)])])
      expect(outcomes).toMatchObject([[{ kind: 'applied' }], [{ kind: 'applied' }]])
      expect(await store.setLevels([])).toEqual([])
    })

    suite.needs('keeping stock at several places', 'are kept apart by place', async () => {
      const { desk, store, places } = suite.now
      await stocked(suite.now)
      await desk.setStock('MUG', 6, 'other')
      const { stockKey } = await variant(suite.now, 'MUG')
      const [elsewhere] = await levels(suite.now, [stockKey], places.other)
      expect(elsewhere).toMatchObject({ locationId: places.other, figure: 6, stocked: true })
      if (elsewhere) await store.setLevels([batch('b1', [write(elsewhere, 4)])])
      await suite.now.pass(minutes)
      expect([desk.figure('MUG'), desk.figure('MUG', 'other')]).toEqual([40, 4])
    })

    suite.needs('sharing stock between variants', 'that variants share have one key, and fall for both', async () => {
      const { desk, store } = suite.now
      await desk.addProducts([
        {
          title: 'Print',
          sharesStock: true,
          variants: [
            { sku: 'PRINT-A', option: 'A', units: 12 },
            { sku: 'PRINT-B', option: 'B' },
          ],
        },
      ])
      const rows = await catalogue(suite.now)
      expect(new Set(rows.map(({ stockKey }) => stockKey)).size).toBe(1)
      expect((await levels(suite.now)).map(({ figure }) => figure)).toEqual([12])
      await store.setLevels([batch('b1', [write(await known('PRINT-B'), 8)])])
      await suite.now.pass(minutes)
      expect([desk.figure('PRINT-A'), desk.figure('PRINT-B')]).toEqual([8, 8])
    })

    suite.needs(
      'comparing before it writes',
      'that somebody changed meanwhile are not written over: the answer is what stands there',
      async () => {
        const { desk, store } = suite.now
        await stocked(suite.now)
        const [mug, filter] = [await known('MUG'), await known('FILTER')]
        await desk.setStock('MUG', 33)
        expect(await store.setLevels([batch('b1', [write(mug, 50), write(filter, 50)])])).toMatchObject([
          [{ kind: 'stale', actual: 33 }, { kind: 'applied' }],
        ])
        expect([desk.figure('MUG'), desk.figure('FILTER')]).toEqual([33, 50])
      },
    )

    test('whose reply was lost are said to be uncertain or done, and sent again they stand', async () => {
      const { desk, store, faults } = suite.now
      await stocked(suite.now)
      const wanted = batch('b1', [write(await known('MUG'), 31)])
      await faults.strike('setting levels', 'lose reply', 20)
      const [first] = await store.setLevels([wanted])
      expect(['uncertain', 'applied', 'already']).toContain(first?.[0]?.kind)
      await faults.clear()
      await suite.now.pass(minutes)
      const [second] = await store.setLevels([wanted])
      expect(['applied', 'already']).toContain(second?.[0]?.kind)
      await suite.now.pass(minutes)
      expect(desk.figure('MUG')).toBe(31)
    })

    test('are never thrown back: a store that is away answers for every row', async () => {
      const { desk, store, faults } = suite.now
      await stocked(suite.now)
      const rows = [write(await known('MUG'), 31), write(await known('FILTER'), 31)]
      faults.cutLine(true)
      const [outcomes] = await store.setLevels([batch('b1', rows)])
      expect(outcomes?.map(({ kind }) => kind)).toEqual(['retry', 'retry'])
      expect(desk.figure('MUG')).toBe(40)
    })

    test('of what nobody knows are left out or not stocked', async () => {
      await stocked(suite.now)
      const { stockKey } = await variant(suite.now, 'MUG')
      const unknown = await levels(suite.now, [id<StockKey>(stockKey.replace(/\d+$/, '999999999'))])
      expect(unknown.filter(({ stocked: there, figure }) => there || figure !== 0)).toEqual([])
    })
  })
}
