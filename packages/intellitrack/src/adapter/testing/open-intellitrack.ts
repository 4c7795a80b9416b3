import { createWarehouseServer, inProcessTransport, type WarehouseServer } from '@connect/app-warehouse/server'
import type { Transport, TransportRequest } from '@connect/core'
import { seedWarehouse } from '@connect/simulators/warehouse'
import { memoryDocumentStore, type StoredDocument, World } from '@connect/simulators/world'
import { createIntelliTrack, type IntelliTrackOptions } from '../create-intellitrack.ts'

export const storeKey = 'isk_0123456789abcdef0123456789abcdef'
export const baseUrl = 'http://warehouse.test'

/** The stand-in behind its contract, in this thread, with the adapter before it. Every request the adapter made is kept. */
export async function openIntelliTrack() {
  documents ??= seeded()
  const clock = { at: Date.parse('2026-11-20T10:00:00.000Z'), now: () => clock.at++ }
  const server = serverOf(await World.open(memoryDocumentStore(new Map(await documents))), clock)
  const direct = inProcessTransport(server.handle)
  const sent: TransportRequest[] = []
  const transport: Transport = {
    send: (request) => {
      sent.push(request)
      return direct.send(request)
    },
  }
  const connect = (options: Partial<IntelliTrackOptions> = {}) =>
    createIntelliTrack({ baseUrl, storeKey, divisionId: 'div-us', system: 'store-1', transport, ...options })
  return { server, rules: server.warehouse, clock, sent, transport, connect, warehouse: connect() }
}

export type OpenIntelliTrack = Awaited<ReturnType<typeof openIntelliTrack>>

let documents: Promise<ReadonlyMap<string, StoredDocument>> | undefined

/** Once in a process: hashing the seeded users' password takes longer than a whole test. */
async function seeded(): Promise<ReadonlyMap<string, StoredDocument>> {
  const made = new Map<string, StoredDocument>()
  const server = serverOf(await World.open(memoryDocumentStore(made)), { now: () => Date.parse('2026-11-01T08:00:00.000Z') })
  await seedWarehouse(server.warehouse, { password: 'correct horse', storeKeys: [{ name: 'Web store', secret: storeKey }] })
  return made
}

function serverOf(world: World, clock: { now(): number }): WarehouseServer {
  let uuids = 0
  const silent = () => {}
  return createWarehouseServer({
    world,
    clock,
    random: { uuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`, fraction: () => 0.5 },
    timer: { sleep: async () => {} },
    log: { debug: silent, info: silent, warn: silent, error: (message, fields) => console.error(message, fields) },
    sendsSignals: false,
  })
}
