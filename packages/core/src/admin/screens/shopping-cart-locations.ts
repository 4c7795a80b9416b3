import type { Site } from '../../domain/warehouse.ts'
import type { StoreLocation } from '../../ports/store-platform.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import { mappedTwice } from '../settings/location-changes.ts'
import type { WarehouseNow } from '../settings/warehouse-now.ts'
import type { ConfigurationView, Field, MappingRow } from '../views/configuration.ts'
import type { Notice } from '../views/frame.ts'
import { about, type Form, refreshLabel, saveLabel } from './configuration-form.ts'
import { refusal } from './frame-access.ts'

type Read<Row> = readonly Row[] | Unavailable

/** Which store location shows which site's stock. What a side that is away would list stays as it is saved, locked. */
export async function locationsView(
  admin: Admin,
  person: Pick<Admin, 'app' | 'actor'>,
  connection: ConnectionRecord,
  access: WarehouseNow,
): Promise<ConfigurationView> {
  const store = await admin.store()
  const [locations, sites] = await Promise.all([orAway(store.locations()), sitesOf(access, connection.settings.divisionId)])
  const { settings } = connection
  const form: Form = {
    connection,
    settings,
    now: admin.clock.now(),
    locked: refusal(person, 'configure'),
    errors: new Map(),
    store: admin.app.storeAdmin,
  }
  return {
    title: 'Locations',
    version: connection.settingsVersion,
    groups: [
      {
        id: 'locations',
        title: 'Locations',
        text: `Each location of ${form.store} shows the stock of the site chosen for it, and sends its orders there. While none is chosen, the store's primary location shows the Default Site.`,
        fields: [mapping(form, locations, sites, store.capabilities.multipleLocations)],
      },
    ],
    formula: null,
    saveLabel,
    refreshLabel,
    notices: [...awayNotice(locations, form.store), ...awayNotice(sites, 'IntelliTrack')],
  }
}

function mapping(form: Form, locations: Read<StoreLocation>, sites: Read<Site>, several: boolean): Field {
  const { settings } = form
  const isAway = locations instanceof Unavailable || sites instanceof Unavailable
  const siteOf = (locationId: string) => settings.locations.find((one) => one.storeLocationId === locationId)?.siteId ?? null
  const rows = [
    ...(locations instanceof Unavailable ? [] : offered(locations, siteOf, several)),
    ...settings.locations.flatMap(({ storeLocationId, siteId }): readonly MappingRow[] => {
      if (!(locations instanceof Unavailable) && locations.some((one) => one.id === storeLocationId)) return []
      const note = isAway ? null : 'No longer in the store'
      return [{ id: storeLocationId, label: `Location ${storeLocationId.split('/').at(-1)}`, note, value: siteId }]
    }),
  ]
  const listed = sites instanceof Unavailable ? [] : sites
  const unlisted = [...new Set(rows.flatMap(({ value }) => (value === null || listed.some((one) => one.id === value) ? [] : [value])))]
  const locked = isAway
    ? 'The lists cannot be read now.'
    : settings.divisionId === null
      ? 'Choose the Default Division under Basic Configuration first.'
      : null
  const error = isAway ? null : (mappedTwice(settings.locations, { locations, sites }) ?? goneLocation(settings.locations, locations))
  return {
    ...about(form, 'locations', 'Once one is chosen, orders of locations without a site are not imported.', { locked, error }),
    kind: 'mapping',
    rows,
    choices: [...unlisted.map((id) => ({ value: id, label: id })), ...listed.map(({ id, name }) => ({ value: id, label: name }))],
    placeholder: 'No site',
  }
}

/** Locations that the merchant keeps stock at; where the platform has only one, that one. */
const offered = (locations: readonly StoreLocation[], siteOf: (id: string) => string | null, several: boolean): readonly MappingRow[] =>
  locations
    .filter((one) => one.managedBy === 'merchant' && (several || one.primary || siteOf(one.id) !== null))
    .map((one) => ({ id: one.id, label: one.name, note: one.primary ? 'Primary location' : null, value: siteOf(one.id) }))

const goneLocation = (mapped: Form['settings']['locations'], locations: readonly StoreLocation[]): string | null =>
  mapped.every((one) => locations.some(({ id }) => id === one.storeLocationId))
    ? null
    : 'A location that has a site is no longer in the store. Choose no site for it, then save.'

const sitesOf = (access: WarehouseNow, divisionId: string | null): Promise<Read<Site>> => {
  if (access.kind === 'away') return Promise.resolve(access.reason)
  return access.kind === 'open' && divisionId !== null ? orAway(access.warehouse.sites(divisionId)) : Promise.resolve([])
}

const orAway = <Row>(reading: Promise<readonly Row[]>): Promise<Read<Row>> =>
  reading.catch((error: unknown) => {
    if (error instanceof Unavailable) return error
    throw error
  })

const awayNotice = (read: Read<unknown>, side: string): readonly Notice[] =>
  read instanceof Unavailable
    ? [{ tone: 'attention', title: `${side} does not answer`, text: `${read.message} Press Refresh to try again.`, link: null }]
    : []
