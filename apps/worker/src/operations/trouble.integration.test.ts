import type { ConnectionId } from '@connect/core'
import type { DeadLetter } from '@connect/database/queue'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench, shop } from '../testing/bench.ts'
import { diagnose } from './diagnose.ts'
import { redrive } from './redrive.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ shops: [shop, 'quiet.myshopify.com'], settings: { unmappedShippingMethod: 'pass_through' } })
  await bench.run('first_dataset')
})
afterAll(() => bench.close())

/** A queue with these dead letters, that remembers which were taken up again. */
function queueWith(...letters: readonly Partial<DeadLetter>[]) {
  const again: (readonly string[] | undefined)[] = []
  const dead = letters.map((letter, n) => ({
    id: `letter ${n}`,
    connectionId: bench.connectionId,
    diedAt: '',
    attempts: 9,
    error: 'on fire',
    ...letter,
  }))
  return { ...bench.queue, again, deadLetters: async () => dead, redrive: async (ids?: readonly string[]) => again.push(ids) }
}

describe('the doctor', () => {
  const bad = async (queue = queueWith()) =>
    (await diagnose(bench.services, queue)).filter((finding) => !finding.ok && finding.about.startsWith(shop))

  test('finds nothing wrong with what is healthy', async () => {
    const findings = await diagnose(bench.services, queueWith())
    expect(findings.filter((finding) => finding.about.startsWith(shop)).map((finding) => finding.ok)).toEqual([true, true, true, true])
    expect(findings.find((finding) => finding.about === 'queue')).toMatchObject({ ok: true })
  })

  test('names dead letters with their error and what to do', async () => {
    const [finding] = (await diagnose(bench.services, queueWith({}))).filter((one) => one.about === 'queue')
    expect(finding).toMatchObject({ ok: false, what: expect.stringContaining('on fire'), advice: expect.stringContaining('redrive') })
  })

  test('names a store that has withdrawn our access', async () => {
    const key = await bench.services.credentials.get(bench.connectionId, 'store')
    await bench.services.credentials.remove(bench.connectionId, 'store')
    expect(await bad()).toMatchObject([{ about: `${shop}, store`, what: expect.stringContaining('has not granted access') }])
    await bench.services.credentials.put(bench.connectionId, 'store', { secret: key?.secret ?? '', expiresAt: key?.expiresAt ?? null })
  })

  test('names a warehouse that refuses the Store Key, and one that was never connected', async () => {
    const key = await bench.services.credentials.get(bench.connectionId, 'warehouse')
    await bench.services.credentials.put(bench.connectionId, 'warehouse', {
      secret: 'isk_ffffffffffffffffffffffffffffffff',
      expiresAt: null,
    })
    expect(await bad()).toMatchObject([{ about: `${shop}, warehouse` }])
    await bench.services.credentials.remove(bench.connectionId, 'warehouse')
    expect(await bad()).toMatchObject([{ what: expect.stringContaining('not connected to IntelliTrack') }])
    await bench.services.credentials.put(bench.connectionId, 'warehouse', { secret: key?.secret ?? '', expiresAt: null })
  })

  test('names a store that has removed the app', async () => {
    await bench.change((record) => ({ ...record, state: 'disconnected' }))
    expect(await bad()).toMatchObject([{ what: 'the store has removed the app' }])
    await bench.change((record) => ({ ...record, state: 'active' }))
  })
})

describe('redrive', () => {
  /** An order that the warehouse will not take, because its item is not active there. */
  async function refusedOrder(sku: string): Promise<string> {
    const item = [...bench.parties.server.warehouse.tables.items.values()].find((one) => one.itemNumber === sku)
    await bench.parties.server.warehouse.transact(() =>
      bench.parties.server.warehouse.tables.items.put({ ...item, active: false } as never),
    )
    const number = await bench.parties.buy(shop, { [sku]: 1 })
    await bench.run('sync')
    await bench.parties.server.warehouse.transact(() => bench.parties.server.warehouse.tables.items.put({ ...item, active: true } as never))
    return number
  }
  const held = async () => (await bench.problems()).filter((problem) => problem.subjectKind === 'order')
  const requests = async () => (await bench.read((r) => r.requests.all())).map(({ kind, trigger }) => ({ kind, trigger }))
  beforeEach(async () => {
    for (const { id } of await bench.read((r) => r.requests.all()))
      await bench.services.unitOfWork.transaction(bench.connectionId, (r) => r.requests.remove(id))
  })

  test('of one problem tries that order again, and not the other', async () => {
    const [mug, filter] = [await refusedOrder('MUG'), await refusedOrder('FILTER')]
    const problems = await held()
    expect(problems.map((problem) => problem.label).toSorted()).toEqual([mug, filter].toSorted())
    const one = problems.find((problem) => problem.label === mug)
    expect(await redrive(bench.services, queueWith(), bench.connectionId, one?.id)).toEqual({ redriven: 1 })
    expect(await requests()).toEqual([{ kind: 'sync', trigger: 'redrive' }])
    const due = await bench.read((r) => r.pickings.byOrders(problems.map((problem) => problem.subjectId as never)))
    expect(due.find((record) => record.orderNumber === mug)).toMatchObject({ code: 'redriven' })
    expect(due.find((record) => record.orderNumber === filter)?.code).not.toBe('redriven')
  })

  test('of all has everything done that waits, and leaves the other connection’s dead letters to it', async () => {
    const other = bench.connections[1]?.id as ConnectionId
    const queue = queueWith({}, { connectionId: other })
    const { redriven } = await redrive(bench.services, queue, bench.connectionId)
    expect(redriven).toBeGreaterThan(0)
    expect(queue.again).toEqual([['letter 0']])
    await bench.run('sync')
    expect(await held()).toEqual([])
    expect(bench.parties.pickingOrders()).toHaveLength(2)
  })

  test('of a problem that is not open changes nothing', async () => {
    await expect(redrive(bench.services, queueWith(), bench.connectionId, 'solved')).rejects.toMatchObject({ status: 404 })
    expect(await requests()).toEqual([])
  })
})
