import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { Walking } from './walking.ts'

const hops = {
  parcels: 'The store shows both parcels with their tracking numbers',
  stock: 'Stock is counted, and End of Day sends it',
  hold: 'An order on hold is not picked, and its units are not sold again',
} as const

/** Each way to break the traffic with a WooCommerce store, where the walk must see it, and by which check. */
const broken: readonly (readonly [mutation: string, hop: keyof typeof hops, check: string, rest: boolean])[] = [
  ['woocommerce-parcel-dropped', 'parcels', 'the parcels: carrier, tracking number, units of each line', false],
  ['woocommerce-request-changed', 'parcels', 'the parcels: carrier, tracking number, units of each line', false],
  ['woocommerce-end-of-day-skipped', 'stock', 'what the store has on hand of the counted product', false],
  ['woocommerce-rest-on-hold-called-paid', 'hold', 'picking orders of it', true],
]

describe('the walkthrough over WooCommerce', () => {
  let sandbox: SandboxProcess
  const over = (rest: boolean) => new Walking(sandbox, 'woocommerce', { rest })
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start({ SANDBOX_MUTABLE: '1' })
  })
  afterAll(() => sandbox?.remove())

  it.each([
    ['with the plugin', false, 'woocommerce'],
    ['without it, by the REST API alone', true, 'woocommerce-rest'],
  ])('passes %s, and tells each hop with its seconds and checks', async (_, rest, platform) => {
    const { code, result, stderr } = await over(rest).walk()
    expect(code, stderr).toBe(0)
    expect(result).toMatchObject({ platform, ok: true })
    expect(result.hops).toHaveLength(10)
    for (const hop of result.hops) expect(hop.checks.length, hop.name).toBeGreaterThan(0)
  })

  it.each(broken)('sees %s in the hop of the %s, and exits 1', async (mutation, hop, check, rest) => {
    await over(rest).mutate(mutation)
    const { code, wrong, stderr } = await over(rest)
      .walk()
      .finally(() => over(rest).mutate(null))
    expect(code, stderr).toBe(1)
    expect(wrong, stderr).toContainEqual([hops[hop], check])
    // Nowhere before: it failed for this reason, not for what an earlier mutation has left.
    expect([...new Set(wrong.map(([name]) => name))]).toEqual([hops[hop]])
    await sandbox.settled()
  })

  it('every mutation of it that the sandbox knows has been tried', async () => {
    expect(await over(false).mutations('woocommerce')).toEqual(broken.map(([name]) => name).sort())
  })
})
