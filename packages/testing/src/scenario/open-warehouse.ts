import { createWarehouseServer, inProcessTransport, type WarehouseServer } from '@connect/app-warehouse/server'
import type { Log, Transport } from '@connect/core'
import { seedWarehouse, type Warehouse } from '@connect/simulators/warehouse'
import { memoryDocumentStore, type StoredDocument, World } from '@connect/simulators/world'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

export const warehouseUrl = 'http://warehouse.test'
/** The credential of the connection. */
export const storeKey = 'isk_0123456789abcdef0123456789abcdef'
/** The credential of the people on the floor. */
export const floorKey = 'isk_floor6789abcdef0123456789abcdef'

/** An IntelliTrack in this thread, with its HTTP contract in front: two divisions, sites, locations, carriers; no items. */
export interface OpenWarehouse {
  readonly server: WarehouseServer
  readonly rules: Warehouse
  readonly transport: Transport
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export async function openWarehouse(time: VirtualTime): Promise<OpenWarehouse> {
  seeded ??= seededDocuments()
  const world = await World.open(memoryDocumentStore(new Map(await seeded)))
  const server = createWarehouseServer({ world, ...time, log: silent, sendsSignals: false })
  return { server, rules: server.warehouse, transport: inProcessTransport(server.handle) }
}

let seeded: Promise<ReadonlyMap<string, StoredDocument>> | undefined

/** Made once in a process: hashing the seeded users' password takes longer than a whole scenario. */
async function seededDocuments(): Promise<ReadonlyMap<string, StoredDocument>> {
  const documents = new Map<string, StoredDocument>()
  const world = await World.open(memoryDocumentStore(documents))
  const server = createWarehouseServer({ world, ...virtualTime(7), log: silent, sendsSignals: false })
  const storeKeys = [
    { name: 'Web store', secret: storeKey },
    { name: 'Floor', secret: floorKey },
  ]
  await seedWarehouse(server.warehouse, { password: 'correct horse', storeKeys })
  return documents
}
