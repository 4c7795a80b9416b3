import {
  type ConnectionRecord,
  defaultSettings,
  explainOrder,
  noMarks,
  pickingOrdersStream,
  type Settings,
  type Transport,
} from '@connect/core'
import { callRecorder } from './call-counts.ts'
import { connectionIdOf } from './connection-id.ts'
import { interruptible } from './interruptible.ts'
import { openWarehouse, storeKey } from './open-warehouse.ts'
import type { Scenario, ScenarioOptions } from './scenario.ts'
import { memoryStorage } from './storage.ts'
import type { SideOptions, StoreSide } from './store-side.ts'
import { virtualTime } from './virtual-time.ts'
import { warehouseDesk } from './warehouse-desk.ts'
import { type WebhookDoor, webhookDoor } from './webhook-door.ts'
import { openWorker, type Worker } from './worker.ts'

/** Opens a store by `openSide`, a warehouse (or that of a scenario beside it) and a worker between them. */
export async function openScenarioAt<Side extends StoreSide>(
  openSide: (options: SideOptions) => Promise<Side>,
  options: ScenarioOptions = {},
): Promise<Scenario<Side>> {
  const { beside, which = 1, decrementsAt = 'shipment' } = options
  const time = beside?.time ?? virtualTime(options.seed ?? 1)
  const { clock } = time
  const warehouse = beside?.opened ?? (await openWarehouse(time))
  const connectionId = connectionIdOf(which)
  const storage = options.storage ?? beside?.storage ?? memoryStorage()
  const people = storage.unitOfWork()
  // The store has to know where its webhooks go before there is anybody to receive them.
  const hooks: { door?: WebhookDoor } = {}
  const { large = null, stock = large ? {} : { MUG: 40, FILTER: 100 } } = options
  const side = await openSide({
    time,
    decrementsAt,
    which,
    stock,
    large,
    kept: { connectionId, unitOfWork: people, settings: async () => (await people.read(connectionId, (r) => r.connection.get())).settings },
    door: { send: (request) => at(hooks.door).send(request) },
    removed: () => at(hooks.door).onUninstalled(),
  })
  const door = webhookDoor(storage.directory, () => side, time)
  hooks.door = door
  const externalSystem = `${side.platform}:${side.storeKey}`
  const recorder = callRecorder(clock)
  let key = storeKey
  const line = interruptible(
    route(side.origin, recorder.listen('store', side.transport), recorder.listen('warehouse', warehouse.transport), clock),
  )
  await storage.directory.create({
    ...newConnection(side, options.settings ?? {}),
    id: connectionId,
    externalSystem,
    decrementsAt,
    createdAt: clock.iso(),
  })

  const open = async (leased: boolean): Promise<Worker> =>
    openWorker({
      connectionId,
      externalSystem,
      unitOfWork: leased ? storage.unitOfWork(await storage.takeOver(connectionId)) : people,
      people,
      transport: line.transport,
      side,
      time,
      storeKey: () => key,
    })
  let worker = await open(true)
  const change = (work: (record: ConnectionRecord) => ConnectionRecord) =>
    people.transaction(connectionId, async (r) => r.connection.put(work(await r.connection.get())))
  door.onUninstalled = async () => {
    side.app.forget()
    await change((record) => ({ ...record, state: 'disconnected' }))
  }
  const reset = () => {
    recorder.reset()
    side.calls.reset()
  }
  const run: Scenario['run'] = async (kind, how) => {
    clock.pass(1_000)
    await side.catchUp()
    const record = await worker.run(kind, how)
    // A store may show what it accepted a moment later.
    clock.pass(3_000)
    await side.catchUp()
    return record
  }
  const done: Scenario['done'] = async (kind, how) => {
    const record = await run(kind, how)
    if (record.state !== 'completed') throw new Error(`${kind} ended ${record.state}: ${record.error?.code} ${record.error?.message}`)
    return record
  }
  const scenario: Scenario<Side> = {
    side,
    store: side.desk,
    faults: side.faults,
    warehouse: { ...warehouseDesk(warehouse, time), faults: warehouse.server.faults },
    opened: warehouse,
    storage,
    time,
    get worker() {
      return worker
    },
    run,
    done,
    dryRun: async (kind, slot) => {
      await side.catchUp()
      return worker.dryRun(kind, slot)
    },
    restartWorker: async () => {
      worker = await open(true)
      return worker
    },
    secondWorker: ({ lease = true } = {}) => open(lease),
    webhooks: Object.assign(door, { deliverAll: () => side.signals.deliver() }),
    get calls() {
      const sent = recorder.store
      const more = side.calls.counts(sent) as ReturnType<Side['calls']['counts']>
      return { ...recorder.counts(), sent, storeWrites: side.calls.writes(sent), reset, ...more }
    },
    problems: () => people.read(connectionId, (r) => r.problems.open()),
    activity: (search) => people.read(connectionId, (r) => r.activity.find({ ...(search === undefined ? {} : { search }), limit: 500 })),
    connection: () => people.read(connectionId, (r) => r.connection.get()),
    configure: (settings) => change((record) => ({ ...record, settings: { ...record.settings, ...settings } })),
    read: (work) => people.read(connectionId, work),
    openApp: async () => {
      await side.app.open(line.transport)
      await change((record) => ({ ...record, state: 'active' }))
    },
    effectKeys: () => storage.effectKeys(connectionId),
    explain: (number) => people.read(connectionId, (r) => explainOrder(r, number)),
    forgetCheckpoints: () =>
      people.transaction(connectionId, async (r) => {
        for (const stream of ['orders', 'products', pickingOrdersStream]) await r.checkpoints.put(stream, null)
      }),
    onceBefore: (act, work) => line.onceBefore(act in side.marks ? side.marks[act as keyof StoreSide['marks']] : act, work),
    useStoreKey: (next) => {
      key = next
    },
  }
  await scenario.openApp()
  if (options.firstDataset !== false) await done('first_dataset')
  clock.pass(60_000)
  reset()
  return scenario
}

/** By host; every request takes a little time. */
function route(origin: string, store: Transport, warehouse: Transport, clock: { pass(milliseconds: number): void }): Transport {
  return {
    send: (request) => {
      clock.pass(20)
      return request.url.startsWith(origin) ? store.send(request) : warehouse.send(request)
    },
  }
}

function newConnection(side: StoreSide, settings: Partial<Settings>) {
  const place = { divisionId: 'div-us', unitOfMeasure: 'EA', siteId: 'site-harbor', locationId: 'loc-main' }
  return {
    platform: side.platform,
    storeKey: side.storeKey,
    storeName: side.storeName,
    state: 'active' as const,
    warehouseUrl: 'http://warehouse.test',
    settings: { ...defaultSettings, ...place, ...settings },
    settingsVersion: 1,
    features: null,
    timeZone: 'America/New_York',
    marks: noMarks,
  }
}

function at<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('Nobody is there yet')
  return one
}
