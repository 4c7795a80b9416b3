import { Unavailable } from '../../ports/unavailable.ts'
import type { Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { type LocationFacts, mappedTwice, readLocations } from '../settings/location-changes.ts'
import { saveChange } from '../settings/save-change.ts'
import type { ConfigurationChange, SaveResult } from '../views/configuration.ts'

/** Which store location shows which site's stock. */
export async function saveLocations(admin: Admin, { version, values }: ConfigurationChange): Promise<SaveResult> {
  const why = refusal(admin, 'configure')
  if (why !== null) return { kind: 'refused', message: why }
  const { settings } = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const facts = await factsOf(admin, settings.divisionId).catch((error: unknown) => {
    if (error instanceof Unavailable) return error
    throw error
  })
  if (facts instanceof Unavailable) return { kind: 'refused', message: `Nothing was saved. ${facts.message}` }
  const reading = readLocations(values, facts)
  if (reading.kind === 'errors') return wrong(reading.errors)
  const twice = mappedTwice(reading.change.patchOf(settings).locations ?? [], facts)
  if (twice !== null) return wrong({ locations: twice })
  return saveChange(admin, { ...reading.change, version, screen: 'Shopping Cart Configuration' })
}

const wrong = (errors: Readonly<Record<string, string>>): SaveResult => ({
  kind: 'errors',
  message: 'Nothing was saved yet. Mend what is marked, then save again.',
  errors,
})

async function factsOf(admin: Admin, divisionId: string | null): Promise<LocationFacts> {
  const warehouse = await admin.warehouse.open()
  if (!warehouse) throw new Unavailable('warehouse', 'auth', 'Connect IntelliTrack first.')
  const [locations, sites] = await Promise.all([
    admin.store().then((store) => store.locations()),
    divisionId === null ? Promise.resolve([]) : warehouse.sites(divisionId),
  ])
  return { locations, sites }
}
