import type { WarehouseIdentity } from '../../domain/warehouse.ts'
import { setProblems } from '../../pipelines/problems.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { requestCancel } from '../../runs/cancel-run.ts'
import { addNote, type ByHand } from '../../runs/notes.ts'
import { isSetUp } from '../../scheduling/with-settings.ts'

/** What a Store Key that was just accepted has solved. */
const solved = ['feature_missing', 'warehouse_access_lost']

/** The connection from now on: where its warehouse is, and what its Store Key may do. One that was set up goes on. */
export async function warehouseConnected(
  byHand: ByHand,
  r: Repositories,
  { address, identity, by }: { readonly address: string; readonly identity: WarehouseIdentity; readonly by: string },
): Promise<ConnectionRecord> {
  const before = await r.connection.get()
  const settings = placesOf(before, identity)
  const after: ConnectionRecord = {
    ...before,
    settings,
    settingsVersion: settings === before.settings ? before.settingsVersion : before.settingsVersion + 1,
    warehouseUrl: address,
    features: identity.features,
    state: stateWith(before, isSetUp(settings)),
  }
  await r.connection.put(after)
  await setProblems(byHand, r, [after.id], [], { kind: 'connection', codes: solved })
  await addNote(byHand, r, after, 'warehouse_connected', `${by} connected IntelliTrack at ${address} with the Store Key "${identity.name}"`)
  return after
}

/** Nothing runs by itself without a warehouse; what is linked, sent and set stays for the next Store Key. */
export async function warehouseDisconnected(byHand: ByHand, r: Repositories, by: string): Promise<void> {
  const before = await r.connection.get()
  await r.connection.put({ ...before, warehouseUrl: null, features: null, state: before.state === 'active' ? 'setup' : before.state })
  for (const run of await r.runs.running()) await requestCancel(byHand, r, run)
  await addNote(byHand, r, before, 'warehouse_disconnected', `${by} disconnected IntelliTrack; nothing runs until it is connected again`)
}

/** A key of another division, before anything was imported: what was chosen of the first one's is chosen anew. */
function placesOf({ settings }: ConnectionRecord, { divisionIds }: WarehouseIdentity): ConnectionRecord['settings'] {
  if (settings.divisionId === null || divisionIds.includes(settings.divisionId)) return settings
  return { ...settings, divisionId: null, unitOfMeasure: null, siteId: null, locationId: null, locations: [] }
}

function stateWith({ state }: ConnectionRecord, isComplete: boolean): ConnectionRecord['state'] {
  if (state === 'setup' || state === 'active') return isComplete ? 'active' : 'setup'
  return state
}
