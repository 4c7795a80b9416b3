import type { Settings } from '../../domain/settings.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { type SettingName, settingLabels } from '../../scheduling/settings-labels.ts'
import type { Admin } from '../admin.ts'
import type { Choice, ConfigurationView, Field } from '../views/configuration.ts'
import { closedTo } from './frame-access.ts'

/** What all fields of a configuration screen are made from. */
export interface Form {
  readonly connection: ConnectionRecord
  readonly settings: Settings
  /** Epoch milliseconds. */
  readonly now: number
  /** Why nothing can be changed by this person; null: it can. */
  readonly locked: string | null
  /** What is wrong with what is saved, by field. */
  readonly errors: ReadonlyMap<string, string>
  readonly store: string
}

type About = Pick<Field, 'name' | 'label' | 'help' | 'error' | 'locked' | 'dependsOn'>
interface Own {
  readonly locked?: string | null
  readonly error?: string | null
  readonly dependsOn?: readonly SettingName[]
}

/** What every field says of itself. */
export const about = (form: Form, name: SettingName, help: string, own: Own = {}): About => ({
  name,
  label: settingLabels[name],
  help,
  error: own.error ?? form.errors.get(name) ?? null,
  locked: form.locked ?? own.locked ?? null,
  dependsOn: own.dependsOn ?? [],
})

export const choiceField = (said: About, value: string | null, choices: readonly Choice[], placeholder = ''): Field => ({
  ...said,
  kind: 'choice',
  value,
  choices,
  placeholder,
})
export const switchField = (said: About, value: boolean): Field => ({ ...said, kind: 'switch', value })
export const numberField = (said: About, value: number, unit: string, [min, max]: readonly [number, number]): Field => ({
  ...said,
  kind: 'number',
  value,
  unit,
  min,
  max,
})

export const choices = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Instead of a screen, for a person who may not see it. */
export const closedConfiguration = (person: Pick<Admin, 'app' | 'actor'>, title: string, version: number): ConfigurationView => ({
  title,
  version,
  groups: [],
  formula: null,
  saveLabel,
  refreshLabel,
  notices: closedTo(person),
})

export const saveLabel = 'Save Configuration'
export const refreshLabel = 'Refresh'
