import { type ConnectionId, lockedErrors, type Settings, type SideFacts, settingsErrors, Unavailable, withSettings } from '@connect/core'
import { openStore } from '../platforms/index.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { OperationError } from './operation-error.ts'
import { readSettings } from './settings-input.ts'

/** Takes the settings given, keeps the others, and activates a connection whose set-up they complete (requirements 4.1). All or nothing. */
export async function saveSettings(services: Services, connectionId: ConnectionId, input: unknown): Promise<{ readonly state: string }> {
  const read = readSettings(input)
  if (read.kind === 'errors') throw refusal(read.errors)
  const { settings } = await connectionOf(services, connectionId)
  const facts = await factsOf(services, connectionId, { ...settings, ...read.patch })
  return services.unitOfWork.transaction(connectionId, async (r) => {
    const now = await r.connection.get()
    const merged: Settings = { ...now.settings, ...read.patch }
    const errors = [...settingsErrors(merged, now.marks), ...lockedErrors(now.settings, merged, now.marks)]
    if (errors.length > 0) throw refusal(errors)
    const saved = withSettings(now, merged, facts, services.clock.now())
    await r.connection.put(saved)
    return { state: saved.state }
  })
}

const refusal = (errors: readonly { readonly field: string; readonly message: string }[]): OperationError =>
  new OperationError(errors.map((error) => (error.field ? `${error.field}: ${error.message}` : error.message)).join(' '), 422, errors)

/** What both sides say of themselves: the store's name and when it lowers stock, the division's time zone. */
async function factsOf(services: Services, connectionId: ConnectionId, settings: Settings): Promise<SideFacts> {
  const connection = await connectionOf(services, connectionId)
  try {
    const store = openStore(connection, services, AbortSignal.timeout(60_000))
    const description = await store.describe()
    const divisions = await (await openWarehouse(connection, services)).divisions()
    const division = divisions.find((one) => one.id === settings.divisionId)
    if (settings.divisionId !== null && !division) {
      const message = `The Store Key gives no access to division ${settings.divisionId}. It gives access to: ${divisions.map((one) => one.id).join(', ')}.`
      throw refusal([{ field: 'divisionId', message }])
    }
    return {
      storeName: description.name,
      storeTimeZone: description.timeZone,
      divisionTimeZone: division?.timeZone ?? null,
      decrementsAt: store.capabilities.decrementsAt,
    }
  } catch (error) {
    if (error instanceof Unavailable) throw new OperationError(`The settings were not saved: ${error.message}`, 422)
    throw error
  }
}
