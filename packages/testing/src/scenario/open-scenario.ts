import {
  type ActivityRecord,
  type ConnectionRecord,
  defaultSettings,
  explainOrder,
  id,
  noMarks,
  type OrderExplanation,
  type PlannedWrite,
  type ProblemRecord,
  pickingOrdersStream,
  type Repositories,
  type RunKind,
  type RunRecord,
  type Settings,
  type Transport,
} from '@connect/core'
import type { ShopifyOptions } from '@connect/shopify'
import type { ProductPlan, SimulatedShopify } from '@connect/simulators/shopify'
import { type CallCounts, callCounter } from './call-counts.ts'
import { interruptible } from './interruptible.ts'
import { app, openShop, shopDomain, shopOrigin } from './open-shop.ts'
import { openWarehouse, storeKey } from './open-warehouse.ts'
import type { RunOptions } from './perform-run.ts'
import { shopAccess } from './shop-access.ts'
import { type ShopDesk, shopDesk } from './shop-desk.ts'
import { stockedProducts } from './stocked-products.ts'
import { memoryStorage, type ScenarioStorage } from './storage.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'
import { type WarehouseDesk, warehouseDesk } from './warehouse-desk.ts'
import { type WebhookDoor, webhookDoor } from './webhook-door.ts'
import { openWorker, type Worker } from './worker.ts'

export interface ScenarioOptions {
  readonly settings?: Partial<Settings>
  /** Which figure the connection keeps in step; on_hand unless said. */
  readonly stockFigure?: 'on_hand' | 'available'
  /** Units at the shop's warehouse location by SKU; 40 mugs and 100 filters unless said. */
  readonly stock?: Readonly<Record<string, number>>
  /** Products that need more than a SKU and a number. */
  readonly products?: readonly ProductPlan[]
  /** Plain variants and orders by the thousand, instead of the above. */
  readonly large?: { readonly variants: number; readonly orders: number }
  readonly walk?: NonNullable<ShopifyOptions['walk']>
  /** How the shop counts what a query costs: by its curve, or by the old, strict rule, with the bucket that belonged to it. */
  readonly costModel?: 'curve' | 'linear'
  /** false: products, inventory and carriers are not imported beforehand. */
  readonly firstDataset?: boolean
  readonly seed?: number
  /** In memory unless said. */
  readonly storage?: ScenarioStorage
}

/** A shop, a warehouse and a worker in one thread, under a clock that is moved by hand. */
export interface Scenario {
  readonly shop: ShopDesk & { readonly faults: SimulatedShopify['faults'] }
  readonly warehouse: WarehouseDesk & { readonly faults: Awaited<ReturnType<typeof openWarehouse>>['server']['faults'] }
  readonly time: VirtualTime
  readonly worker: Worker
  run(kind: RunKind, options?: RunOptions): Promise<RunRecord>
  /** Runs and expects it to complete; throws with the run's error otherwise. */
  done(kind: RunKind, options?: RunOptions): Promise<RunRecord>
  dryRun(kind: RunKind, slot?: string): Promise<readonly PlannedWrite[]>
  /** The process is started again on the same database: its lease is a new one, its memory is empty. */
  restartWorker(): Promise<Worker>
  /** A further process; it has the lease from now on, unless it is to have none and write all the same. */
  secondWorker(options?: { readonly lease?: boolean }): Promise<Worker>
  readonly webhooks: WebhookDoor & { deliverAll(): Promise<{ readonly delivered: number; readonly failed: number }> }
  readonly calls: CallCounts & { reset(): void }
  problems(): Promise<readonly ProblemRecord[]>
  activity(search?: string): Promise<readonly ActivityRecord[]>
  connection(): Promise<ConnectionRecord>
  configure(settings: Partial<Settings>): Promise<void>
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>
  /** The merchant opens the app (again): a token is granted and the connection goes on where it was. */
  openApp(): Promise<void>
  /** Of every effect that was ever recorded. */
  effectKeys(): Promise<readonly string[]>
  /** Everything that is known of an order, by its number. */
  explain(number: string): Promise<readonly OrderExplanation[]>
  /** The merchant grants other scopes than our app asks for. */
  changeScopes(change: (asked: readonly string[]) => readonly string[]): Promise<void>
  /** Every stream is read from its beginning again. */
  forgetCheckpoints(): Promise<void>
  /** Does this before the next request of a worker whose address or body has this text in it, such as an operation's name. */
  onceBefore(text: string, work: () => Promise<unknown>): void
  /** Replaces the Store Key in the connection's settings. */
  useStoreKey(key: string): void
}

export const connectionId = id<ConnectionRecord['id']>('connection-1')

