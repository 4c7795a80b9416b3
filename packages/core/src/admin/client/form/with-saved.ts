import type { ConfigurationView, Field } from '../../views/configuration.ts'
import { fieldsOf } from './fields-of.ts'

/** The view as it stands once these values are saved, until a fresh one comes from the server. */
export const withSaved = (view: ConfigurationView, posted: Readonly<Record<string, unknown>>, version: number): ConfigurationView => ({
  ...mapFields(view, (field) => (field.name in posted ? withValue(field, posted[field.name]) : field)),
  version,
})

/** The saved values, with the lists, helps and locks of a view that was asked for with another choice. */
export function withListsOf(view: ConfigurationView, lists: ConfigurationView | null): ConfigurationView {
  if (!lists) return view
  const offered = new Map(fieldsOf(lists).map((field) => [field.name, field]))
  return { ...mapFields(view, (field) => withOffer(field, offered.get(field.name))), notices: lists.notices }
}

const mapFields = (view: ConfigurationView, change: (field: Field) => Field): ConfigurationView => ({
  ...view,
  groups: view.groups.map((group) => ({ ...group, fields: group.fields.map(change) })),
})

function withOffer(field: Field, offer: Field | undefined): Field {
  if (!offer) return field
  const said = { help: offer.help, locked: offer.locked }
  if (field.kind === 'choice' && offer.kind === 'choice') {
    // Whether the saved value is still offered, a refresh tells; a list for another choice says nothing about it.
    const error = offer.value === field.value ? offer.error : field.error
    return { ...field, ...said, error, choices: offer.choices, placeholder: offer.placeholder }
  }
  if (field.kind === 'mapping' && offer.kind === 'mapping')
    return { ...field, ...said, choices: offer.choices, placeholder: offer.placeholder }
  return { ...field, ...said }
}

function withValue(field: Field, value: unknown): Field {
  if (field.kind !== 'mapping') return { ...field, value, error: null } as Field
  const chosen = value as Readonly<Record<string, string | null>>
  return { ...field, error: null, rows: field.rows.map((row) => ({ ...row, value: chosen[row.id] ?? null })) }
}
