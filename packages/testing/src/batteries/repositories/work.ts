import { type Checkpoint, id } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { effectRecord, hour, inboxRecord, plannedWriteRecord, requestRecord, runRecord } from './records.ts'
import type { Suite } from './storage.ts'

export function workTests(suite: Suite): void {
  it('a checkpoint is one per stream; without it reading starts anew', async () => {
    const shop = await suite.newMerchant()
    expect(await shop.read((r) => r.checkpoints.get('orders'))).toBeNull()
    await shop.write((r) => r.checkpoints.put('orders', 'page 1' as Checkpoint))
    await shop.write((r) => r.checkpoints.put('products', '{"walk":7}' as Checkpoint))
    await shop.write((r) => r.checkpoints.put('orders', 'page 2' as Checkpoint))
    expect(await shop.read((r) => r.checkpoints.get('orders'))).toBe('page 2')
    await shop.write((r) => r.checkpoints.put('orders', null))
    expect(await shop.read((r) => r.checkpoints.get('orders'))).toBeNull()
    expect(await shop.read((r) => r.checkpoints.get('products'))).toBe('{"walk":7}')
  })

  describe('the inbox', () => {
    it('a second delivery of the same event changes nothing, also once the first was handled', async () => {
      const shop = await suite.newMerchant()
      expect(await shop.write((r) => r.inbox.add(inboxRecord('e1', { subject: 'first' })))).toBe(true)
      expect(await shop.write((r) => r.inbox.add(inboxRecord('e1', { subject: 'second' })))).toBe(false)
      expect((await shop.read((r) => r.inbox.unhandled())).map((event) => event.subject)).toEqual(['first'])
      await shop.write((r) => r.inbox.handled(['e1'], hour(2)))
      expect(await shop.write((r) => r.inbox.add(inboxRecord('e1')))).toBe(false)
      expect(await shop.read((r) => r.inbox.unhandled())).toEqual([])
    })

    it('gives what is unhandled, the earliest received first', async () => {
      const shop = await suite.newMerchant()
      const [late, early, same] = [
        inboxRecord('a', { receivedAt: hour(3) }),
        inboxRecord('c', { occurredAt: 'noon', details: '{}' }),
        inboxRecord('b'),
      ]
      await shop.write(async (r) => {
        for (const event of [late, early, same, inboxRecord('done')]) await r.inbox.add(event)
        await r.inbox.handled(['done', 'nobody'], hour(4))
      })
      expect(await shop.read((r) => r.inbox.unhandled())).toEqual([same, early, late])
    })
  })

  it('effects are found by key; those planned, sent or uncertain are unresolved, the oldest first', async () => {
    const shop = await suite.newMerchant()
    const phases = ['planned', 'sent', 'confirmed', 'rejected', 'uncertain'] as const
    const effects = phases.map((phase, index) => effectRecord(phase, { phase, updatedAt: hour(9 - index) }))
    await shop.write((r) => r.effects.put(effects))
    expect((await shop.read((r) => r.effects.unresolved())).map((effect) => effect.key)).toEqual(['uncertain', 'sent', 'planned'])
    const confirmed = effectRecord('sent', { phase: 'confirmed', reply: '{"id": 7}', attempts: 2 })
    await shop.write((r) => r.effects.put([confirmed]))
    expect(await shop.read((r) => r.effects.byKeys([id('sent'), id('nobody')]))).toEqual([confirmed])
    expect((await shop.read((r) => r.effects.unresolved())).map((effect) => effect.key)).toEqual(['uncertain', 'planned'])
  })

  describe('requests', () => {
    it('one waits per kind, trigger and slot; another asked for meanwhile changes nothing', async () => {
      const shop = await suite.newMerchant()
      await shop.write(async (r) => {
        await r.requests.add(requestRecord('first'))
        await r.requests.add(requestRecord('second', { requestedAt: hour(2) }))
        await r.requests.add(requestRecord('other kind', { kind: 'end_of_day' }))
        await r.requests.add(requestRecord('other trigger', { trigger: 'manual', requestedBy: 'Zoë' }))
        await r.requests.add(requestRecord('other slot', { slot: '2026-01-02' }))
      })
      const ids = (await shop.read((r) => r.requests.all())).map((request) => request.id)
      expect(ids).toEqual(['first', 'other kind', 'other slot', 'other trigger'])
    })

    it('a dead one does not stand in the way of a new one, and is redriven only while its slot is free', async () => {
      const shop = await suite.newMerchant()
      const dead = requestRecord('dead', { deadAt: hour(2), attempts: 5, lastError: 'unreachable' })
      await shop.write(async (r) => {
        await r.requests.put(dead)
        await r.requests.add(requestRecord('new', { requestedAt: hour(3) }))
      })
      expect((await shop.read((r) => r.requests.due(hour(9)))).map((request) => request.id)).toEqual(['new'])
      await expect(shop.write((r) => r.requests.put({ ...dead, deadAt: null }))).rejects.toThrow(
        expect.objectContaining({ name: 'UniqueViolation' }),
      )
      expect(await shop.read((r) => r.requests.all())).toEqual([dead, requestRecord('new', { requestedAt: hour(3) })])
    })

    it('are due from their time on, the oldest first, until they are removed', async () => {
      const shop = await suite.newMerchant()
      const requests = [
        requestRecord('later', { slot: '1', notBefore: hour(6) }),
        requestRecord('now', { slot: '2', notBefore: hour(5), requestedAt: hour(2) }),
        requestRecord('at once', { slot: '3', requestedAt: hour(4) }),
        requestRecord('done', { slot: '4' }),
      ]
      await shop.write(async (r) => {
        for (const request of requests) await r.requests.put(request)
        await r.requests.remove('done')
      })
      expect(await shop.read((r) => r.requests.due(hour(5)))).toEqual([requests[1], requests[2]])
      expect((await shop.read((r) => r.requests.all())).map((request) => request.id)).toEqual(['later', 'now', 'at once'])
    })
  })

  describe('what a dry run listed', () => {
    it('is read in its order, page by page, apart from the list of another run', async () => {
      const shop = await suite.newMerchant()
      const list = Array.from({ length: 25 }, (_, index) => plannedWriteRecord('run a', index + 1, { label: `SKU ${index}`, before: null }))
      await shop.write((r) => r.plannedWrites.add(list.slice(0, 12)))
      await shop.write((r) => r.plannedWrites.add([...list.slice(12), plannedWriteRecord('run b', 1)]))
      expect(await shop.read((r) => r.plannedWrites.page(id('run a'), null, 10))).toEqual(list.slice(0, 10))
      expect(await shop.read((r) => r.plannedWrites.page(id('run a'), 10, 10))).toEqual(list.slice(10, 20))
      expect(await shop.read((r) => r.plannedWrites.page(id('run a'), 20, 10))).toEqual(list.slice(20))
      expect(await shop.read((r) => r.plannedWrites.page(id('nobody'), null, 10))).toEqual([])
    })

    it('goes with the age of its run, and when there is no such run', async () => {
      const shop = await suite.newMerchant()
      await shop.write(async (r) => {
        await r.runs.put(runRecord('old', { startedAt: hour(1) }))
        await r.runs.put(runRecord('new', { startedAt: hour(3) }))
        await r.plannedWrites.add(['old', 'new', 'gone'].map((run) => plannedWriteRecord(run, 1)))
        await r.plannedWrites.purge(hour(3))
      })
      const left = async (run: string) => (await shop.read((r) => r.plannedWrites.page(id(run), null, 9))).length
      expect([await left('old'), await left('new'), await left('gone')]).toEqual([0, 1, 0])
    })
  })

  it('runs are found by id, the latest first, and while they are running', async () => {
    const shop = await suite.newMerchant()
    const failed = runRecord('b', { state: 'failed', startedAt: hour(3), error: { code: 'unreachable', message: 'No answer' } })
    const running = runRecord('c', { state: 'running', finishedAt: null, step: 'orders', startedAt: hour(2) })
    await shop.write(async (r) => {
      for (const run of [runRecord('a'), failed, running, runRecord('d')]) await r.runs.put(run)
    })
    expect(await shop.read((r) => r.runs.byId(id('b')))).toEqual(failed)
    expect(await shop.read((r) => r.runs.byId(id('nobody')))).toBeNull()
    expect((await shop.read((r) => r.runs.latest(3))).map((run) => run.id)).toEqual(['b', 'c', 'd'])
    expect(await shop.read((r) => r.runs.running())).toEqual([running])
    await shop.write((r) => r.runs.put({ ...running, state: 'completed', finishedAt: hour(4) }))
    expect(await shop.read((r) => r.runs.running())).toEqual([])
  })
}
