import type { Narrowing } from '../../access/may.ts'
import { actorOf, newPerson } from '../../access/staff.ts'
import { id } from '../../domain/ids.ts'
import type { Division, Site, UnitOfMeasure, WarehouseIdentity, WarehouseLocation } from '../../domain/warehouse.ts'
import { silentLog, TestClock, TestRandom, testConnection } from '../../pipelines/testing/environment.ts'
import { MemoryUnitOfWork } from '../../pipelines/testing/memory-unit-of-work.ts'
import type { Capabilities, StoreDescription, StoreLocation, StorePlatform } from '../../ports/store-platform.ts'
import type { Unavailable } from '../../ports/unavailable.ts'
import type { Warehouse } from '../../ports/warehouse.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin, AppIdentity, WarehouseKey } from '../admin.ts'
import type { ProductReport, Reports } from '../reports.ts'

const app: AppIdentity = {
  name: 'IntelliTrack for Shops',
  storeAdmin: 'Shop Admin',
  knowsStaff: true,
  features: { integrate: ['Integrate'], activate: ['Plugin'], manualSync: ['Plugin Manual Sync'] },
}
export const allFeatures = { Integrate: 'edit', Plugin: 'edit', 'Plugin Manual Sync': 'edit' } as const
export const plainFeatures = { Integrate: 'edit', Plugin: 'edit' } as const

const location = (name: string, siteId: string): WarehouseLocation => ({ id: name, siteId, name: `Bin ${name}`, quarantine: false })
const description: StoreDescription = {
  name: 'Harbour Outfitters',
  storeKey: 'shop.example',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  missingPermissions: [],
  orderStatuses: [],
}

/** A merchant who sets a connection up: a store and a warehouse whose lists a test changes, a Store Key it takes, and the rows behind it all. */
export class SetupDesk {
  readonly unitOfWork: MemoryUnitOfWork
  readonly clock = new TestClock('2026-03-02T10:00:00.000Z')
  readonly random = new TestRandom()
  readonly woken: string[] = []
  readonly subscribed: WarehouseKey[] = []
  identity: WarehouseIdentity = { name: 'Web store', divisionIds: ['division-1', 'division-2'], features: allFeatures }
  divisions: readonly Division[] = [
    { id: 'division-1', name: 'United States', timeZone: 'America/New_York', active: true },
    { id: 'division-2', name: 'Canada', timeZone: 'America/Toronto', active: true },
    { id: 'division-3', name: 'Somebody else', timeZone: 'UTC', active: true },
  ]
  units: Readonly<Record<string, readonly UnitOfMeasure[]>> = {
    'division-1': [{ id: 'EA', name: 'Each' }],
    'division-2': [{ id: 'PC', name: 'Piece' }],
  }
  sites: Readonly<Record<string, readonly Site[]>> = {
    'division-1': [
      { id: 'site-1', name: 'Harbor' },
      { id: 'site-2', name: 'Downtown' },
    ],
    'division-2': [{ id: 'site-3', name: 'Toronto' }],
  }
  bins: readonly WarehouseLocation[] = [location('bin-1', 'site-1'), location('bin-2', 'site-2'), location('bin-3', 'site-3')]
  capabilities: Capabilities = {
    decrementsAt: 'order',
    compareAndSet: false,
    levelsPerBatch: 100,
    shipmentsPerBatch: 10,
    multipleLocations: true,
    orderStatuses: 'fixed',
    defaultOrderStatuses: [],
  }
  description = description
  storeLocations: readonly StoreLocation[] = [
    { id: id('shop'), name: 'Shop', primary: true, managedBy: 'merchant' },
    { id: id('attic'), name: 'Attic', primary: false, managedBy: 'merchant' },
    { id: id('dropship'), name: 'Dropship', primary: false, managedBy: 'other' },
  ]
  products: readonly ProductReport[] = []
  /** The Store Key that the warehouse takes, and the one that is kept. */
  storeKey = 'isk_right'
  kept: WarehouseKey | null = { address: 'https://warehouse.example', storeKey: 'isk_right' }
  warehouseAway: Unavailable | null = null
  storeAway: Unavailable | null = null
  /** Called when the store is asked who it is: for what happens meanwhile. */
  meanwhile: () => Promise<void> = async () => {}
  /** Whatever a warehouse refuses of a key that is not taken. */
  notTaken: Unavailable | null = null

