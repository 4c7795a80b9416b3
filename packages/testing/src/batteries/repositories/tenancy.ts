import { type Checkpoint, id, type Repositories } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { orderRecord, pickingRecord, shipmentRecord, storeOrder } from './order-records.ts'
import * as make from './records.ts'
import type { Merchant, Suite } from './storage.ts'

type Writes = 'put' | 'add' | 'remove' | 'handled' | 'purge'
/** A query of the port that is missing here does not compile. */
type Queries = {
  readonly [Name in keyof Repositories]: {
    readonly [Method in Exclude<keyof Repositories[Name], Writes>]: (repositories: Repositories) => Promise<unknown>
  }
}

const queries: Queries = {
  connection: { get: (r) => r.connection.get() },
  variants: {
    byIds: (r) => r.variants.byIds([id('1')]),
    bySkus: (r) => r.variants.bySkus(['SKU 1']),
    byStockKeys: (r) => r.variants.byStockKeys([id('stock of 1')]),
    notSeenIn: (r) => r.variants.notSeenIn('another walk'),
    page: (r) => r.variants.page(null, 9),
    count: async (r) => ({ count: await r.variants.count() }),
  },
  links: {
    byVariants: (r) => r.links.byVariants([id('1')]),
    byItems: (r) => r.links.byItems([id('ITEM 1')]),
    all: (r) => r.links.all(),
  },
  levels: { byKeys: (r) => r.levels.byKeys([id('stock')]), all: (r) => r.levels.all() },
  orders: {
    byIds: (r) => r.orders.byIds([id('1')]),
    byNumber: (r) => r.orders.byNumber('#1'),
    open: (r) => r.orders.open(),
    page: (r) => r.orders.page(null, 9),
    unpurged: (r) => r.orders.unpurged(make.hour(99), null, 9),
  },
  pickings: {
    byOrders: (r) => r.pickings.byOrders([id('1')]),
    unsettled: (r) => r.pickings.unsettled(make.hour(9)),
    accepted: (r) => r.pickings.accepted(),
  },
  shipments: {
    byIds: (r) => r.shipments.byIds([id('1')]),
    byOrders: (r) => r.shipments.byOrders([id('1')]),
    unsettled: (r) => r.shipments.unsettled(make.hour(9)),
  },
  methods: { all: (r) => r.methods.all() },
  checkpoints: { get: (r) => r.checkpoints.get('orders') },
  inbox: { unhandled: (r) => r.inbox.unhandled() },
  effects: { byKeys: (r) => r.effects.byKeys([id('1')]), unresolved: (r) => r.effects.unresolved() },
  requests: { due: (r) => r.requests.due(make.hour(9)), all: (r) => r.requests.all() },
  runs: { byId: (r) => r.runs.byId(id('1')), latest: (r) => r.runs.latest(9), running: (r) => r.runs.running() },
  activity: { find: (r) => r.activity.find({ search: '#1', limit: 9 }), latest: (r) => r.activity.latest(['1001']) },
  plannedWrites: { page: (r) => r.plannedWrites.page(id('1'), null, 9) },
  staff: { byId: (r) => r.staff.byId('1'), all: (r) => r.staff.all() },
  problems: { open: (r) => r.problems.open(), bySubject: (r) => r.problems.bySubject('1') },
}

/** One row of everything under the same ids as everybody's, and in each a word of this merchant's own. */
async function fill(shop: Merchant, word: string): Promise<void> {
  await shop.write(async (r) => {
    await r.connection.put({ ...shop.record, storeName: word })
    await r.variants.put([make.variantRecord('1', { productTitle: word })])
    await r.links.put([make.linkRecord('1', { sentDigest: word })])
    await r.levels.put([make.levelRecord('stock', 'front', { asOf: word })])
    await r.orders.put([orderRecord('1', { order: storeOrder('1', { note: word }) })])
    await r.orders.put([orderRecord('2', { order: storeOrder('2', { note: word }), open: false })])
    await r.pickings.put([pickingRecord('1', 'group', { nextAttemptAt: make.hour(1), message: word })])
    await r.shipments.put([shipmentRecord('1', { orderId: id('1'), message: word })])
    await r.methods.put([make.methodRecord('standard', { title: word })])
    await r.checkpoints.put('orders', word as Checkpoint)
    await r.inbox.add(make.inboxRecord('1', { subject: word }))
    await r.effects.put([make.effectRecord('1', { reply: word })])
    await r.requests.add(make.requestRecord('1', { requestedBy: word }))
    await r.runs.put(make.runRecord('1', { state: 'running', step: word }))
    await r.activity.add([make.activityRecord('1', { label: '#1', message: word })])
    await r.plannedWrites.add([make.plannedWriteRecord('1', 1, { after: word })])
    await r.staff.put(make.staffRecord('1', { name: word }))
    await r.problems.put([make.problemRecord('1', { subjectId: '1', message: word })])
  })
}

const everything = Object.entries(queries).flatMap(([name, methods]) =>
  Object.entries(methods).map(([method, query]) => ({ name: `${name}.${method}`, query })),
)

export function tenancyTests(suite: Suite): void {
  describe('two merchants whose rows have the same ids', () => {
    it.each(everything)('$name never shows one the other’s', async ({ name, query }) => {
      const [one, other, empty] = [await suite.newMerchant(), await suite.newMerchant(), await suite.newMerchant()]
      await fill(one, 'word of one')
      await fill(other, 'word of the other')
      const [mine, theirs] = [await one.read(query), await other.read(query)]
      const shown = name === 'variants.count' ? ['"count":1', '"count":1'] : ['word of one', 'word of the other']
      expect(JSON.stringify(mine)).toContain(shown[0])
      expect(JSON.stringify(mine)).not.toContain('word of the other')
      expect(JSON.stringify(theirs)).toContain(shown[1])
      expect(JSON.stringify(theirs)).not.toContain('word of one')
      if (name !== 'connection.get') expect([[], null, { count: 0 }]).toContainEqual(await empty.read(query))
    })

    it('removing, handling and resetting touch one’s own only', async () => {
      const [one, other] = [await suite.newMerchant(), await suite.newMerchant()]
      await fill(one, 'word of one')
      await fill(other, 'word of the other')
      await one.write(async (r) => {
        await r.links.remove([id('1')])
        await r.requests.remove('1')
        await r.checkpoints.put('orders', null)
        await r.plannedWrites.purge(make.hour(99))
        await r.inbox.handled(['1'], make.hour(2))
      })
      for (const { query } of [
        { query: queries.links.all },
        { query: queries.requests.all },
        { query: queries.checkpoints.get },
        { query: queries.inbox.unhandled },
        { query: queries.plannedWrites.page },
      ]) {
        expect([[], null]).toContainEqual(await one.read(query))
        expect(JSON.stringify(await other.read(query))).toContain('word of the other')
      }
    })
  })
}
