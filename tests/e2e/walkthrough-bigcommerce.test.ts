import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { Walking } from './walking.ts'

const hops = {
  parcels: 'The store shows both parcels with their tracking numbers',
  stock: 'Stock is counted, and End of Day sends it',
  payment: 'An order that awaits payment is not picked, and its units are not sold again',
} as const

/** Each way to break the traffic with BigCommerce, where the walk must see it, and by which check. */
const broken: readonly (readonly [mutation: string, hop: keyof typeof hops, check: string])[] = [
  ['bigcommerce-parcel-dropped', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['bigcommerce-shipment-sent-twice', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['bigcommerce-tracking-number-changed', 'parcels', 'the parcels: carrier, tracking number, units of each line'],
  ['bigcommerce-end-of-day-skipped', 'stock', 'what the store has on hand of the counted product'],
  ['bigcommerce-unpaid-called-paid', 'payment', 'picking orders of it'],
]

describe('the walkthrough over BigCommerce', () => {
  let sandbox: SandboxProcess
  let walking: Walking
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start({ SANDBOX_MUTABLE: '1' })
    walking = new Walking(sandbox, 'bigcommerce')
    // What is accepted shows soon: the walk waits for it each time.
    await sandbox.send('POST', '/api/bigcommerce/store/commands/changeBehaviour', { stockDelay: 300 })
  })
  afterAll(() => sandbox?.remove())

  it('passes, and tells each hop with its seconds and checks', async () => {
    const { code, result, stderr } = await walking.walk()
    expect(code, stderr).toBe(0)
    expect(result).toMatchObject({ platform: 'bigcommerce', ok: true })
    expect(result.hops).toHaveLength(11)
    for (const hop of result.hops) expect(hop.checks.length, hop.name).toBeGreaterThan(0)
  })

  it.each(broken)('sees %s in the hop of the %s, and exits 1', async (mutation, hop, check) => {
    await walking.mutate(mutation)
    const { code, wrong, stderr } = await walking.walk().finally(() => walking.mutate(null))
    expect(code, stderr).toBe(1)
    expect(wrong, stderr).toContainEqual([hops[hop], check])
    // Nowhere before: it failed for this reason, not for what an earlier mutation has left.
    expect([...new Set(wrong.map(([name]) => name))]).toEqual([hops[hop]])
    // What a person does about it once the traffic is right again; the rest the sync mends by itself, or concerns that one order only.
    if (mutation === 'bigcommerce-end-of-day-skipped') await sandbox.send('POST', '/api/bigcommerce/sync', { kind: 'end_of_day' })
    await sandbox.settled()
  })

  it('every mutation of it that the sandbox knows has been tried', async () => {
    expect(await walking.mutations('bigcommerce')).toEqual(broken.map(([name]) => name).sort())
  })
})