  constructor(connection: Partial<ConnectionRecord> = {}) {
    this.unitOfWork = new MemoryUnitOfWork(testConnection({}, { timeZone: 'America/New_York', features: allFeatures, ...connection }))
  }

  get connection(): ConnectionRecord {
    return this.unitOfWork.tables.connection
  }
  change(changes: Partial<ConnectionRecord>): void {
    this.unitOfWork.tables.connection = { ...this.connection, ...changes }
  }
  notes(): readonly string[] {
    return this.unitOfWork.tables.activity.map((one) => one.message)
  }

  /** Somebody of the store's staff, with what the owner leaves to them and what the Store Key may do as it is stored. */
  admin(narrowing: Partial<Narrowing> = {}, name = 'Bo'): Admin {
    const { unitOfWork, clock, random, connection } = this
    return {
      app,
      connectionId: connection.id,
      actor: actorOf(connection, app, { ...newPerson('staff-7', name), ...narrowing }),
      unitOfWork,
      reports: this.reports(),
      clock,
      random,
      log: silentLog,
      queue: { wake: async (connectionId) => void this.woken.push(connectionId) },
      store: async () => this.store(),
      warehouse: {
        open: async (tried) => {
          const key = tried ?? this.kept
          return key && this.warehouse(key)
        },
        keep: async (key) => {
          this.kept = key
        },
        forget: async () => {
          this.kept = null
        },
        subscribe: async (key) => void this.subscribed.push(key),
      },
    }
  }

  private store(): StorePlatform {
    const asked = <Value>(value: () => Value) => (this.storeAway ? Promise.reject(this.storeAway) : this.meanwhile().then(() => value()))
    const { capabilities } = this
    return {
      capabilities,
      describe: () => asked(() => this.description),
      locations: () => asked(() => this.storeLocations),
    } as Partial<StorePlatform> as StorePlatform
  }

  private warehouse({ storeKey }: WarehouseKey): Warehouse {
    const asked = async <Value>(value: () => Value): Promise<Value> => {
      if (this.warehouseAway) throw this.warehouseAway
      if (this.notTaken && storeKey !== this.storeKey) throw this.notTaken
      return value()
    }
    return {
      identity: () => asked(() => this.identity),
      divisions: () => asked(() => this.divisions),
      unitsOfMeasure: (divisionId: string) => asked(() => this.units[divisionId] ?? []),
      sites: (divisionId: string) => asked(() => this.sites[divisionId] ?? []),
      locations: (_: string, siteId: string) => asked(() => this.bins.filter((one) => one.siteId === siteId)),
    } as Partial<Warehouse> as Warehouse
  }

  /** As the database answers, from the rows here. */
  private reports(): Reports {
    const tables = () => this.unitOfWork.tables
    return {
      products: async () => ({ rows: this.products, next: null }),
      work: async (_: unknown, latest: number) => {
        const runs = [...tables().runs.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
        const running = runs.find((run) => run.state === 'running') ?? null
        return { running, latest: runs.slice(0, latest), requests: [...tables().requests.values()] }
      },
      plannedWrites: async (_: unknown, runId: string, { filter, search, cursor, limit }) => {
        const all = tables().plannedWrites.filter((one) => one.runId === runId)
        const fits = all.filter(
          (one) =>
            (filter === '' || filter === `${one.system}:${one.action}`) &&
            one.label.startsWith(search) &&
            one.ordinal > Number(cursor ?? 0),
        )
        const kinds = [...new Set(all.map((one) => `${one.system}:${one.action}`))]
        const counts = kinds.map((kind) => {
          const [first, ...others] = all.filter((one) => `${one.system}:${one.action}` === kind)
          return { system: first?.system ?? 'store', action: first?.action ?? 'set_levels', count: others.length + 1 }
        })
        return { rows: fits.slice(0, limit), next: fits.length > limit ? String(fits[limit - 1]?.ordinal) : null, counts }
      },
    } as Partial<Reports> as Reports
  }
}
