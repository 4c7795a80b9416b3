import { type ActivityRecord, id } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { activityRecord, hour, problemRecord } from './records.ts'
import type { Suite } from './storage.ts'

const idsOf = (records: readonly { readonly id: string }[]) => records.map((record) => record.id)

export function reportTests(suite: Suite): void {
  describe('activity', () => {
    it('is told newest first, and by order number, SKU or subject', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) =>
        r.activity.add([
          activityRecord('a', { at: hour(1) }),
          activityRecord('b', { at: hour(3), label: 'MUG', subjectId: 'item 1', subjectKind: 'item' }),
          activityRecord('c', { at: hour(2), subjectId: '#1001', label: 'named like an order' }),
          activityRecord('d', { at: hour(2), runId: null, label: '1001' }),
        ]),
      )
      expect(idsOf(await shop.read((r) => r.activity.find({ limit: 9 })))).toEqual(['b', 'd', 'c', 'a'])
      expect(idsOf(await shop.read((r) => r.activity.find({ search: '#1001', limit: 9 })))).toEqual(['c', 'a'])
      expect(idsOf(await shop.read((r) => r.activity.find({ search: '1001', limit: 9 })))).toEqual(['d', 'a'])
      expect(idsOf(await shop.read((r) => r.activity.find({ search: 'mug', limit: 9 })))).toEqual([])
      expect(idsOf(await shop.read((r) => r.activity.latest(['#1001', 'item 1', 'nobody'])))).toEqual(['b', 'c'])
      expect(idsOf(await shop.read((r) => r.activity.latest([])))).toEqual([])
      expect(idsOf(await shop.read((r) => r.activity.find({ runId: 'run 1', limit: 2 })))).toEqual(['b', 'c'])
      expect(idsOf(await shop.read((r) => r.activity.find({ runId: 'run 1', search: '#1001', limit: 9 })))).toEqual(['c', 'a'])
    })

    it('is paged through completely, although much of it has one instant', async () => {
      const shop = await suite.newMerchant()
      const records = Array.from({ length: 25 }, (_, index) => activityRecord(`id ${10 + index}`, { at: hour(index < 20 ? 1 : 2) }))
      await shop.write((r) => r.activity.add(records))
      for (const filter of [{}, { search: '#1001' }]) {
        const told: ActivityRecord[] = []
        for (let page = 0; page < 4; page += 1) {
          const last = told.at(-1)
          told.push(...(await shop.read((r) => r.activity.find({ ...filter, ...(last && { before: last.id }), limit: 7 }))))
        }
        expect(told).toEqual(records.toReversed())
      }
      expect(await shop.read((r) => r.activity.find({ before: 'nobody', limit: 7 }))).toEqual([])
    })

    it('is not rewritten: what was told once stays as it was told', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.activity.add([activityRecord('a')]))
      await shop.write((r) => r.activity.add([activityRecord('a', { message: 'Another story' }), activityRecord('b', { at: hour(2) })]))
      const told = await shop.read((r) => r.activity.find({ limit: 9 }))
      expect(told).toEqual([activityRecord('b', { at: hour(2) }), activityRecord('a')])
    })
  })

  describe('problems', () => {
    it('are open until resolved, and stay in the history of their subject', async () => {
      const shop = await suite.newMerchant()
      const [open, other] = [
        problemRecord('a', { details: '{"rows": [1, 2]}' }),
        problemRecord('b', { code: 'address_missing', openedAt: hour(2) }),
      ]
      const solved = problemRecord('c', { resolvedAt: hour(3), openedAt: hour(0) })
      await shop.write((r) => r.problems.put([other, open, solved, problemRecord('d', { subjectId: '1002', openedAt: hour(5) })]))
      expect(idsOf(await shop.read((r) => r.problems.open()))).toEqual(['a', 'b', 'd'])
      expect(await shop.read((r) => r.problems.bySubject('1001'))).toEqual([solved, open, other])
      await shop.write((r) => r.problems.put([{ ...open, resolvedAt: hour(4) }]))
      expect(idsOf(await shop.read((r) => r.problems.open()))).toEqual(['b', 'd'])
    })

    it('one is open per subject and code; a second is refused and leaves nothing', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.problems.put([problemRecord('a')]))
      const second = shop.write((r) => r.problems.put([problemRecord('other', { subjectId: '1002' }), problemRecord('b')]))
      await expect(second).rejects.toThrow(expect.objectContaining({ name: 'UniqueViolation' }))
      expect(await shop.read((r) => r.problems.open())).toEqual([problemRecord('a')])
    })

    it('one that was resolved may come back as a new one, in the batch that closes it too', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.problems.put([problemRecord('a')]))
      await shop.write((r) => r.problems.put([problemRecord('b', { openedAt: hour(2) }), problemRecord('a', { resolvedAt: hour(2) })]))
      expect(idsOf(await shop.read((r) => r.problems.open()))).toEqual(['b'])
    })

    it('the same code on a variant and an order of one id are two problems', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.problems.put([problemRecord('a'), problemRecord('b', { subjectKind: 'variant' })]))
      expect(idsOf(await shop.read((r) => r.problems.bySubject(id('1001'))))).toEqual(['a', 'b'])
    })
  })
}
