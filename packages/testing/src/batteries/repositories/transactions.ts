import { type Checkpoint, id, LeaseLost } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { orderRecord } from './order-records.ts'
import { activityRecord, effectRecord, requestRecord, runRecord, variantRecord } from './records.ts'
import type { Suite } from './storage.ts'

export function transactionTests(suite: Suite): void {
  describe('a transaction', () => {
    it('commits rows and checkpoint together', async () => {
      const shop = await suite.newMerchant()
      await shop.write(async (r) => {
        await r.orders.put([orderRecord('1001')])
        await r.checkpoints.put('orders', 'after 1001' as Checkpoint)
      })
      expect(await shop.read((r) => r.orders.open())).toHaveLength(1)
      expect(await shop.read((r) => r.checkpoints.get('orders'))).toBe('after 1001')
    })

    it('that throws leaves nothing: no row, no checkpoint, no removal', async () => {
      const shop = await suite.newMerchant()
      await shop.write(async (r) => {
        await r.checkpoints.put('orders', 'before' as Checkpoint)
        await r.requests.add(requestRecord('kept'))
        await r.runs.put(runRecord('run 1', { step: 'before' }))
      })
      const failed = shop.write(async (r) => {
        await r.orders.put([orderRecord('1001')])
        await r.checkpoints.put('orders', 'after' as Checkpoint)
        await r.requests.remove('kept')
        await r.runs.put(runRecord('run 1', { step: 'after' }))
        await r.connection.put({ ...shop.record, state: 'paused' })
        throw new Error('the process died')
      })
      await expect(failed).rejects.toThrow('the process died')
      expect(await shop.read((r) => r.orders.page(null, 9))).toEqual([])
      expect(await shop.read((r) => r.checkpoints.get('orders'))).toBe('before')
      expect(await shop.read((r) => r.requests.all())).toEqual([requestRecord('kept')])
      expect((await shop.read((r) => r.runs.byId(id('run 1'))))?.step).toBe('before')
      expect(await shop.read((r) => r.connection.get())).toEqual(shop.record)
    })

    it('sees its own writes at once; others see them when it commits', async () => {
      const shop = await suite.newMerchant()
      await shop.write(async (r) => {
        await r.effects.put([effectRecord('a'), effectRecord('b', { phase: 'planned' })])
        expect(await r.effects.unresolved()).toHaveLength(2)
        expect(await shop.read((outside) => outside.effects.unresolved())).toEqual([])
      })
      expect(await shop.read((r) => r.effects.unresolved())).toHaveLength(2)
    })

    it('waits for the one before it: of ten that count one further, none is lost', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.runs.put(runRecord('run 1', { step: '0' })))
      const countOn = () =>
        shop.write(async (r) => {
          const run = await r.runs.byId(id('run 1'))
          await r.runs.put(runRecord('run 1', { step: String(Number(run?.step) + 1) }))
        })
      await Promise.all(Array.from({ length: 10 }, countOn))
      expect((await shop.read((r) => r.runs.byId(id('run 1'))))?.step).toBe('10')
    })

    it('answers what its work answers, and refuses one of the same connection inside', async () => {
      const shop = await suite.newMerchant()
      expect(await shop.write(async () => 'an answer')).toBe('an answer')
      const nested = shop.write(() => shop.write((r) => r.activity.add([activityRecord('a')])))
      await expect(nested).rejects.toThrow(shop.id)
    })

    it('is over when it ends: repositories kept beyond it write nothing', async () => {
      const shop = await suite.newMerchant()
      const kept = await shop.write(async (r) => ({ variants: r.variants }))
      await expect(kept.variants.put([variantRecord('a')])).rejects.toThrow()
      expect(await shop.read((r) => r.variants.count())).toBe(0)
    })

    it('is what writing takes: a read refuses to write', async () => {
      const shop = await suite.newMerchant()
      await expect(shop.read((r) => r.variants.put([variantRecord('a')]))).rejects.toThrow('UnitOfWork.transaction')
      await expect(shop.read((r) => r.requests.remove('a'))).rejects.toThrow('UnitOfWork.transaction')
      expect(await shop.read((r) => r.variants.count())).toBe(0)
    })
  })

  describe('a lease', () => {
    it('that was lost writes nothing more; the new holder goes on', async () => {
      const shop = await suite.newMerchant()
      const first = suite.storage.unitOfWork({ fence: await suite.storage.takeOver(shop.id) })
      await first.transaction(shop.id, (r) => r.variants.put([variantRecord('a')]))
      const second = suite.storage.unitOfWork({ fence: await suite.storage.takeOver(shop.id) })
      const late = first.transaction(shop.id, (r) => r.variants.put([variantRecord('b')]))
      await expect(late).rejects.toThrow(LeaseLost)
      await second.transaction(shop.id, (r) => r.variants.put([variantRecord('c')]))
      expect((await shop.read((r) => r.variants.page(null, 9))).map((variant) => variant.variantId)).toEqual(['a', 'c'])
    })

    it('does not change hands while a transaction is under way', async () => {
      const shop = await suite.newMerchant()
      const worker = suite.storage.unitOfWork({ fence: await suite.storage.takeOver(shop.id) })
      const order: string[] = []
      let takeOver: Promise<unknown> = Promise.resolve()
      await worker.transaction(shop.id, async (r) => {
        takeOver = suite.storage.takeOver(shop.id).then(() => order.push('taken over'))
        for (let row = 0; row < 20; row += 1) await r.variants.put([variantRecord(`${row}`)])
        order.push('written')
      })
      await takeOver
      expect(order).toEqual(['written', 'taken over'])
    })

    it('stays with its holder when the connection is put', async () => {
      const shop = await suite.newMerchant()
      const worker = suite.storage.unitOfWork({ fence: await suite.storage.takeOver(shop.id) })
      await shop.write((r) => r.connection.put({ ...shop.record, storeName: 'Another name' }))
      await worker.transaction(shop.id, (r) => r.variants.put([variantRecord('a')]))
      expect(await shop.read((r) => r.variants.count())).toBe(1)
    })
  })
}
