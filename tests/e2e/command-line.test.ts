import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { intellitrack, newSandbox, type SandboxProcess } from './sandbox-process.ts'

const commands = ['sync', 'explain', 'redrive', 'doctor', 'conformance', 'walkthrough']

/** There is more than one store: one is named. */
const ofShopify = ['--connection', 'harbour-and-pine.myshopify.com']

interface Product {
  readonly variantId: string
  readonly sku: string
  readonly item: string | null
  readonly tracked: boolean
  readonly locations: readonly { readonly id: string; readonly onHand: number }[]
}
interface PlannedWrite {
  readonly system: string
  readonly action: string
  readonly label: string
  readonly before: string | null
  readonly after: string
}

describe('npx intellitrack beside a running sandbox', () => {
  let sandbox: SandboxProcess
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
  })
  afterAll(() => sandbox?.remove())

  const cli = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await intellitrack(sandbox, ...args)
    return { code, stderr, answer: stdout.startsWith('{') ? JSON.parse(stdout) : stdout }
  }
  /** As the sandbox's own Store Key has it. */
  const granted = async () => {
    const { data } = await sandbox.send<{ readonly data: readonly { readonly features: readonly unknown[] }[] }>(
      'POST',
      '/api/warehouse/call',
      {
        method: 'GET',
        path: '/v1/divisions/div-us/store-keys',
      },
    )
    return { features: data[0]?.features ?? [] }
  }
  const products = async () => (await sandbox.get<{ readonly products: readonly Product[] }>('/api/store/products')).products
  const figureOf = async (variantId: string | undefined) =>
    (await products()).find((product) => product.variantId === variantId)?.locations[0]?.onHand

  it('sync asks for a run, tells its steps, and prints how it ended', async () => {
    await sandbox.settled()
    const { code, answer, stderr } = await cli('sync', ...ofShopify, '--json')
    expect(code, stderr).toBe(0)
    expect(answer).toMatchObject({ kind: 'sync', state: 'completed' })
    expect(stderr).not.toBe('')
    const { seen, ...ends } = answer.counts as Readonly<Record<string, number>>
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(seen)
  })

  it('a dry run lists what the next run writes, and writes none of it', async () => {
    await sandbox.send('PUT', '/api/settings', { exportStock: 'end_of_day' })
    await sandbox.settled()
    const product = (await products()).find(({ item, tracked, locations }) => item && tracked && (locations[0]?.onHand ?? 0) > 10)
    const shown = product?.locations[0]?.onHand ?? 0
    await sandbox.send('POST', '/api/store/change-stock', {
      variantId: product?.variantId,
      locationId: product?.locations[0]?.id,
      onHand: shown + 5,
    })
    await sandbox.settled()
    const planned = await cli('sync', ...ofShopify, '--kind', 'end_of_day', '--dry-run', '--json')
    expect(planned.code, planned.stderr).toBe(0)
    const { writes } = planned.answer as { readonly writes: readonly PlannedWrite[] }
    expect(writes).toHaveLength(1)
    expect(writes[0]).toMatchObject({ system: 'store', label: expect.stringContaining(product?.sku ?? '?') })
    expect([writes[0]?.before, writes[0]?.after]).toEqual([expect.stringContaining(`${shown + 5}`), expect.stringContaining(`${shown}`)])
    expect(await figureOf(product?.variantId)).toBe(shown + 5)
    const ran = await cli('sync', ...ofShopify, '--kind', 'end_of_day', '--json')
    expect(ran.answer.counts.applied).toBe(1)
    expect(await figureOf(product?.variantId)).toBe(shown)
    expect((await cli('sync', ...ofShopify, '--kind', 'end_of_day', '--dry-run', '--json')).answer.writes).toEqual([])
  })

  it('explains an order', async () => {
    const { orders } = await sandbox.get<{ readonly orders: readonly { readonly orderNumber: string }[] }>('/api/warehouse/orders')
    const number = orders[0]?.orderNumber ?? ''
    const { code, answer, stderr } = await cli('explain', 'order', number, ...ofShopify, '--json')
    expect(code, stderr).toBe(0)
    expect(answer.summary).toContain(number)
    expect(answer.facts.length).toBeGreaterThan(0)
    const unknown = await cli('explain', 'order', '#0', ...ofShopify, '--json')
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('#0')])
  })

  it('the doctor names what a person must look at, or finds nothing', async () => {
    const { code, answer, stderr } = await cli('doctor', '--json')
    expect(answer.findings.length, stderr).toBeGreaterThan(3)
    expect(code).toBe(answer.healthy ? 0 : 1)
    const about = (answer.findings as readonly { readonly about: string }[]).map((finding) => finding.about)
    expect(about).toEqual(expect.arrayContaining(['database', 'queue', expect.stringContaining('warehouse')]))
  })

  it('redrives', async () => {
    const { code, answer, stderr } = await cli('redrive', ...ofShopify, '--json')
    expect(code, stderr).toBe(0)
    expect(answer.redriven).toBeTypeOf('number')
    await sandbox.settled()
  })

  it('the sandbox’s warehouse keeps the whole contract, with a Store Key of its own', async () => {
    const { warehouse } = await sandbox.get<{ readonly warehouse: { readonly address: string } }>('/api/overview')
    const body = {
      name: `Conformance ${Date.now()}`,
      features: (await granted()).features,
    }
    const key = await sandbox.send<{ readonly secret: string }>('POST', '/api/warehouse/call', {
      method: 'POST',
      path: '/v1/divisions/div-us/store-keys',
      body,
    })
    const { code, answer, stderr } = await cli('conformance', warehouse.address, '--store-key', key.secret, '--json')
    expect(code, stderr).toBe(0)
    expect(answer.failed).toBe(0)
    expect(answer.passed).toBeGreaterThan(30)
  })

  it('says what it can do, and exits 2 where it was not understood', async () => {
    const help = await cli('--help')
    expect(help.code).toBe(0)
    const helps = await Promise.all(commands.map((command) => cli(command, '--help')))
    helps.forEach(({ code, answer }, index) => {
      expect(help.answer).toContain(commands[index])
      expect([commands[index], code]).toEqual([commands[index], 0])
      expect(answer).toContain('--json')
    })
    const misunderstood = [['frobnicate'], ['sync', '--kind', 'nonsense'], ['explain'], ['walkthrough', '--patience', 'none']]
    const answers = await Promise.all(misunderstood.map((words) => cli(...words)))
    answers.forEach(({ code, stderr }, index) => {
      expect([misunderstood[index], code]).toEqual([misunderstood[index], 2])
      expect(stderr).toMatch(/error|usage/i)
    })
  })
})
