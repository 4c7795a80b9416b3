import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { intellitrack, newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { Walking } from './walking.ts'

const hops = {
  product: 'A new product becomes an item with its unit cost',
  order: 'The order is a picking order in the warehouse',
  parcels: 'The store shows both parcels with their tracking numbers',
  stock: 'Stock is counted, and End of Day sends it',
  nothing: 'Nothing changed, nothing written',
} as const

/** Each way to break the running system, where the walk must see it, and by which check. */
const broken: readonly (readonly [mutation: string, hop: keyof typeof hops, check: string])[] = [
  ['unit-cost-lost', 'product', 'unit cost'],
  ['order-lost', 'order', 'picking orders of that number'],
  ['order-doubled', 'order', 'picking orders that refer to it'],
  ['quantity-off-by-one', 'order', 'its lines: store line, item, ordered, picked'],
  ['line-lost', 'order', 'its lines: store line, item, ordered, picked'],
  ['address-changed', 'order', 'where it goes'],
  ['note-lost', 'order', "the customer's note"],
  ['parcel-dropped', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['shipment-sent-twice', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['tracking-number-changed', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['carrier-changed', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['customer-notified-never', 'parcels', 'e-mails to the customer'],
  ['end-of-day-skipped', 'stock', 'what the store has on hand of the counted product'],
  ['stock-figure-off-by-one', 'stock', 'what the store has on hand of the counted product'],
  ['second-run-writes', 'nothing', 'writes, and the last entry of the history'],
]

const inTime = { timeout: 60_000, interval: 100 }

describe('the walkthrough of a running sandbox', () => {
  let sandbox: SandboxProcess
  let walking: Walking
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start({ SANDBOX_MUTABLE: '1' })
    walking = new Walking(sandbox, 'shopify')
    await sandbox.send('POST', '/api/store/commands/configureOrders', { routingDelayMs: 200 })
  })
  afterAll(() => sandbox?.remove())

  it('passes, and tells each hop with its seconds and checks', async () => {
    const { code, result, stderr } = await walking.walk()
    expect(code, stderr).toBe(0)
    expect(result).toMatchObject({ platform: 'shopify', ok: true })
    expect(result.hops).toHaveLength(9)
    for (const hop of result.hops) {
      expect(hop.seconds).toBeGreaterThan(0)
      expect(hop.checks.length, hop.name).toBeGreaterThan(0)
    }
  })

  it.each(broken)('sees %s in the hop of the %s, and exits 1', async (mutation, hop, check) => {
    await walking.mutate(mutation)
    const { code, wrong, stderr } = await walking.walk().finally(() => walking.mutate(null))
    expect(code, stderr).toBe(1)
    expect(wrong, stderr).toContainEqual([hops[hop], check])
    // Nowhere before: it failed for this reason, not for what an earlier mutation has left.
    expect([...new Set(wrong.map(([name]) => name))]).toEqual([hops[hop]])
    await recover(mutation)
  })

  it('every mutation the sandbox knows has been tried', async () => {
    expect(await walking.mutations('shopify', 'warehouse')).toEqual(broken.map(([name]) => name).sort())
  })

  it('passes again once nothing breaks it any more', async () => {
    const { code, stderr } = await walking.walk()
    expect(code, stderr).toBe(0)
  })

  it('says what is missing where no sandbox runs', async () => {
    const nowhere = await intellitrack(sandbox, 'walkthrough', '--url', 'http://localhost:9', '--json')
    expect(nowhere.code).toBe(1)
    expect(nowhere.stderr).toContain('npm start')
  })

  /** What a person does about it once the traffic is right again; the rest the sync mends by itself, or concerns that one order only. */
  async function recover(mutation: string): Promise<void> {
    if (mutation === 'unit-cost-lost') {
      const items = await warehouse<{ readonly data: readonly { readonly itemNumber: string; readonly unitCost: string | null }[] }>(
        'GET',
        '/items?limit=500',
      )
      for (const { itemNumber } of items.data.filter((item) => item.itemNumber.startsWith('WALK-') && item.unitCost === null))
        await warehouse('PATCH', `/items/${itemNumber}`, { unitCost: '21.35' })
    }
    if (mutation === 'end-of-day-skipped' || mutation === 'stock-figure-off-by-one')
      await sandbox.send('POST', '/api/sync', { kind: 'end_of_day' })
    await expect
      .poll(async () => (await sandbox.get<{ readonly waitingFor: readonly string[] }>('/api/quiet')).waitingFor, inTime)
      .toEqual([])
  }

  const warehouse = <Answer>(method: string, path: string, body?: unknown) =>
    sandbox.send<Answer>('POST', '/api/warehouse/call', { method, path: `/v1/divisions/div-us${path}`, body })
})
