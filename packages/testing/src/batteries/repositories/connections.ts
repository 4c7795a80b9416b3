import {
  type Checkpoint,
  type ConnectionId,
  type ConnectionRecord,
  defaultSettings,
  id,
  noMarks,
  type RequestRecord,
  type Signal,
} from '@connect/core'
import type { Delivery } from '@connect/database'
import { describe, expect, it } from 'vitest'
import { connectionRecord, hour, inboxRecord, requestRecord, staffRecord } from './records.ts'
import type { Suite } from './storage.ts'

export function connectionTests(suite: Suite): void {
  describe('a connection', () => {
    it('is changed whole, by its own unit of work only', async () => {
      const [shop, other] = [await suite.newMerchant(), await suite.newMerchant()]
      const changed: ConnectionRecord = {
        ...shop.record,
        state: 'paused',
        settings: { ...defaultSettings, syncTimeRange: { start: '22:00', end: '06:00' }, paymentGate: ['paid'] },
        settingsVersion: 2,
        features: { Integrate: 'edit' },
        decrementsAt: null,
        marks: { ...noMarks, lastEndOfDay: '2026-01-01' },
      }
      await shop.write((r) => r.connection.put(changed))
      expect(await shop.read((r) => r.connection.get())).toEqual(changed)
      await expect(shop.write((r) => r.connection.put({ ...other.record, state: 'paused' }))).rejects.toThrow(other.id)
      expect(await other.read((r) => r.connection.get())).toEqual(other.record)
    })

    it('remembers what its owner leaves to each person of the staff', async () => {
      const shop = await suite.newMerchant()
      expect(await shop.read((r) => r.staff.byId('7'))).toBeNull()
      await shop.write((r) => r.staff.put(staffRecord('7')))
      await shop.write((r) => r.staff.put(staffRecord('7', { name: null, view: false })))
      await shop.write((r) => r.staff.put(staffRecord('12')))
      expect(await shop.read((r) => r.staff.byId('7'))).toEqual(staffRecord('7', { name: null, view: false }))
      expect((await shop.read((r) => r.staff.all())).map((one) => one.staffId)).toEqual(['12', '7'])
    })

    it('cannot take the store or the name in the warehouse of another', async () => {
      const [shop, other] = [await suite.newMerchant(), await suite.newMerchant()]
      for (const stolen of [{ storeKey: other.record.storeKey }, { externalSystem: other.record.externalSystem }])
        await expect(shop.write((r) => r.connection.put({ ...shop.record, ...stolen }))).rejects.toThrow(
          expect.objectContaining({ name: 'UniqueViolation' }),
        )
      expect(await shop.read((r) => r.connection.get())).toEqual(shop.record)
    })

    it('that nobody made is said to be missing', async () => {
      const missing = suite.storage.unitOfWork().read(id<ConnectionId>('nobody'), (r) => r.connection.get())
      await expect(missing).rejects.toThrow('nobody')
    })
  })

  describe('the directory', () => {
    it('finds a connection by id and by store, and gives a reinstalled store the one it had', async () => {
      const { directory } = suite.storage
      const shop = await suite.newMerchant()
      expect(await directory.byId(shop.id)).toEqual(shop.record)
      expect(await directory.byStore('any', shop.record.storeKey)).toEqual(shop.record)
      expect(await directory.byStore('other', shop.record.storeKey)).toBeNull()
      const again = connectionRecord(id('reinstalled'), { storeKey: shop.record.storeKey, externalSystem: shop.record.externalSystem })
      expect(await directory.create(again)).toEqual(shop.record)
      expect(await directory.byId(again.id)).toBeNull()
    })

    it('gives two installs of one store at the same time one connection', async () => {
      const names = ['first', 'second', 'third'].map((name) => id<ConnectionId>(`${name} of several installs`))
      const store = { storeKey: 'twice.example', externalSystem: 'any:twice.example' }
      const made = await Promise.all(names.map((name) => suite.storage.directory.create(connectionRecord(name, store))))
      expect(new Set(made.map((record) => record.id)).size).toBe(1)
      const found = await Promise.all(names.map((name) => suite.storage.directory.byId(name)))
      expect(found.filter((record) => record !== null)).toEqual([made[0]])
    })

    it('lists all connections, and for the scheduler the active ones, the oldest first', async () => {
      const late = await suite.newMerchant({ createdAt: hour(9) })
      const paused = await suite.newMerchant({ createdAt: hour(8), state: 'paused' })
      const early = await suite.newMerchant({ createdAt: hour(7) })
      const ours = new Set([late.id, paused.id, early.id])
      const listed = async (list: Promise<readonly ConnectionRecord[]>) =>
        (await list).map((record) => record.id).filter((one) => ours.has(one))
      expect(await listed(suite.storage.directory.all())).toEqual([early.id, paused.id, late.id])
      expect(await listed(suite.storage.directory.active())).toEqual([early.id, late.id])
    })
  })

  describe('a signal', () => {
    const delivery = (storeKey: string, eventId: string, request: RequestRecord | null): Delivery => {
      const signal: Signal = { eventId, storeKey, topic: 'orders_changed', subject: '1001', occurredAt: null, details: null }
      return { platform: 'any', signal, receivedAt: hour(1), request }
    }

    it('is stored together with what it asks for; a second delivery changes nothing', async () => {
      const shop = await suite.newMerchant()
      const { storeKey } = shop.record
      const first = await suite.storage.directory.receiveSignal(delivery(storeKey, 'e1', requestRecord('r1')))
      expect(first).toEqual({ kind: 'stored', connectionId: shop.id })
      await shop.write((r) => r.requests.remove('r1'))
      const again = await suite.storage.directory.receiveSignal(delivery(storeKey, 'e1', requestRecord('r2')))
      expect(again).toEqual({ kind: 'duplicate', connectionId: shop.id })
      expect(await shop.read((r) => r.requests.all())).toEqual([])
      expect(await shop.read((r) => r.inbox.unhandled())).toEqual([inboxRecord('e1', { storeKey })])
    })

    it('of which many come at once leaves every event and one request', async () => {
      const shop = await suite.newMerchant()
      const events = Array.from({ length: 20 }, (_, index) => `e${index % 10}`)
      const receipts = await Promise.all(
        events.map((event, index) =>
          suite.storage.directory.receiveSignal(delivery(shop.record.storeKey, event, requestRecord(`r${index}`))),
        ),
      )
      expect(receipts.filter((receipt) => receipt.kind === 'stored')).toHaveLength(10)
      expect(await shop.read((r) => r.inbox.unhandled())).toHaveLength(10)
      expect(await shop.read((r) => r.requests.all())).toHaveLength(1)
    })

    it('may ask for nothing, and one of a store we do not know is said to be so', async () => {
      const shop = await suite.newMerchant()
      await suite.storage.directory.receiveSignal(delivery(shop.record.storeKey, 'e1', null))
      expect(await shop.read((r) => r.requests.all())).toEqual([])
      const unknown = await suite.storage.directory.receiveSignal(delivery('stranger.example', 'e1', null))
      expect(unknown).toEqual({ kind: 'unknown_store' })
    })

    it('that comes with others is stored with them, each once, with how far the store has told; an older batch takes nothing back', async () => {
      const shop = await suite.newMerchant()
      const signals = (...events: string[]) => events.map((event) => delivery(shop.record.storeKey, event, null).signal)
      const send = (events: readonly string[], upTo: string | null) =>
        suite.storage.directory.receiveSignals(shop.id, {
          signals: signals(...events),
          receivedAt: hour(1),
          requests: [requestRecord('r1'), requestRecord('r2', { kind: 'import_products' })],
          upTo: upTo === null ? null : { stream: 'told', checkpoint: upTo as Checkpoint },
        })
      expect(await send(['e1', 'e2', 'e1'], '2026-01-01T10:00:00')).toBe(2)
      expect(await shop.read((r) => r.requests.all())).toHaveLength(2)
      await shop.write(async (r) => {
        for (const { id } of await r.requests.all()) await r.requests.remove(id)
      })
      expect(await send(['e2'], '2026-01-01T09:00:00')).toBe(0)
      expect(await send([], null)).toBe(0)
      expect(await shop.read((r) => r.requests.all())).toEqual([])
      expect(await shop.read((r) => r.checkpoints.get('told'))).toBe('2026-01-01T10:00:00')
      expect(await send(['e3'], '2026-01-01T11:00:00')).toBe(1)
      expect((await shop.read((r) => r.inbox.unhandled())).map(({ eventId }) => eventId)).toEqual(['e1', 'e2', 'e3'])
      expect(await shop.read((r) => r.checkpoints.get('told'))).toBe('2026-01-01T11:00:00')
    })
  })
}
