import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts, isFree, kill, newSandbox, portsNeeded, SandboxProcess } from './sandbox-process.ts'

const inTime = { timeout: 60_000, interval: 200 }
const platforms = ['shopify-app', 'bigcommerce-app', 'woocommerce-app']
const admins = ['shopify-admin', 'bigcommerce-panel', 'woocommerce-admin']
const parts = ['database', 'stores', 'warehouse', ...platforms, 'worker', ...admins]

interface Run {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly error: string | null
}
interface Rows {
  readonly total: number
}
interface Page {
  readonly data: readonly { readonly id: string }[]
  readonly nextCursor: string | null
}

describe('npm start', () => {
  let sandbox: SandboxProcess
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
  })
  afterAll(() => sandbox?.remove())

  const overview = () => sandbox.get<{ readonly connection: { readonly firstDataset: string } }>('/api/overview')
  const firstDatasetDone = () => expect.poll(async () => (await overview()).connection.firstDataset, inTime).toBe('done')
  const runs = async () => (await sandbox.get<{ readonly runs: readonly Run[] }>('/api/runs')).runs
  const orderNumbers = async () =>
    (await listed('picking-orders')).map((order) => (order as unknown as { readonly orderNumber: string }).orderNumber).sort()
  async function listed(list: string): Promise<readonly { readonly id: string }[]> {
    const rows: { readonly id: string }[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/divisions/div-us/${list}?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
      const page: Page = await sandbox.send<Page>('POST', '/api/warehouse/call', { method: 'GET', path })
      rows.push(...page.data)
      cursor = page.nextCursor
    }
    return rows
  }
  /** What is kept, on every side. */
  const kept = async () => ({
    storeOrders: (await sandbox.get<Rows>('/api/store/list/orders')).total,
    storeLevels: (await sandbox.get<{ readonly rows: readonly { readonly id: string }[] }>('/api/store/list/levels')).rows.toSorted(
      (a, b) => a.id.localeCompare(b.id),
    ),
    items: (await listed('items')).length,
    pickingOrders: (await listed('picking-orders')).length,
    history: (await listed('history')).length,
    links: (await sandbox.get<{ readonly products: readonly { readonly item: string | null }[] }>('/api/store/products')).products.filter(
      (product) => product.item,
    ).length,
    activity: (await sandbox.get<{ readonly activity: readonly unknown[] }>('/api/activity')).activity,
    problems: (await sandbox.get<{ readonly problems: readonly unknown[] }>('/api/problems')).problems,
  })
  const wholeAndUp = async () => {
    const health = await sandbox.get<{ readonly state: string; readonly parts: readonly { name: string; state: string }[] }>('/healthz')
    expect(health.parts.map(({ name, state }) => [name, state])).toEqual(parts.map((name) => [name, 'up']))
    expect(health.state).toBe('up')
  }

  it('ends with its address, says little before, and every part is up by name', async () => {
    const lines = sandbox.output.trim().split('\n')
    expect(lines.at(-1)).toBe(`Ready: ${sandbox.url}`)
    expect(lines.length).toBeLessThan(15)
    expect(sandbox.output).not.toContain('{"')
    await wholeAndUp()
    await firstDatasetDone()
  })

  it('a second one beside it says that it runs already, and changes nothing', async () => {
    await sandbox.settled()
    const before = await kept()
    const second = new SandboxProcess(sandbox.folder, await freePorts(portsNeeded))
    expect(await second.launch()).toBe(1)
    expect(second.output).toMatch(/runs already.*process \d+/)
    expect(second.output).toContain(`It is at ${sandbox.url}`)
    expect(second.output).not.toMatch(/^\s+at /m)
    await wholeAndUp()
    expect(await kept()).toEqual(before)
  })

  it('one whose port is taken says so, and leaves nothing behind', async () => {
    const other = await newSandbox()
    const taken = await listening(other.port + 2)
    expect(await other.launch()).toBe(1)
    expect(other.output).toMatch(new RegExp(`Port ${other.port + 2} is taken.*SANDBOX_PORT`))
    expect(other.processes()).toEqual([])
    taken.close()
    await other.remove()
  })

  it('after kill -9 of everything it starts again, with everything as it was', async () => {
    await sandbox.settled()
    const before = await kept()
    await sandbox.killEverything()
    await sandbox.start()
    await wholeAndUp()
    expect(await kept()).toEqual(before)
    expect(sandbox.processes().filter(({ command }) => /postgres.* -D /.test(command))).toHaveLength(1)
  })

  it('when only the starter is killed, its parts end too, and the next start finds its database again', async () => {
    await sandbox.settled()
    const before = await kept()
    const starter = sandbox
      .processes()
      .find(({ command }) => command.includes('apps/sandbox/src/main.ts') && !command.includes('bootstrap'))
    kill(starter?.pid ?? 0)
    await expect.poll(() => sandbox.processes().filter(({ command }) => /apps\//.test(command)), inTime).toEqual([])
    await sandbox.start()
    await wholeAndUp()
    expect(await kept()).toEqual(before)
  })

  it('a worker that is killed in the middle of a run is replaced, and its work is done once', async () => {
    await sandbox.settled()
    const before = await orderNumbers()
    const placed: string[] = []
    const [product] = (await sandbox.get<{ readonly products: readonly Product[] }>('/api/store/products')).products.filter(
      ({ item, tracked, locations }) => item && tracked && (locations[0]?.available ?? 0) > 20,
    )
    await sandbox.send('POST', '/api/store/commands/configureOrders', { routingDelayMs: 0 })
    // The warehouse is slow, so that the run is under way when the worker dies.
    await sandbox.send('POST', '/api/faults', { id: 'w-slow', active: true })
    for (let number = 0; number < 5; number++) {
      const lines = [{ variantId: product?.variantId, quantity: 1 }]
      const { result } = await sandbox.send<{ readonly result: { readonly name: string } }>('POST', '/api/store/place-order', { lines })
      placed.push(result.name)
    }
    await expect
      .poll(async () => (await runs()).find((run) => run.state === 'running')?.id, { ...inTime, interval: 20 })
      .toBeTypeOf('string')
    const running = (await runs()).find((run) => run.state === 'running')?.id
    kill(sandbox.processes().find(({ command }) => command.includes('apps/worker/src/main.ts'))?.pid ?? 0)
    await sandbox.send('DELETE', '/api/faults', {})
    await expect.poll(() => sandbox.output, inTime).toContain('[worker] ended (SIGKILL); starting it again')
    await expect.poll(orderNumbers, { ...inTime, timeout: 90_000 }).toEqual([...before, ...placed].sort())
    await sandbox.settled()
    expect(await orderNumbers()).toEqual([...before, ...placed].sort())
    const killed = (await runs()).find((run) => run.id === running)
    expect([killed?.state, killed?.error]).toEqual(['failed', expect.stringMatching(/ended|interrupt/)])
    await wholeAndUp()
  })

  it('Ctrl-C ends everything it started, and another port is another start of the same state', async () => {
    await sandbox.settled()
    const before = await kept()
    expect(await sandbox.interrupt()).toBe(0)
    expect(sandbox.processes()).toEqual([])
    for (let offset = 0; offset < portsNeeded; offset++)
      expect(await isFree(sandbox.port + offset), `port ${sandbox.port + offset}`).toBe(true)
    sandbox.port = await freePorts(portsNeeded)
    await sandbox.start()
    await wholeAndUp()
    const { activity: _, ...after } = await kept()
    expect({ ...after, activity: null }).toEqual({ ...before, activity: null })
    // The sync finds both sides at their new addresses.
    const known = new Set((await runs()).map((run) => run.id))
    await sandbox.send('POST', '/api/sync', { kind: 'sync' })
    await expect.poll(async () => (await runs()).find((run) => run.kind === 'Sync' && !known.has(run.id))?.state, inTime).toBe('completed')
  })
})

interface Product {
  readonly variantId: string
  readonly item: string | null
  readonly tracked: boolean
  readonly locations: readonly { readonly available: number }[]
}

async function listening(port: number): Promise<Server> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
