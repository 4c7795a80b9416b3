import {
  type ConnectionId,
  lockedErrors,
  readSideFacts,
  type Settings,
  type SideFacts,
  settingsErrors,
  storeSettings,
  Unavailable,
} from '@connect/core'
import { openStore } from '../platforms/index.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { OperationError } from './operation-error.ts'
import { readSettings } from './settings-input.ts'

/** Takes the settings given, keeps the others, and activates a connection whose set-up they complete (requirements 4.1). All or nothing. */
export async function saveSettings(services: Services, connectionId: ConnectionId, input: unknown): Promise<{ readonly state: string }> {
  const read = readSettings(input)
  if (read.kind === 'errors') throw refusal(read.errors)
  const { patch } = read
  const { settings } = await connectionOf(services, connectionId)
  const facts = await factsOf(services, connectionId, { ...settings, ...patch })
  return services.unitOfWork.transaction(connectionId, async (r) => {
    const now = await r.connection.get()
    const merged: Settings = { ...now.settings, ...patch }
    const errors = [...settingsErrors(merged, now.marks), ...lockedErrors(now.settings, merged, now.marks)]
    if (errors.length > 0) throw refusal(errors)
    const { state } = await storeSettings(services, r, { patch, facts, by: 'The operator', screen: 'the configuration' })
    return { state }
  })
}

const refusal = (errors: readonly { readonly field: string; readonly message: string }[]): OperationError =>
  new OperationError(errors.map((error) => (error.field ? `${error.field}: ${error.message}` : error.message)).join(' '), 422, errors)

/** What both sides say of themselves: the store's name and when it lowers stock, the division's time zone. */
async function factsOf(services: Services, connectionId: ConnectionId, settings: Settings): Promise<SideFacts> {
  const connection = await connectionOf(services, connectionId)
  try {
    const store = await openStore(connection, services, AbortSignal.timeout(60_000))
    const reading = await readSideFacts(store, await openWarehouse(connection, services), settings)
    if (reading.kind === 'errors') throw refusal(reading.errors)
    return reading.facts
  } catch (error) {
    if (error instanceof Unavailable) throw new OperationError(`The settings were not saved: ${error.message}`, 422)
    throw error
  }
}