export async function openScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const time = virtualTime(options.seed ?? 1)
  const { clock } = time
  const figure = options.stockFigure ?? 'on_hand'
  const storage = options.storage ?? memoryStorage(connectionId)
  const people = storage.unitOfWork()
  const door = webhookDoor(storage.directory, app.clientSecret, clock, time.random)
  const products = [
    ...stockedProducts(options.stock ?? (options.products || options.large ? {} : { MUG: 40, FILTER: 100 })),
    ...(options.products ?? []),
  ]
  const shop = await openShop(time, { products, ...(options.large ? { large: options.large } : {}) }, door)
  const warehouse = await openWarehouse(time)
  const counter = callCounter(shop.platform)
  const access = shopAccess(clock)
  const desk = shopDesk(shop, time)
  let key = storeKey
  const line = interruptible(route(counter.count('store', shop.transport), counter.count('warehouse', warehouse.transport), clock))
  await storage.directory.create(newConnection(figure, options.settings ?? {}, clock.iso()))

  const open = async (leased: boolean): Promise<Worker> => {
    return openWorker({
      connectionId,
      externalSystem: `shopify:${shopDomain}`,
      unitOfWork: leased ? storage.unitOfWork(await storage.takeOver(connectionId)) : people,
      people,
      transport: line.transport,
      access,
      time,
      shopify: { settings: { stockFigure: figure }, walk: options.walk ?? 'auto' },
      storeKey: () => key,
    })
  }
  let worker = await open(true)
  const change = (work: (record: ConnectionRecord) => ConnectionRecord) =>
    people.transaction(connectionId, async (r) => r.connection.put(work(await r.connection.get())))
  door.onUninstalled = async () => {
    access.forget()
    await change((record) => ({ ...record, state: 'disconnected' }))
  }
  const run: Scenario['run'] = async (kind, how) => {
    clock.pass(1_000)
    return worker.run(kind, how)
  }
  const done: Scenario['done'] = async (kind, how) => {
    const record = await run(kind, how)
    if (record.state !== 'completed') throw new Error(`${kind} ended ${record.state}: ${record.error?.code} ${record.error?.message}`)
    return record
  }
  const scenario: Scenario = {
    shop: { ...desk, faults: shop.platform.faults },
    warehouse: { ...warehouseDesk(warehouse, time), faults: warehouse.server.faults },
    time,
    get worker() {
      return worker
    },
    run,
    done,
    dryRun: (kind, slot) => worker.dryRun(kind, slot),
    restartWorker: async () => {
      worker = await open(true)
      return worker
    },
    secondWorker: ({ lease = true } = {}) => open(lease),
    webhooks: Object.assign(door, { deliverAll: () => shop.platform.deliverDueWebhooks() }),
    get calls() {
      return { ...counter.now(), reset: counter.reset }
    },
    problems: () => people.read(connectionId, (r) => r.problems.open()),
    activity: (search) => people.read(connectionId, (r) => r.activity.find({ ...(search === undefined ? {} : { search }), limit: 500 })),
    connection: () => people.read(connectionId, (r) => r.connection.get()),
    configure: (settings) => change((record) => ({ ...record, settings: { ...record.settings, ...settings } })),
    read: (work) => people.read(connectionId, work),
    openApp: async () => {
      await access.grant(desk.sessionToken(), line.transport)
      await change((record) => ({ ...record, state: 'active' }))
    },
    effectKeys: storage.effectKeys,
    explain: (number) => people.read(connectionId, (r) => explainOrder(r, number)),
    changeScopes: (change) => desk.app('changeScopes', { scopes: change(app.scopes) }),
    forgetCheckpoints: () =>
      people.transaction(connectionId, async (r) => {
        for (const stream of ['orders', 'products', pickingOrdersStream]) await r.checkpoints.put(stream, null)
      }),
    onceBefore: line.onceBefore,
    useStoreKey: (next) => {
      key = next
    },
  }
  if (options.costModel === 'linear')
    await desk.command('changeBehaviour', { costModel: 'linear', bucket: { maximumAvailable: 1000, restoreRate: 50 } })
  await scenario.openApp()
  if (options.firstDataset !== false) await done('first_dataset')
  clock.pass(60_000)
  counter.reset()
  return scenario
}

/** By host; every request takes a little time. */
function route(shop: Transport, warehouse: Transport, clock: VirtualTime['clock']): Transport {
  return {
    send: (request) => {
      clock.pass(20)
      return request.url.startsWith(shopOrigin) ? shop.send(request) : warehouse.send(request)
    },
  }
}

function newConnection(figure: 'on_hand' | 'available', settings: Partial<Settings>, createdAt: string): ConnectionRecord {
  const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
  return {
    id: connectionId,
    platform: 'shopify',
    storeKey: shopDomain,
    storeName: 'Ember & Tide',
    state: 'active',
    externalSystem: `shopify:${shopDomain}`,
    warehouseUrl: 'http://warehouse.test',
    settings: { ...defaultSettings, ...place, ...settings },
    settingsVersion: 1,
    features: null,
    timeZone: 'America/New_York',
    decrementsAt: figure === 'on_hand' ? 'shipment' : 'order',
    marks: noMarks,
    createdAt,
  }
}
