import { type ConnectionId, defaultSettings, type Settings, settingsErrors, Unavailable } from '@connect/core'
import { z } from 'zod'
import { openStore } from '../platforms/index.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { openWarehouse } from '../services/warehouse.ts'
import { OperationError } from './operation-error.ts'

/** Takes the settings given, keeps the others, and activates a connection whose set-up they complete (requirements 4.1). */
export async function saveSettings(services: Services, connectionId: ConnectionId, input: unknown): Promise<{ readonly state: string }> {
  const patch = z.partialRecord(z.enum(Object.keys(defaultSettings) as [keyof Settings, ...(keyof Settings)[]]), z.unknown()).parse(input)
  const before = await connectionOf(services, connectionId)
  const settings = { ...before.settings, ...patch } as Settings
  const errors = settingsErrors(settings, before.marks)
  if (errors.length > 0) throw new OperationError(errors.map((error) => `${error.field}: ${error.message}`).join(' '), 422)
  const facts = await factsOf(services, connectionId, settings)
  const complete =
    settings.divisionId !== null && settings.unitOfMeasure !== null && settings.siteId !== null && settings.locationId !== null
  return services.unitOfWork.transaction(connectionId, async (r) => {
    const now = await r.connection.get()
    const state = now.state === 'setup' && complete ? 'active' : now.state
    await r.connection.put({ ...now, ...facts, settings, settingsVersion: now.settingsVersion + 1, state })
    return { state }
  })
}

/** What both sides say of themselves: the store's name and when it lowers stock, the division's time zone. */
async function factsOf(services: Services, connectionId: ConnectionId, settings: Settings) {
  const connection = await connectionOf(services, connectionId)
  try {
    const store = openStore(connection, services, AbortSignal.timeout(60_000))
    const description = await store.describe()
    const divisions = await (await openWarehouse(connection, services)).divisions()
    const division = divisions.find((one) => one.id === settings.divisionId)
    return {
      storeName: description.name,
      timeZone: settings.timeZone ?? division?.timeZone ?? description.timeZone,
      decrementsAt: store.capabilities.decrementsAt,
    }
  } catch (error) {
    if (error instanceof Unavailable) throw new OperationError(`The settings were not saved: ${error.message}`, 422)
    throw error
  }
}
