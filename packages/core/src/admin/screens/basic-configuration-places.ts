import type { SettingName } from '../../scheduling/settings-labels.ts'
import type { Choice, Field, FieldGroup } from '../views/configuration.ts'
import type { PlaceLists } from './basic-configuration-lists.ts'
import { about, choiceField, choices, type Form } from './configuration-form.ts'

/** Default Division, then UOM and Site, then Location (SH-07 to SH-10), and the time zone that comes with the division. */
export const placeGroup = (form: Form, lists: PlaceLists): FieldGroup => ({
  id: 'places',
  title: 'IntelliTrack',
  text: 'Where the data of this store belongs in your warehouse. Each list follows from the choice before it.',
  fields: [
    place(form, lists, {
      name: 'divisionId',
      list: lists.divisions,
      help: 'Receives the data of this store. Only divisions of your Store Key are offered.',
    }),
    place(form, lists, {
      name: 'unitOfMeasure',
      list: lists.units,
      help: 'Given to every item that is imported; one unit of it counts as 1.',
      dependsOn: ['divisionId'],
    }),
    place(form, lists, {
      name: 'siteId',
      list: lists.sites,
      help: 'Receives the orders, and holds the stock that the store shows.',
      dependsOn: ['divisionId'],
    }),
    place(form, lists, {
      name: 'locationId',
      list: lists.locations,
      help: 'Where imported inventory is put.',
      dependsOn: ['siteId'],
    }),
    timeZone(form),
  ],
})

interface Place {
  readonly name: 'divisionId' | 'unitOfMeasure' | 'siteId' | 'locationId'
  readonly list: readonly { readonly id: string; readonly name: string }[]
  readonly help: string
  readonly dependsOn?: readonly SettingName[]
}

const placeholders = {
  divisionId: 'Choose a division',
  unitOfMeasure: 'Choose a unit of measure',
  siteId: 'Choose a site',
  locationId: 'Choose a location',
} as const

function place(form: Form, lists: PlaceLists, { name, list, help, dependsOn = [] }: Place): Field {
  const value = lists[name]
  const isOpen = lists.state.kind === 'open'
  const found = list.some((one) => one.id === value)
  const offered: readonly Choice[] = list.map((one) => ({ value: one.id, label: one.name }))
  // What is saved stays readable where its list is not there, or no longer has it.
  const kept: readonly Choice[] = value === null || found ? [] : [{ value, label: isOpen ? `${value} (no longer there)` : value }]
  const error = isOpen && value !== null && !found ? 'IntelliTrack offers this no longer. Choose another.' : null
  const locked = isOpen ? null : 'The list cannot be read from IntelliTrack now.'
  return choiceField(about(form, name, help, { error, locked, dependsOn }), value, [...kept, ...offered], placeholders[name])
}

function timeZone(form: Form): Field {
  const { settings, connection } = form
  const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
  const value = settings.timeZone
  const named = value === null || zones.includes(value) ? zones : [value, ...zones]
  // Before a division is saved, the connection has a zone that is nobody's.
  const isKnown = value === null && settings.divisionId !== null
  const follows = isKnown ? `As the division (now ${connection.timeZone})` : 'As the division'
  const help = 'All times on these pages are of this zone, daylight saving included.'
  const offered = [{ value: '', label: follows }, ...choices(Object.fromEntries(named.map((zone) => [zone, zone.replaceAll('_', ' ')])))]
  return choiceField(about(form, 'timeZone', help), value ?? '', offered)
}
